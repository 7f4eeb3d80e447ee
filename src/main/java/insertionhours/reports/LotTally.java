package insertionhours.reports;

import insertionhours.measure.Hours;
import insertionhours.measure.MonthPeriod;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The totals of a lot, added up in one pass: a report reads thousands of them. Of months before the
 * period only what counts to date is kept.
 */
final class LotTally {
  private final MonthPeriod period;
  private final Map<String, Hours> byTrade = new TreeMap<>();
  private final Map<String, Hours> byModality = new TreeMap<>();
  private final SortedMap<YearMonth, MonthHours> byMonth = new TreeMap<>();
  private Hours toDate = Hours.ZERO;
  private Hours pending = Hours.ZERO;
  private Hours withoutPerson = Hours.ZERO;

  LotTally(MonthPeriod period) {
    this.period = period;
  }

  void add(HoursTotal total) {
    Hours accepted = total.hoursAccepted();
    toDate = toDate.plus(accepted);
    pending = pending.plus(total.hoursPending());
    if (period.contains(total.month())) {
      byTrade.merge(total.trade(), accepted, Hours::plus);
      byModality.merge(total.modality(), accepted, Hours::plus);
      byMonth.merge(
          total.month(),
          new MonthHours(total.month(), total.hoursDeclared(), accepted),
          MonthHours::plus);
      if (!total.withPerson()) {
        withoutPerson = withoutPerson.plus(accepted);
      }
    }
  }

  /** Accepted up to the end of the period. */
  Hours toDate() {
    return toDate;
  }

  /** Declared up to the end of the period and not decided yet. */
  Hours pending() {
    return pending;
  }

  /** Accepted in the period on lines that name nobody. */
  Hours withoutPerson() {
    return withoutPerson;
  }

  List<TradeHours> byTrade() {
    return Sums.listed(byTrade, TradeHours::new);
  }

  List<ModalityHours> byModality() {
    return Sums.listed(byModality, ModalityHours::new);
  }

  List<MonthHours> byMonth() {
    return Sums.listed(byMonth);
  }
}
