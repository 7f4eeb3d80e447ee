package insertionhours.web;

import java.util.Locale;
import org.glassfish.jersey.server.ParamException;

/**
 * What a list is ordered by: a field named as in the answer, with a minus before it for the other
 * direction.
 */
public record SortOrder<E extends Enum<E>>(E key, boolean descending) {

  /**
   * @param text of the query parameter "sort", null for the default
   * @throws ParamException if the list knows no such order
   */
  public static <E extends Enum<E>> SortOrder<E> of(String text, Class<E> type, E byDefault) {
    if (text == null || text.isEmpty()) {
      return new SortOrder<>(byDefault, false);
    }
    boolean descending = text.startsWith("-");
    String field = descending ? text.substring(1) : text;
    for (E constant : type.getEnumConstants()) {
      if (field(constant).equals(field)) {
        return new SortOrder<>(constant, descending);
      }
    }
    throw new ParamException.QueryParamException(
        new IllegalArgumentException("no order " + text), "sort", null);
  }

  /** The constant as the address has it: STARTS_ON is startsOn. */
  public static String field(Enum<?> constant) {
    StringBuilder field = new StringBuilder();
    for (String word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
      field.append(
          field.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return field.toString();
  }
}
