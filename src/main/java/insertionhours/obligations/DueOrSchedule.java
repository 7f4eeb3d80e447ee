package insertionhours.obligations;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A revision gives the figure or a schedule, one of them. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DueOrSchedule.Check.class)
@interface DueOrSchedule {
  String message() default "{obligations.invalid.dueOrSchedule}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Notes the error at the figure. */
  final class Check implements ConstraintValidator<DueOrSchedule, RevisionDraft> {
    @Override
    public boolean isValid(RevisionDraft revision, ConstraintValidatorContext context) {
      if ((revision.hoursDue() == null) != revision.schedule().isEmpty()) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("hoursDue")
          .addConstraintViolation();
      return false;
    }
  }
}
