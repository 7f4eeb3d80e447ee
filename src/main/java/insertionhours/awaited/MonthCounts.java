package insertionhours.awaited;

import java.util.List;
import java.util.function.Predicate;

/**
 * How months divide: each is exactly one of these.
 *
 * @param zero declared to be without hours
 * @param waived not declared, and not awaited
 * @param late awaited after the last day in time
 * @param awaited not declared, and not late yet
 * @param months the sum of all
 */
public record MonthCounts(
    long declared, long zero, long waived, long late, long awaited, long months) {

  static MonthCounts of(List<FirmMonth> months) {
    return new MonthCounts(
        count(months, month -> month.state() == MonthState.DECLARED),
        count(months, month -> month.state() == MonthState.ZERO),
        count(months, month -> month.state() == MonthState.WAIVED),
        count(months, FirmMonth::late),
        count(months, month -> month.state().isAwaited() && !month.late()),
        months.size());
  }

  private static long count(List<FirmMonth> months, Predicate<FirmMonth> which) {
    return months.stream().filter(which).count();
  }
}
