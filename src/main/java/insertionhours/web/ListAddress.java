package insertionhours.web;

import java.util.Map;
import java.util.stream.Collectors;

/** The address of a list with what is asked of it. */
public final class ListAddress {
  private ListAddress() {}

  /**
   * @param asked by parameter, in the order wanted; those without a value are left out
   */
  public static String of(String path, Map<String, ?> asked) {
    String query =
        asked.entrySet().stream()
            .filter(entry -> entry.getValue() != null)
            .map(entry -> entry.getKey() + "=" + PageContext.encode(entry.getValue().toString()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}
