package insertionhours.validation;

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
import java.util.EnumSet;
import java.util.Set;

/**
 * Returning needs a reason and lists no lines; accepting in full has none but why hours over a
 * ceiling are accepted; OTHER needs a comment.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReasonedDecision.Check.class)
@interface ReasonedDecision {
  String message() default "{validation.invalid.decision}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Notes each error at its field. */
  final class Check implements ConstraintValidator<ReasonedDecision, Decision> {
    /** Why hours over a ceiling are accepted. */
    private static final Set<ReasonCode> ABOVE =
        EnumSet.of(ReasonCode.OVER_CEILING, ReasonCode.OTHER);

    @Override
    public boolean isValid(Decision decision, ConstraintValidatorContext context) {
      if (decision.decision() == null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      boolean reasoned = checkReason(decision, context);
      boolean explained =
          !decision.gives(ReasonCode.OTHER)
              || decision.comment() != null
              || note(context, "comment", "otherNeedsComment");
      return reasoned && explained;
    }

    private static boolean checkReason(Decision decision, ConstraintValidatorContext context) {
      if (!decision.isReturn()) {
        return decision.reasonCode() == null
            || ABOVE.contains(decision.reasonCode())
            || note(context, "reasonCode", "reasonBelongsToLines");
      }
      boolean reason =
          decision.reasonCode() != null || note(context, "reasonCode", "returnNeedsReason");
      boolean bare = decision.lines() == null || note(context, "lines", "returnWithoutLines");
      return reason && bare;
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
