package insertionhours.organisations;

import java.util.Arrays;

/** In which order organisations are listed. */
public enum NameOrder {
  /** As they were entered. */
  ENTERED("id"),
  NAME("name"),
  NAME_DESCENDING("-name");

  /** What {@link #of} knows, as a regular expression. */
  static final String PARAMETERS = "id|-?name";

  private final String parameter;

  NameOrder(String parameter) {
    this.parameter = parameter;
  }

  /** From an address; anything else, null among it, is the order given. */
  public static NameOrder of(String parameter, NameOrder otherwise) {
    return Arrays.stream(values())
        .filter(order -> order.parameter.equals(parameter))
        .findFirst()
        .orElse(otherwise);
  }

  /** As addresses write it. */
  public String parameter() {
    return parameter;
  }

  boolean byName() {
    return this != ENTERED;
  }

  boolean descending() {
    return this == NAME_DESCENDING;
  }
}
