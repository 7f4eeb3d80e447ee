package insertionhours.organisations;

import insertionhours.listing.Cursor;
import insertionhours.listing.SearchPattern;

/**
 * Which organisations of a list are wanted, and in which order.
 *
 * @param search part of the name, whatever its accents and capitals, or of the SIRET; null for all
 * @param kind null for all
 */
public record OrganisationFilter(String search, Enum<?> kind, Sort sort, boolean descending) {
  public static final OrganisationFilter ALL = new OrganisationFilter(null, null, Sort.ID, false);

  /** What a list of organisations can be ordered by. */
  public enum Sort {
    ID,
    NAME
  }

  /** The search as LIKE takes it, null for none. */
  public String pattern() {
    return SearchPattern.containing(search);
  }

  /** What may be part of a SIRET, null for none. */
  public String digits() {
    String digits = Siret.withoutSpaces(search);
    return digits != null && digits.matches("[0-9]+") ? digits : null;
  }

  public String kindName() {
    return kind == null ? null : kind.name();
  }

  public boolean byName() {
    return sort == Sort.NAME;
  }

  /** Where a list goes on after an organisation. */
  Cursor after(String name, long id) {
    return new Cursor(byName() ? name : "", id);
  }
}
