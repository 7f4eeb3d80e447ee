package insertionhours.hours;

import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What will have been accepted at the planned end of a lot if it goes on as of late. */
public final class Forecast {
  private static final int MONTHS = 3;

  private Forecast() {}

  /**
   * Accepted so far, and for every month left after the present one the mean of the last three
   * months that have accepted hours.
   *
   * @param months in ascending order
   * @return with two decimals, half up; empty when fewer than three months have accepted hours
   */
  public static Optional<Hours> atEnd(
      Hours accepted, List<MonthTotal> months, YearMonth present, YearMonth end) {
    List<BigDecimal> productive =
        months.stream()
            .map(month -> month.accepted().value())
            .filter(hours -> hours.signum() > 0)
            .toList();
    if (productive.size() < MONTHS) {
      return Optional.empty();
    }
    BigDecimal lastMonths =
        productive.subList(productive.size() - MONTHS, productive.size()).stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    long left = Math.max(0, ChronoUnit.MONTHS.between(present, end));
    BigDecimal more =
        lastMonths
            .multiply(BigDecimal.valueOf(left))
            .divide(BigDecimal.valueOf(MONTHS), 2, RoundingMode.HALF_UP);
    return Optional.of(accepted.plus(new Hours(more)));
  }
}
