package insertionhours.reports;

import insertionhours.measure.MonthPeriod;
import java.time.YearMonth;

/**
 * The months that a report is asked for.
 *
 * @param from null to begin with the first award
 * @param to not before {@code from}
 */
record AskedPeriod(YearMonth from, YearMonth to) {

  MonthPeriod beginningAt(YearMonth firstAward) {
    YearMonth first = from == null ? firstAward : from;
    return new MonthPeriod(first.isAfter(to) ? to : first, to);
  }
}
