package insertionhours.hours;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A line states hours worked, or an invoice to convert into them. */
@Documented
@Constraint(validatedBy = HoursOrInvoice.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface HoursOrInvoice {
  String message() default "{jakarta.validation.constraints.NotNull.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Speaks of the hours worked. */
  final class Check implements ConstraintValidator<HoursOrInvoice, DeclarationLineDraft> {
    @Override
    public boolean isValid(DeclarationLineDraft line, ConstraintValidatorContext context) {
      if (line == null || line.hoursWorked() != null || line.invoicedAmount() != null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("hoursWorked")
          .addConstraintViolation();
      return false;
    }
  }
}
