package insertionhours.eligibility;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An extension has its last day, a restart its first, and neither has the other's. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DayOfDecision.Check.class)
@interface DayOfDecision {
  String message() default "{eligibility.invalid.day}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Notes the error at the day that is missing or should not be there. */
  final class Check implements ConstraintValidator<DayOfDecision, ClockDecisionDraft> {
    @Override
    public boolean isValid(ClockDecisionDraft draft, ConstraintValidatorContext context) {
      if (draft.kind() == null) {
        return true;
      }
      boolean extension = draft.kind() == ClockDecisionKind.EXTENSION;
      boolean until = (draft.until() != null) == extension;
      boolean from = (draft.from() == null) == extension;
      if (until && from) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode(until ? "from" : "until")
          .addConstraintViolation();
      return false;
    }
  }
}
