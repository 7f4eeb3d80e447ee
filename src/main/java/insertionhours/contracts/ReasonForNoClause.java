package insertionhours.contracts;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A lot without clause says why, and only such a lot does. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReasonForNoClause.Check.class)
@interface ReasonForNoClause {
  String message() default "{contracts.invalid.noClauseReason}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Notes the error at the reason. */
  final class Check implements ConstraintValidator<ReasonForNoClause, LotDraft> {
    @Override
    public boolean isValid(LotDraft lot, ConstraintValidatorContext context) {
      boolean given = lot.noClauseReason() != null && !lot.noClauseReason().isBlank();
      if (given == (lot.clauseKind() == ClauseKind.NONE)) {
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
