package insertionhours.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Two dates or months of a record: the second must not come before the first. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(InOrder.List.class)
@Constraint(validatedBy = InOrder.Check.class)
public @interface InOrder {
  String from();

  String to();

  String message() default "{web.invalid.order}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Several pairs on one record. */
  @Documented
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {
    InOrder[] value();
  }

  /** Reads the two components; the error is noted at the second. */
  final class Check implements ConstraintValidator<InOrder, Record> {
    private InOrder order;

    @Override
    public void initialize(InOrder annotation) {
      order = annotation;
    }

    @Override
    public boolean isValid(Record value, ConstraintValidatorContext context) {
      Object from = component(value, order.from());
      Object to = component(value, order.to());
      if (from == null || to == null || !comesBefore(to, from)) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(order.message())
          .addPropertyNode(order.to())
          .addConstraintViolation();
      return false;
    }

    @SuppressWarnings("unchecked")
    private static boolean comesBefore(Object one, Object other) {
      return ((Comparable<Object>) one).compareTo(other) < 0;
    }

    private static Object component(Record value, String name) {
      try {
        var accessor = value.getClass().getDeclaredMethod(name);
        accessor.setAccessible(true);
        return accessor.invoke(value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("no component " + name + " in " + value.getClass(), e);
      }
    }
  }
}
