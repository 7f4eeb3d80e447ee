package insertionhours.hours;

import insertionhours.listing.SearchPattern;
import java.time.YearMonth;

/**
 * Which declarations, in which order; null means any.
 *
 * @param search a part of the enterprise's name or SIRET, the lot's title, or the operation's name
 *     or reference, whatever its accents and capitals
 */
public record DeclarationFilter(
    String search,
    DeclarationStatus status,
    Long lotId,
    Long enterpriseId,
    YearMonth month,
    Sort sort,
    boolean descending) {
  public static final DeclarationFilter ALL =
      new DeclarationFilter(null, null, null, null, null, Sort.ID, false);

  /** Newest month first. */
  public static DeclarationFilter ofLot(long lotId) {
    return new DeclarationFilter(null, null, lotId, null, null, Sort.MONTH, true);
  }

  /** The text looked for, as the database takes it. */
  public String pattern() {
    return SearchPattern.containing(search);
  }

  /** What a list of declarations can be ordered by. */
  public enum Sort {
    ID,
    MONTH,
    SUBMITTED_AT
  }
}
