package insertionhours.reports;

import insertionhours.contracts.LotStatus;
import insertionhours.measure.Hours;
import insertionhours.measure.MonthPeriod;
import insertionhours.obligations.DueCourse;
import insertionhours.progress.ExpectedHours;
import insertionhours.progress.Forecast;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How the lots of a report went on, month by month: the sum of the curves of its lots. A lot
 * without a forecast of its own stays at what is accepted of it.
 */
final class ReportCurve {
  /** More than fit into a picture. */
  private static final int MOST_MONTHS = 120;

  private static final int MOST_MONTHS_AHEAD = 60;

  private final MonthPeriod period;
  private final YearMonth present;
  private final List<Course> courses;

  /**
   * @param lots of the report
   * @param totals of these lots up to the end of the period
   * @param due over time, of each lot
   */
  ReportCurve(
      MonthPeriod period,
      YearMonth present,
      List<ReportedLot> lots,
      List<HoursTotal> totals,
      Map<Long, DueCourse> due) {
    this.period = period;
    this.present = present;
    Map<Long, SortedMap<YearMonth, Hours>> accepted = accepted(totals);
    this.courses =
        lots.stream()
            .map(lot -> course(lot, accepted.getOrDefault(lot.id(), new TreeMap<>()), due))
            .toList();
  }

  /** How a lot goes on. */
  private record Course(
      YearMonth start,
      Hours opening,
      SortedMap<YearMonth, Hours> accepted,
      Optional<ExpectedHours> expected,
      Optional<Forecast> forecast) {

    YearMonth first() {
      boolean early = !accepted.isEmpty() && accepted.firstKey().isBefore(start);
      return early ? accepted.firstKey() : start;
    }

    Hours acceptedBy(YearMonth month) {
      return opening.plus(Hours.sum(accepted.headMap(month.plusMonths(1)).values()));
    }

    Hours expectedBy(YearMonth month) {
      return expected.map(hours -> hours.by(month.atEndOfMonth())).orElse(Hours.ZERO);
    }

    Hours forecastBy(YearMonth month) {
      return forecast
          .map(coming -> coming.by(month).orElse(coming.atEnd()))
          .orElseGet(() -> acceptedBy(month));
    }
  }

  List<CurveMonth> months() {
    YearMonth until = present.isBefore(period.to()) ? present : period.to();
    Optional<YearMonth> end = lastForecast();
    YearMonth last = end.filter(month -> month.isAfter(until)).orElse(until);
    return courses.stream()
        .map(Course::first)
        .min(Comparator.naturalOrder())
        .map(first -> latest(first, period.from(), until.minusMonths(MOST_MONTHS - 1)))
        .filter(first -> !first.isAfter(last))
        .map(first -> new MonthPeriod(first, last).months())
        .orElse(List.of())
        .stream()
        .map(month -> month(month, until, end.isPresent()))
        .toList();
  }

  private CurveMonth month(YearMonth month, YearMonth until, boolean foreseen) {
    return new CurveMonth(
        month,
        month.isAfter(until)
            ? Optional.empty()
            : Optional.of(Sums.of(courses, course -> course.acceptedBy(month))),
        Sums.of(courses, course -> course.expectedBy(month)),
        foreseen && !month.isBefore(present)
            ? Optional.of(Sums.of(courses, course -> course.forecastBy(month)))
            : Optional.empty());
  }

  /** The last month that a forecast reaches; none is made for a report on the past. */
  private Optional<YearMonth> lastForecast() {
    if (period.to().isBefore(present)) {
      return Optional.empty();
    }
    YearMonth horizon = present.plusMonths(MOST_MONTHS_AHEAD);
    return courses.stream()
        .flatMap(course -> course.forecast().stream())
        .map(Forecast::end)
        .filter(end -> end.isAfter(present))
        .max(Comparator.naturalOrder())
        .map(end -> end.isAfter(horizon) ? horizon : end);
  }

  private Course course(
      ReportedLot lot, SortedMap<YearMonth, Hours> accepted, Map<Long, DueCourse> due) {
    Hours toDate = lot.opening().plus(Hours.sum(accepted.values()));
    return new Course(
        YearMonth.from(lot.startsOn()),
        lot.opening(),
        accepted,
        lot.due().isZero()
            ? Optional.empty()
            : Optional.of(
                new ExpectedHours(lot.startsOn(), lot.endsOn(), lot.closedOn(), due.get(lot.id()))),
        lot.status() == LotStatus.RUNNING
            ? Forecast.of(
                toDate, List.copyOf(accepted.values()), present, YearMonth.from(lot.endsOn()))
            : Optional.empty());
  }

  private static Map<Long, SortedMap<YearMonth, Hours>> accepted(Collection<HoursTotal> totals) {
    Map<Long, SortedMap<YearMonth, Hours>> accepted = new HashMap<>();
    for (HoursTotal total : totals) {
      accepted
          .computeIfAbsent(total.lotId(), id -> new TreeMap<>())
          .merge(total.month(), total.hoursAccepted(), Hours::plus);
    }
    return accepted;
  }

  private static YearMonth latest(YearMonth... months) {
    return Stream.of(months).max(Comparator.naturalOrder()).orElseThrow();
  }
}
