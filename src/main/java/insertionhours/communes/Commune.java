package insertionhours.communes;

import java.util.List;

/**
 * A commune of France.
 *
 * @param code of INSEE, five characters, not a postal code: 27375
 * @param department its code: 27, 2A, 974
 * @param postalCodes in ascending order, none for uninhabited islands
 * @param siren of the commune as a body, null where it has none
 */
public record Commune(
    String code, String name, String department, List<String> postalCodes, String siren) {

  public Commune {
    postalCodes = List.copyOf(postalCodes);
  }

  /** How people know it: Louviers (27400). No two communes have the same. */
  public String label() {
    return name + " (" + (postalCodes.isEmpty() ? department : postalCodes.get(0)) + ")";
  }

  boolean hasPostalCode(String beginning) {
    return postalCodes.stream().anyMatch(code -> code.startsWith(beginning))
        || department.equals(beginning);
  }
}
