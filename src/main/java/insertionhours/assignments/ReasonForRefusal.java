package insertionhours.assignments;

import insertionhours.counting.ReasonCode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A refusal needs a reason and has no day; OTHER needs a comment. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReasonForRefusal.Check.class)
@interface ReasonForRefusal {
  String message() default "{assignments.invalid.decision}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Notes each error at its field. */
  final class Check implements ConstraintValidator<ReasonForRefusal, AssignmentDecision> {
    @Override
    public boolean isValid(AssignmentDecision decision, ConstraintValidatorContext context) {
      if (decision.decision() == null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      if (!decision.decision().isDecided()) {
        return note(context, "decision", "decision");
      }
      boolean refused = decision.decision() == AssignmentStatus.REFUSED;
      boolean reasoned =
          refused == (decision.reasonCode() != null)
              || note(context, "reasonCode", refused ? "refusalNeedsReason" : "reasonOfRefusal");
      boolean dated =
          !refused || decision.eligibleFrom() == null || note(context, "eligibleFrom", "noDay");
      boolean explained =
          decision.reasonCode() != ReasonCode.OTHER
              || decision.comment() != null
              || note(context, "comment", "otherNeedsComment");
      return reasoned && dated && explained;
    }

    private static boolean note(ConstraintValidatorContext context, String field, String key) {
      context
          .buildConstraintViolationWithTemplate("{assignments.invalid." + key + "}")
          .addPropertyNode(field)
          .addConstraintViolation();
      return false;
    }
  }
}
