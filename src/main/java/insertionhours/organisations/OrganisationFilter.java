package insertionhours.organisations;

import insertionhours.listing.Cursor;

/**
 * Which organisations of a list are wanted, and in which order.
 *
 * @param search part of the name or of the SIRET, null for all
 * @param kind null for all
 */
public record OrganisationFilter(String search, Enum<?> kind, NameOrder order) {
  public static final OrganisationFilter ALL =
      new OrganisationFilter(null, null, NameOrder.ENTERED);

  /** What may be part of a SIRET, null for none. */
  public String digits() {
    String digits = Siret.withoutSpaces(search);
    return digits != null && digits.matches("[0-9]+") ? digits : null;
  }

  public String kindName() {
    return kind == null ? null : kind.name();
  }

  public boolean byName() {
    return order.byName();
  }

  public boolean descending() {
    return order.descending();
  }

  /** Where a list goes on after an organisation. */
  Cursor after(String name, long id) {
    return new Cursor(byName() ? name : "", id);
  }
}
