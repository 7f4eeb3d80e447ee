package insertionhours.progress;

import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What will have been accepted of a lot if it goes on as of late.
 *
 * @param accepted so far
 * @param atEnd accepted by the planned end
 * @param present month
 * @param end last planned month
 */
public record Forecast(Hours accepted, Hours atEnd, YearMonth present, YearMonth end) {
  private static final int MONTHS = 3;

  /**
   * Accepted so far, and for every month left after the present one the mean of the last three
   * months that have accepted hours, with two decimals, half up.
   *
   * @param byMonth accepted in each month, in ascending order
   * @return empty when fewer than three months have accepted hours
   */
  public static Optional<Forecast> of(
      Hours accepted, List<Hours> byMonth, YearMonth present, YearMonth end) {
    List<Hours> productive = byMonth.stream().filter(hours -> !hours.isZero()).toList();
    if (productive.size() < MONTHS) {
      return Optional.empty();
    }
    Hours lastMonths = Hours.sum(productive.subList(productive.size() - MONTHS, productive.size()));
    long left = Math.max(0, ChronoUnit.MONTHS.between(present, end));
    Hours more = share(lastMonths, left, MONTHS);
    return Optional.of(new Forecast(accepted, accepted.plus(more), present, end));
  }

  /** By a month from the present one to the end, on a straight line; empty in any other. */
  public Optional<Hours> by(YearMonth month) {
    long left = ChronoUnit.MONTHS.between(present, end);
    long gone = ChronoUnit.MONTHS.between(present, month);
    if (gone < 0 || left <= 0 || gone > left) {
      return Optional.empty();
    }
    return Optional.of(accepted.plus(share(atEnd.remainingAfter(accepted), gone, left)));
  }

  private static Hours share(Hours whole, long part, long parts) {
    return new Hours(
        whole
            .value()
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(parts), 2, RoundingMode.HALF_UP));
  }
}
