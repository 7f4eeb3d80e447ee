package insertionhours.json;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;

/**
 * An amount of money or hours: at most two decimals, so that it can be kept without rounding.
 * Counted numerically, 12.500 has one. {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = Cents.Check.class)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Cents {
  String message() default "{web.constraint.Cents}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Counts the decimals. */
  final class Check implements ConstraintValidator<Cents, BigDecimal> {
    @Override
    public boolean isValid(BigDecimal value, ConstraintValidatorContext context) {
      return value == null || value.stripTrailingZeros().scale() <= 2;
    }
  }
}
