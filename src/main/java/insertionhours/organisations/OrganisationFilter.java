package insertionhours.organisations;

import insertionhours.listing.Cursor;
import insertionhours.listing.SearchPattern;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Which organisations of a list are wanted, and in which order.
 *
 * @param search part of the name, whatever its accents and capitals, or of the SIRET; null for all
 * @param kind null for all
 * @param insertion only enterprises of a kind that exists for insertion
 * @param trade only enterprises that practise it; null for all
 * @param department code of the département that the commune lies in: 27, 2A, 974; null for all
 */
public record OrganisationFilter(
    String search,
    Enum<?> kind,
    boolean insertion,
    String trade,
    String department,
    Sort sort,
    boolean descending) {
  public static final OrganisationFilter ALL = new OrganisationFilter(null, null, Sort.ID, false);

  /** How a département is written. */
  static final String DEPARTMENT = "\\d\\d|2[AB]|9[78]\\d";

  private static final String INSERTION_KINDS =
      Arrays.stream(EnterpriseKind.values())
          .filter(EnterpriseKind::isInsertion)
          .map(Enum::name)
          .collect(Collectors.joining(","));

  public OrganisationFilter(String search, Enum<?> kind, Sort sort, boolean descending) {
    this(search, kind, false, null, null, sort, descending);
  }

  /** The insertion enterprises of a trade and territory; null for any trade. */
  static OrganisationFilter supply(String trade, String department) {
    return new OrganisationFilter(null, null, true, trade, department, Sort.NAME, false);
  }

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

  /** The kinds that are wanted, one after another; null for all. */
  public String kindNames() {
    return kind == null && insertion ? INSERTION_KINDS : kindName();
  }

  public boolean byName() {
    return sort == Sort.NAME;
  }

  /** Where a list goes on after an organisation. */
  Cursor after(String name, long id) {
    return new Cursor(byName() ? name : "", id);
  }
}
