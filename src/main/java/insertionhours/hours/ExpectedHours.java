package insertionhours.hours;

import insertionhours.contracts.Lot;
import insertionhours.measure.Hours;
import insertionhours.obligations.Obligation;
import insertionhours.obligations.Revision;
import insertionhours.obligations.ScheduleRow;
import insertionhours.obligations.ScheduleStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * The hours that should have been done by a day: those of each firm schedule row of the revision
 * then in force, spread evenly over the days of its dates, both included; without a schedule the
 * hours due, over the lot's dates.
 */
public final class ExpectedHours {
  private ExpectedHours() {}

  /**
   * @param due in force on the day
   * @return with two decimals, half up
   */
  public static Hours by(LocalDate day, Lot lot, Obligation obligation, Hours due) {
    List<ScheduleRow> schedule = schedule(obligation, day);
    BigDecimal expected =
        schedule.isEmpty()
            ? spread(due.value(), lot.startsOn(), lot.endsOn(), day)
            : schedule.stream()
                .filter(row -> row.status() == ScheduleStatus.FIRM)
                .map(row -> spread(row.hours(), row.from(), row.to(), day))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Hours(expected.setScale(2, RoundingMode.HALF_UP));
  }

  private static List<ScheduleRow> schedule(Obligation obligation, LocalDate day) {
    return obligation.revisions().stream()
        .filter(revision -> !revision.effectiveOn().isAfter(day))
        .max(Comparator.comparing(Revision::effectiveOn).thenComparing(Revision::number))
        .map(Revision::schedule)
        .orElse(List.of());
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
