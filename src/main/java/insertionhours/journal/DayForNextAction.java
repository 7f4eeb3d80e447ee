package insertionhours.journal;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is to be done has a day, without which nobody would be reminded of it. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DayForNextAction.Check.class)
@interface DayForNextAction {
  String message() default "{journal.invalid.nextActionOn}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Notes the error at the day. */
  final class Check implements ConstraintValidator<DayForNextAction, JournalNoteDraft> {
    @Override
    public boolean isValid(JournalNoteDraft note, ConstraintValidatorContext context) {
      if (note.nextAction() == null || note.nextAction().isBlank() || note.nextActionOn() != null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("nextActionOn")
          .addConstraintViolation();
      return false;
    }
  }
}
