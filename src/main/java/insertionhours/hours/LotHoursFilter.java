package insertionhours.hours;

import insertionhours.listing.SearchPattern;
import insertionhours.obligations.Modality;
import java.time.YearMonth;

/**
 * Which lines behind the totals of a lot; null means any.
 *
 * @param search a part of the name or of the SIRET of the enterprise that declared
 */
public record LotHoursFilter(
    String search,
    YearMonth from,
    YearMonth to,
    String trade,
    Modality modality,
    Long enterpriseId) {
  public static final LotHoursFilter ALL = new LotHoursFilter(null, null, null, null, null);

  public LotHoursFilter(
      YearMonth from, YearMonth to, String trade, Modality modality, Long enterpriseId) {
    this(null, from, to, trade, modality, enterpriseId);
  }

  /** The text looked for, as the database takes it. */
  public String pattern() {
    return SearchPattern.containing(search);
  }

  public static LotHoursFilter of(YearMonth month) {
    return new LotHoursFilter(month, month, null, null, null);
  }
}
