package insertionhours.organisations;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A {@link Siret} without spaces. {@code null} is valid. */
@Documented
@Constraint(validatedBy = ValidSiret.Check.class)
@Target({FIELD, METHOD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidSiret {
  String message() default "{organisations.constraint.ValidSiret}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Computes the check digits. */
  final class Check implements ConstraintValidator<ValidSiret, String> {
    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null || Siret.isValid(value);
    }
  }
}
