package insertionhours.portfolio;

import insertionhours.contracts.Lot;
import insertionhours.documents.CumulativeCurve;
import insertionhours.hours.ExpectedHours;
import insertionhours.hours.LotProgress;
import insertionhours.hours.MonthTotal;
import insertionhours.measure.Hours;
import insertionhours.measure.MonthPeriod;
import insertionhours.obligations.Obligation;
import insertionhours.obligations.Revision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The months of a lot from its first to its last, cumulated: accepted, expected, forecast. */
final class LotCurve {
  /**
   * A month.
   *
   * @param total of the month alone, empty when there is none
   * @param accepted since the start, empty in a month to come
   * @param forecast from the present month on
   */
  record Point(
      YearMonth month,
      Optional<MonthTotal> total,
      Optional<Hours> accepted,
      Optional<Hours> expected,
      Optional<Hours> forecast) {
    CumulativeCurve.Month labelled(String label) {
      return new CumulativeCurve.Month(label, accepted, expected, forecast);
    }
  }

  private final LotOverview overview;
  private final YearMonth present;

  LotCurve(LotOverview overview, YearMonth present) {
    this.overview = overview;
    this.present = present;
  }

  List<Point> points() {
    Map<YearMonth, MonthTotal> totals =
        overview.months().stream()
            .collect(Collectors.toMap(MonthTotal::month, Function.identity()));
    List<Point> points = new ArrayList<>();
    Hours accepted = overview.progress().opening();
    for (YearMonth month : period().months()) {
      Optional<MonthTotal> total = Optional.ofNullable(totals.get(month));
      accepted = accepted.plus(total.map(MonthTotal::accepted).orElse(Hours.ZERO));
      points.add(
          new Point(
              month,
              total,
              month.isAfter(present) ? Optional.empty() : Optional.of(accepted),
              expected(month),
              forecast(month)));
    }
    return points;
  }

  private MonthPeriod period() {
    Lot lot = overview.lot();
    YearMonth first = lot.firstMonth();
    YearMonth last = lot.lastPlannedMonth().isBefore(first) ? first : lot.lastPlannedMonth();
    for (MonthTotal total : overview.months()) {
      first = total.month().isBefore(first) ? total.month() : first;
      last = total.month().isAfter(last) ? total.month() : last;
    }
    return new MonthPeriod(first, last);
  }

  private Optional<Hours> expected(YearMonth month) {
    LocalDate day = month.atEndOfMonth();
    return dueOn(day)
        .filter(due -> !due.isZero())
        .map(due -> ExpectedHours.by(day, overview.lot(), overview.obligation(), due));
  }

  /** The figure in force on a day: of the last revision by then, else what bound at award. */
  private Optional<Hours> dueOn(LocalDate day) {
    Obligation obligation = overview.obligation();
    Optional<Hours> revised =
        obligation.revisions().stream()
            .filter(revision -> !revision.effectiveOn().isAfter(day))
            .max(Comparator.comparing(Revision::effectiveOn).thenComparing(Revision::number))
            .map(Revision::hoursDue);
    if (revised.isPresent()) {
      return revised;
    }
    Hours minimum = obligation.minimumHours();
    Hours offered = obligation.offeredHours();
    boolean offerBinds = offered != null && (minimum == null || offered.isMoreThan(minimum));
    return Optional.ofNullable(offerBinds ? offered : minimum);
  }

  /** On a straight line from what is accepted now to the forecast at the planned end. */
  private Optional<Hours> forecast(YearMonth month) {
    LotProgress progress = overview.progress();
    YearMonth end = overview.lot().lastPlannedMonth();
    long left = ChronoUnit.MONTHS.between(present, end);
    long gone = ChronoUnit.MONTHS.between(present, month);
    if (progress.forecast() == null || gone < 0 || left <= 0 || gone > left) {
      return Optional.empty();
    }
    BigDecimal more =
        progress
            .forecast()
            .remainingAfter(progress.accepted())
            .value()
            .multiply(BigDecimal.valueOf(gone))
            .divide(BigDecimal.valueOf(left), 2, RoundingMode.HALF_UP);
    return Optional.of(progress.accepted().plus(new Hours(more)));
  }
}
