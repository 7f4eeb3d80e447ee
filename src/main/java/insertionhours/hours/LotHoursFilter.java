package insertionhours.hours;

import java.time.YearMonth;

/** Which lines behind the totals of a lot; null means any. */
public record LotHoursFilter(
    YearMonth from, YearMonth to, String trade, Modality modality, Long enterpriseId) {
  public static final LotHoursFilter ALL = new LotHoursFilter(null, null, null, null, null);

  public static LotHoursFilter of(YearMonth month) {
    return new LotHoursFilter(month, month, null, null, null);
  }
}
