package insertionhours.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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
    if (text == null) {
      return new SortOrder<>(byDefault, false);
    }
    return find(text, type)
        .orElseThrow(
            () ->
                new ParamException.QueryParamException(
                    new IllegalArgumentException("no order " + text), "sort", null));
  }

  /** The same of an address that a person may have mistyped: then it is the default. */
  public static <E extends Enum<E>> SortOrder<E> understood(
      String text, Class<E> type, SortOrder<E> byDefault) {
    return text == null ? byDefault : find(text, type).orElse(byDefault);
  }

  private static <E extends Enum<E>> Optional<SortOrder<E>> find(String text, Class<E> type) {
    boolean descending = text.startsWith("-");
    String field = descending ? text.substring(1) : text;
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> field(constant).equals(field))
        .findFirst()
        .map(constant -> new SortOrder<>(constant, descending));
  }

  /** How a column is sorted: "ascending", "descending", null for not at all. */
  public String of(E column) {
    if (key != column) {
      return null;
    }
    return descending ? "descending" : "ascending";
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
