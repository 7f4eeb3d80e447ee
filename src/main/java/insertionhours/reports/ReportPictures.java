package insertionhours.reports;

import insertionhours.documents.AchievementBar;
import insertionhours.documents.CumulativeCurve;
import insertionhours.documents.TradeBars;
import insertionhours.measure.Hours;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pictures of a report, each drawn from figures that stand in a table beside it. */
final class ReportPictures {
  private final AchievementReport report;
  private final ReportWords words;
  private final DateTimeFormatter shortMonth;

  ReportPictures(AchievementReport report, ReportWords words) {
    this.report = report;
    this.words = words;
    this.shortMonth = DateTimeFormatter.ofPattern("MMM yy", words.messages().locale());
  }

  String bar(LotAchievement lot, Hours pending) {
    String sentence =
        words.text(
            "picture.bar",
            lot.hoursAcceptedToDate(),
            lot.hoursDue(),
            words.rate(lot.achievementRate()));
    boolean owes = !lot.hoursDue().isZero();
    return new AchievementBar(
            words.text("lot", lot.number(), lot.title()),
            sentence,
            lot.hoursDue(),
            lot.hoursAcceptedToDate(),
            pending,
            new AchievementBar.Labels(
                owes ? words.text("picture.due", lot.hoursDue()) : "",
                words.text(
                    owes ? "picture.acceptedRate" : "picture.accepted",
                    lot.hoursAcceptedToDate(),
                    words.rate(lot.achievementRate())),
                pending.isZero() ? "" : words.text("picture.awaiting", pending)))
        .svg("lot-" + lot.id());
  }

  /** Hours accepted, expected and foreseen, month by month. */
  String curve(List<CurveMonth> months) {
    return new CumulativeCurve(
            words.text("picture.curve"),
            words.text(
                "picture.curveSentence",
                report.hoursAcceptedToDate(),
                report.hoursDue(),
                words.rate(report.achievementRate())),
            before(months),
            months.stream().map(this::drawn).toList(),
            report.hoursDue(),
            new CumulativeCurve.Words(
                words.text("picture.acceptedLine"),
                report.hoursDue().isZero() ? "" : words.text("picture.expectedLine"),
                report.hoursDue().isZero() ? "" : words.text("picture.due", report.hoursDue()),
                foresees(months) ? words.text("picture.forecastLine") : ""),
            words.formats()::hours)
        .svg("curve");
  }

  boolean foresees(List<CurveMonth> months) {
    return months.stream().anyMatch(month -> month.forecast().isPresent());
  }

  private CumulativeCurve.Month drawn(CurveMonth month) {
    return new CumulativeCurve.Month(
        shortMonth.format(month.month()),
        month.accepted(),
        report.hoursDue().isZero() ? Optional.empty() : Optional.of(month.expected()),
        month.forecast());
  }

  /** Accepted before the first month drawn. */
  private Hours before(List<CurveMonth> months) {
    Hours first = months.stream().findFirst().flatMap(CurveMonth::accepted).orElse(Hours.ZERO);
    return months.stream()
        .findFirst()
        .map(month -> first.remainingAfter(acceptedIn(month.month())))
        .orElse(first);
  }

  private Hours acceptedIn(YearMonth month) {
    return report.byMonth().stream()
        .filter(part -> part.month().equals(month))
        .map(MonthHours::hoursAccepted)
        .findFirst()
        .orElse(Hours.ZERO);
  }

  String trades() {
    List<TradeBars.Bar> bars =
        report.byTrade().stream()
            .sorted(Comparator.comparing(TradeHours::hoursAccepted).reversed())
            .map(
                part ->
                    new TradeBars.Bar(
                        words.trade(part.trade()),
                        part.hoursAccepted().value(),
                        words.formats().hours(part.hoursAccepted())))
            .toList();
    String sentence =
        bars.stream()
            .map(bar -> bar.label() + " " + bar.valueLabel())
            .collect(Collectors.joining(", ", "", "."));
    return new TradeBars(words.text("picture.trades"), sentence, bars).svg("trades");
  }
}
