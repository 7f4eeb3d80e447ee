package insertionhours.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole months, both ends included.
 *
 * @param from the first month
 * @param to the last month, not before the first
 */
public record MonthPeriod(YearMonth from, YearMonth to) {

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public MonthPeriod {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("period from " + from + " to " + to);
    }
  }

  public boolean contains(YearMonth month) {
    return !month.isBefore(from) && !month.isAfter(to);
  }

  public LocalDate firstDay() {
    return from.atDay(1);
  }

  public LocalDate lastDay() {
    return to.atEndOfMonth();
  }

  public List<YearMonth> months() {
    return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1)).toList();
  }
}
