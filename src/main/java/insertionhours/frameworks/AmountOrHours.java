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

/** An order gives its amount or its hours, or both. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AmountOrHours.Check.class)
@interface AmountOrHours {
  String message() default "{frameworks.invalid.amountOrHours}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Notes the error at the amount. */
  final class Check implements ConstraintValidator<AmountOrHours, PurchaseOrderDraft> {
    @Override
    public boolean isValid(PurchaseOrderDraft order, ConstraintValidatorContext context) {
      if (order.amountExclTax() != null || order.hours() != null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("amountExclTax")
          .addConstraintViolation();
      return false;
    }
  }
}
