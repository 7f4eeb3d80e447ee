package insertionhours.communes;

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

/**
 * The INSEE code of a French commune. {@code null} is valid. Forms hand on what was typed where it
 * does not lead to one commune ({@link CommuneField}), so the message says what to do about that.
 */
@Documented
@Constraint(validatedBy = CommuneCode.Check.class)
@Target({FIELD, METHOD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface CommuneCode {
  String message() default "{communes.constraint.CommuneCode}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks it up. */
  final class Check implements ConstraintValidator<CommuneCode, String> {
    private static final String SEVERAL = "{communes.constraint.severalCommunes}";

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      if (value == null || Communes.ofFrance().byCode(value).isPresent()) {
        return true;
      }
      if (!Communes.ofFrance().search(value).isEmpty()) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(SEVERAL).addConstraintViolation();
      }
      return false;
    }
  }
}
