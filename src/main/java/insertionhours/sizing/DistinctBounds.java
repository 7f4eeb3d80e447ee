package insertionhours.sizing;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** No two bands begin at the same amount: 100 and 100.00 are the same. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DistinctBounds.Check.class)
public @interface DistinctBounds {
  String message() default "{calibration.input.distinct-bands}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Compares the lower bounds by value. */
  final class Check
      implements ConstraintValidator<DistinctBounds, List<CalibrationInput.AmountBand.Band>> {
    @Override
    public boolean isValid(
        List<CalibrationInput.AmountBand.Band> bands, ConstraintValidatorContext context) {
      Set<BigDecimal> seen = new HashSet<>();
      return bands == null
          || bands.stream()
              .filter(Objects::nonNull)
              .map(CalibrationInput.AmountBand.Band::fromAmount)
              .filter(Objects::nonNull)
              .map(BigDecimal::stripTrailingZeros)
              .allMatch(seen::add);
    }
  }
}
