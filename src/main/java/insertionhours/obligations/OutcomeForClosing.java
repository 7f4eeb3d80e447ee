package insertionhours.obligations;

import insertionhours.contracts.LotStatus;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A move to CLOSED has an outcome, no other has; cancelling says why. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OutcomeForClosing.Check.class)
@interface OutcomeForClosing {
  String message() default "{obligations.invalid.outcome}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Notes the error at the outcome or at the reason. */
  final class Check implements ConstraintValidator<OutcomeForClosing, ObligationMove> {
    @Override
    public boolean isValid(ObligationMove move, ConstraintValidatorContext context) {
      if ((move.to() == LotStatus.CLOSED) != (move.outcome() != null)) {
        return refuse(context, "{obligations.invalid.outcome}", "outcome");
      }
      if (move.outcome() == ObligationOutcome.CANCELLED && !move.hasReason()) {
        return refuse(context, "{obligations.invalid.reason}", "reason");
      }
      return true;
    }

    private static boolean refuse(
        ConstraintValidatorContext context, String message, String field) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(message)
          .addPropertyNode(field)
          .addConstraintViolation();
      return false;
    }
  }
}
