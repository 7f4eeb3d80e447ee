package insertionhours.reports;

import insertionhours.measure.Hours;
import java.time.YearMonth;

/** The hours of a month. */
public record MonthHours(YearMonth month, Hours hoursDeclared, Hours hoursAccepted) {
  boolean isSome() {
    return !hoursDeclared.isZero() || !hoursAccepted.isZero();
  }

  MonthHours plus(MonthHours other) {
    return new MonthHours(
        month, hoursDeclared.plus(other.hoursDeclared), hoursAccepted.plus(other.hoursAccepted));
  }
}
