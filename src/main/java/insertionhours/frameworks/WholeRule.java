package insertionhours.frameworks;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.stream.Stream;

/** A rule by invoices has its three figures, or there is none. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WholeRule.Check.class)
@interface WholeRule {
  String message() default "{frameworks.invalid.wholeRule}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Notes the error at the first figure that is missing. */
  final class Check implements ConstraintValidator<WholeRule, FrameworkDraft> {
    @Override
    public boolean isValid(FrameworkDraft draft, ConstraintValidatorContext context) {
      long given =
          Stream.of(draft.triggerAmount(), draft.stepAmount(), draft.hoursPerStep())
              .filter(Objects::nonNull)
              .count();
      if (given == 0 || given == 3) {
        return true;
      }
      String missing =
          draft.triggerAmount() == null
              ? "triggerAmount"
              : draft.stepAmount() == null ? "stepAmount" : "hoursPerStep";
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode(missing)
          .addConstraintViolation();
      return false;
    }
  }
}
