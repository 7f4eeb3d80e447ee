package insertionhours.reports;

import insertionhours.documents.AchievementBar;
import insertionhours.documents.CumulativeCurve;
import insertionhours.documents.TradeBars;
import insertionhours.measure.Hours;
import insertionhours.measure.MonthPeriod;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

  String bar(LotAchievement lot) {
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
            lot.hoursPending(),
            new AchievementBar.Labels(
                owes ? words.text("picture.due", lot.hoursDue()) : "",
                words.text(
                    owes ? "picture.acceptedRate" : "picture.accepted",
                    lot.hoursAcceptedToDate(),
                    words.rate(lot.achievementRate())),
                lot.hoursPending().isZero()
                    ? ""
                    : words.text("picture.awaiting", lot.hoursPending())))
        .svg("lot-" + lot.id());
  }

  /** Hours accepted to date, month by month of the period. */
  String curve() {
    Hours inPeriod = report.hoursAccepted();
    Hours before = report.hoursAcceptedToDate().remainingAfter(inPeriod);
    return new CumulativeCurve(
            words.text("picture.curve"),
            words.text(
                "picture.curveSentence",
                report.hoursAcceptedToDate(),
                report.hoursDue(),
                words.rate(report.achievementRate())),
            before,
            months(before),
            report.hoursDue(),
            new CumulativeCurve.Words(
                words.text("picture.acceptedLine"),
                "",
                report.hoursDue().isZero() ? "" : words.text("picture.due", report.hoursDue()),
                ""),
            words.formats()::hours)
        .svg("curve");
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

  private List<CumulativeCurve.Month> months(Hours before) {
    Map<YearMonth, MonthHours> byMonth =
        report.byMonth().stream().collect(Collectors.toMap(MonthHours::month, Function.identity()));
    List<CumulativeCurve.Month> drawn = new ArrayList<>();
    Hours sum = before;
    for (YearMonth month : drawnMonths()) {
      if (byMonth.containsKey(month)) {
        sum = sum.plus(byMonth.get(month).hoursAccepted());
      }
      drawn.add(
          new CumulativeCurve.Month(
              shortMonth.format(month), Optional.of(sum), Optional.empty(), Optional.empty()));
    }
    return drawn;
  }

  /** From the first month with hours to the last one: a period may be much longer. */
  private List<YearMonth> drawnMonths() {
    if (report.byMonth().isEmpty()) {
      return List.of();
    }
    YearMonth first = report.byMonth().get(0).month();
    YearMonth last = report.byMonth().get(report.byMonth().size() - 1).month();
    return new MonthPeriod(first, last).months();
  }
}
