package insertionhours.progress;

import insertionhours.measure.Hours;
import insertionhours.obligations.DueCourse;
import insertionhours.obligations.ScheduleRow;
import insertionhours.obligations.ScheduleStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The hours that should have been done by a day: those of each firm schedule row of the revision
 * then in force, spread evenly over the days of its dates, both included; without a schedule the
 * hours due, over the lot's dates. Nothing more is expected of a lot after it was closed.
 *
 * @param startsOn the lot's first day
 * @param endsOn the lot's last planned day
 * @param closedOn null while it is open
 */
public record ExpectedHours(
    LocalDate startsOn, LocalDate endsOn, LocalDate closedOn, DueCourse course) {

  /**
   * @return with two decimals, half up; 0 while no hours are due
   */
  public Hours by(LocalDate asked) {
    LocalDate day = closedOn != null && closedOn.isBefore(asked) ? closedOn : asked;
    List<ScheduleRow> schedule = course.scheduleOn(day);
    BigDecimal expected =
        schedule.isEmpty()
            ? spread(course.on(day).orElse(Hours.ZERO).value(), startsOn, endsOn, day)
            : schedule.stream()
                .filter(row -> row.status() == ScheduleStatus.FIRM)
                .map(row -> spread(row.hours(), row.from(), row.to(), day))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Hours(expected.setScale(2, RoundingMode.HALF_UP));
  }

  /** To ten decimals, so that the sum of many rows is right to the second. */
  private static BigDecimal spread(BigDecimal hours, LocalDate from, LocalDate to, LocalDate day) {
    if (day.isBefore(from)) {
      return BigDecimal.ZERO;
    }
    if (!day.isBefore(to)) {
      return hours;
    }
    BigDecimal elapsed = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, day) + 1);
    BigDecimal whole = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1);
    return hours.multiply(elapsed).divide(whole, 10, RoundingMode.HALF_UP);
  }
}
