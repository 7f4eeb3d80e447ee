package insertionhours.programme;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who decides against a clause says why, and nobody else does. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DecisionWithReason.Check.class)
@interface DecisionWithReason {
  String message() default "{contracts.invalid.noClauseReason}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Notes the error at the reason. */
  final class Check implements ConstraintValidator<DecisionWithReason, ComingContractDraft> {
    @Override
    public boolean isValid(ComingContractDraft draft, ConstraintValidatorContext context) {
      boolean given = draft.noClauseReason() != null && !draft.noClauseReason().isBlank();
      if (given == (draft.decision() == ProgrammeDecision.WITHOUT_CLAUSE)) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("noClauseReason")
          .addConstraintViolation();
      return false;
    }
  }
}
