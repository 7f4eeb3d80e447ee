package insertionhours.texts;

import jakarta.validation.ConstraintViolation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a broken constraint says: the text that its message names, as in {@code message =
 * "{contracts.lot.number}"}, else {@code web.constraint.<name of the annotation>}. Its limits are
 * the arguments.
 */
public final class ConstraintSentences {
  private static final String ROOM = "web.constraint.";

  private ConstraintSentences() {}

  public static Sentence of(ConstraintViolation<?> broken) {
    Map<String, Object> attributes = broken.getConstraintDescriptor().getAttributes();
    Object[] limits = limits(attributes);
    String template = broken.getMessageTemplate();
    String own = template.replaceAll("^\\{(.*)}$", "$1");
    if (known(own)) {
      return Sentence.of(own, limits);
    }
    String name = broken.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    String key = ROOM + variant(name, attributes, broken.getInvalidValue());
    return known(key) ? Sentence.of(key, limits) : Sentence.of(ROOM + "other");
  }

  private static boolean known(String key) {
    return Messages.in(Messages.LANGUAGES.get(0)).has(key);
  }

  private static String variant(String name, Map<String, Object> attributes, Object value) {
    return switch (name) {
      case "Size", "Length" -> size(attributes, value);
      case "DecimalMin", "DecimalMax" ->
          Boolean.FALSE.equals(attributes.get("inclusive")) ? name + "Exclusive" : name;
      default -> name;
    };
  }

  private static String size(Map<String, Object> attributes, Object value) {
    boolean items =
        value instanceof Collection || value instanceof Map || value instanceof Object[];
    String of = items ? "Items" : "Text";
    if (Objects.equals(attributes.get("max"), Integer.MAX_VALUE)) {
      return of + "AtLeast";
    }
    return of + (Objects.equals(attributes.get("min"), 0) ? "AtMost" : "Between");
  }

  private static Object[] limits(Map<String, Object> attributes) {
    return Stream.of("value", "min", "max", "integer", "fraction")
        .filter(attributes::containsKey)
        .filter(name -> !isOpen(name, attributes.get(name)))
        .map(name -> number(attributes.get(name)))
        .toArray();
  }

  private static boolean isOpen(String name, Object limit) {
    return (name.equals("min") && limit.equals(0))
        || (name.equals("max") && limit.equals(Integer.MAX_VALUE));
  }

  private static Object number(Object limit) {
    try {
      return new BigDecimal(limit.toString());
    } catch (NumberFormatException e) {
      return limit;
    }
  }
}
