package insertionhours.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A line is decided with its hours, or waits for a document without any. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DecidedOrWaiting.Check.class)
@interface DecidedOrWaiting {
  String message() default "{validation.invalid.decision}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Notes the error at its field. */
  final class Check implements ConstraintValidator<DecidedOrWaiting, LineDecision> {
    @Override
    public boolean isValid(LineDecision line, ConstraintValidatorContext context) {
      context.disableDefaultConstraintViolation();
      if (!line.waits()) {
        return line.hoursAccepted() != null || note(context, "hoursAccepted", "hoursNeeded");
      }
      return line.hoursAccepted() == null && line.reasonCode() == null
          || note(context, "awaitedDocument", "waitingIsUndecided");
    }

    private static boolean note(ConstraintValidatorContext context, String field, String key) {
      context
          .buildConstraintViolationWithTemplate("{validation.invalid." + key + "}")
          .addPropertyNode(field)
          .addConstraintViolation();
      return false;
    }
  }
}
