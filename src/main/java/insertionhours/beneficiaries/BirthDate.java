package insertionhours.beneficiaries;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** The birth date of somebody who works: in 1900 or later; the service refuses days to come. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = BirthDate.Check.class)
@interface BirthDate {
  String message() default "{beneficiaries.invalid.birthDate}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Reads the year alone. */
  final class Check implements ConstraintValidator<BirthDate, LocalDate> {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    @Override
    public boolean isValid(LocalDate value, ConstraintValidatorContext context) {
      return value == null || (value.getYear() >= FIRST_YEAR && value.getYear() <= LAST_YEAR);
    }
  }
}
