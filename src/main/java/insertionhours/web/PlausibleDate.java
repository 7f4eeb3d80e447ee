package insertionhours.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** A date or month in the years that contracts live in: 1026 is a slip of the hand for 2026. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlausibleDate.Check.class)
public @interface PlausibleDate {
  int FIRST_YEAR = 1990;
  int LAST_YEAR = 2099;

  String message() default "{web.invalid.year}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Reads the year alone. */
  final class Check implements ConstraintValidator<PlausibleDate, TemporalAccessor> {
    @Override
    public boolean isValid(TemporalAccessor value, ConstraintValidatorContext context) {
      if (value == null) {
        return true;
      }
      int year = value.get(ChronoField.YEAR);
      return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
  }
}
