package insertionhours.portfolio;

import insertionhours.contracts.Lot;
import insertionhours.documents.CumulativeCurve;
import insertionhours.measure.Hours;
import insertionhours.measure.MonthPeriod;
import insertionhours.obligations.Obligation;
import insertionhours.progress.ExpectedHours;
import insertionhours.progress.Forecast;
import insertionhours.progress.LotProgress;
import insertionhours.progress.MonthTotal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
  private final ExpectedHours expected;
  private final Optional<Forecast> forecast;

  LotCurve(LotOverview overview, YearMonth present) {
    this.overview = overview;
    this.present = present;
    Lot lot = overview.lot();
    Obligation obligation = overview.obligation();
    expected =
        new ExpectedHours(lot.startsOn(), lot.endsOn(), obligation.closedOn(), obligation.course());
    LotProgress progress = overview.progress();
    forecast =
        Optional.ofNullable(progress.forecast())
            .map(
                atEnd -> new Forecast(progress.accepted(), atEnd, present, lot.lastPlannedMonth()));
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
              forecast.flatMap(coming -> coming.by(month))));
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

  /** Nothing is drawn where nothing is due. */
  private Optional<Hours> expected(YearMonth month) {
    LocalDate day = month.atEndOfMonth();
    return expected.course().on(day).filter(due -> !due.isZero()).map(due -> expected.by(day));
  }
}
