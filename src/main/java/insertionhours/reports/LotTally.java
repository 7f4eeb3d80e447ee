package insertionhours.reports;

import insertionhours.measure.Hours;
import insertionhours.measure.MonthPeriod;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The totals of a lot, added up in one pass; of months before the period only to date. */
final class LotTally {
  private final MonthPeriod period;
  private final Map<String, Sum> byTrade = new TreeMap<>();
  private final Map<String, Sum> byModality = new TreeMap<>();
  private final SortedMap<YearMonth, MonthSum> byMonth = new TreeMap<>();
  private final Sum toDate = new Sum();
  private final Sum withoutPerson = new Sum();

  LotTally(MonthPeriod period) {
    this.period = period;
  }

  /** Hundredths of an hour. */
  private static final class Sum {
    private long hundredths;

    void add(long more) {
      hundredths = Math.addExact(hundredths, more);
    }

    Hours hours() {
      return Hours.ofHundredths(hundredths);
    }
  }

  /** Of a month. */
  private static final class MonthSum {
    private final Sum declared = new Sum();
    private final Sum accepted = new Sum();
  }

  void add(HoursTotal total) {
    long accepted = total.acceptedHundredths();
    toDate.add(accepted);
    if (period.contains(total.month())) {
      byTrade.computeIfAbsent(total.trade(), code -> new Sum()).add(accepted);
      byModality.computeIfAbsent(total.modality(), code -> new Sum()).add(accepted);
      MonthSum month = byMonth.computeIfAbsent(total.month(), first -> new MonthSum());
      month.declared.add(total.declaredHundredths());
      month.accepted.add(accepted);
      if (!total.withPerson()) {
        withoutPerson.add(accepted);
      }
    }
  }

  /** Accepted up to the end of the period. */
  Hours toDate() {
    return toDate.hours();
  }

  /** Accepted in the period on lines that name nobody. */
  Hours withoutPerson() {
    return withoutPerson.hours();
  }

  List<TradeHours> byTrade() {
    return listed(byTrade, TradeHours::new);
  }

  List<ModalityHours> byModality() {
    return listed(byModality, ModalityHours::new);
  }

  List<MonthHours> byMonth() {
    return byMonth.entrySet().stream()
        .map(
            month ->
                new MonthHours(
                    month.getKey(),
                    month.getValue().declared.hours(),
                    month.getValue().accepted.hours()))
        .filter(MonthHours::isSome)
        .toList();
  }

  private static <T> List<T> listed(Map<String, Sum> sums, BiFunction<String, Hours, T> part) {
    return sums.entrySet().stream()
        .filter(sum -> sum.getValue().hundredths != 0)
        .map(sum -> part.apply(sum.getKey(), sum.getValue().hours()))
        .toList();
  }
}
