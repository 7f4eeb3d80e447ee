package insertionhours.reports;

import insertionhours.documents.CsvTable;
import insertionhours.measure.Hours;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report as one file for a spreadsheet program: what it is about, its totals, then a table by
 * lot, trade, modality and month, and the trades and months of each lot, with empty rows between.
 */
final class AchievementCsv {
  private final AchievementReport report;
  private final List<EnterpriseHours> enterprises;
  private final ReportWords words;
  private final List<List<?>> rows = new ArrayList<>();

  private AchievementCsv(DetailedReport detailed, ReportWords words) {
    this.report = detailed.report();
    this.enterprises = detailed.enterprises();
    this.words = words;
  }

  static byte[] bytes(DetailedReport detailed, ReportWords words) {
    AchievementCsv table = new AchievementCsv(detailed, words);
    table.subject();
    table.totals();
    table.lots();
    table.trades();
    table.modalities();
    table.enterprises();
    table.months();
    table.tradesOfLots();
    table.monthsOfLots();
    return CsvTable.bytes(table.rows);
  }

  /** How many rows tell figures of a lot, a trade, a modality, an enterprise or a month. */
  static int countRows(DetailedReport detailed) {
    AchievementReport report = detailed.report();
    int ofLots =
        report.lots().stream()
            .mapToInt(lot -> 1 + lot.byTrade().size() + lot.byMonth().size())
            .sum();
    return ofLots
        + report.byTrade().size()
        + report.byModality().size()
        + detailed.enterprises().size()
        + report.byMonth().size();
  }

  private void subject() {
    row(words.text("csv.title"), report.contractingAuthority().name());
    row(words.text("csv.scope"), words.scope(report.scope()));
    row(words.text("csv.from"), report.from());
    row(words.text("csv.to"), report.to());
    row(words.text("csv.asOf"), words.formats().instant(report.asOf()));
  }

  private void totals() {
    heading("csv.totals");
    row(words.text("due"), report.hoursDue());
    row(words.text("acceptedToDate"), report.hoursAcceptedToDate());
    row(words.text("csv.rate"), words.rateCell(report.achievementRate()));
    row(words.text("csv.cappedRate"), words.rateCell(report.cappedRate()));
    row(words.text("remaining"), report.hoursRemaining());
    row(words.text("lotsBelowDue"), report.lotsBelowDue());
    row(words.text("declared"), report.hoursDeclared());
    row(words.text("accepted"), report.hoursAccepted());
    row(words.text("withoutPerson"), report.hoursWithoutPerson());
    row(words.text("beneficiaries"), report.beneficiaries());
    row(words.text("inPreparation"), report.hoursInPreparation());
  }

  private void lots() {
    heading("csv.byLot");
    row(
        Stream.of(
                "csv.reference",
                "csv.operation",
                "csv.lot",
                "csv.lotTitle",
                "csv.status",
                "due",
                "declared",
                "accepted",
                "opening",
                "acceptedToDate",
                "remaining",
                "csv.rate")
            .map(words::text)
            .toArray());
    for (OperationAchievement operation : report.operations()) {
      operation.lots().forEach(lot -> lot(operation, lot));
    }
    Hours opening = Sums.of(report.lots(), LotAchievement::openingHours);
    row(
        words.text("total"),
        null,
        null,
        null,
        null,
        report.hoursDue(),
        report.hoursDeclared(),
        report.hoursAccepted(),
        opening,
        report.hoursAcceptedToDate(),
        report.hoursRemaining(),
        words.rateCell(report.achievementRate()));
  }

  private void lot(OperationAchievement operation, LotAchievement lot) {
    row(
        operation.reference(),
        operation.name(),
        lot.number(),
        lot.title(),
        words.status(lot),
        lot.hoursDue(),
        lot.hoursDeclared(),
        lot.hoursAccepted(),
        lot.openingHours(),
        lot.hoursAcceptedToDate(),
        lot.hoursRemaining(),
        words.rateCell(lot.achievementRate()));
  }

  private void trades() {
    heading("csv.byTrade");
    row(words.text("trade"), words.text("accepted"));
    report.byTrade().forEach(part -> row(words.trade(part.trade()), part.hoursAccepted()));
    row(words.text("total"), report.hoursAccepted());
  }

  private void modalities() {
    heading("csv.byModality");
    row(words.text("modality"), words.text("accepted"));
    report.byModality().forEach(part -> row(words.modality(part.modality()), part.hoursAccepted()));
    row(words.text("total"), report.hoursAccepted());
  }

  private void enterprises() {
    heading("csv.byEnterprise");
    row(words.text("enterprise"), words.text("enterpriseKind"), words.text("accepted"));
    enterprises.forEach(
        enterprise ->
            row(
                enterprise.name(),
                words.messages().label(enterprise.kind()),
                enterprise.hoursAccepted()));
    row(words.text("total"), null, report.hoursAccepted());
  }

  private void months() {
    heading("csv.byMonth");
    row(words.text("month"), words.text("declared"), words.text("accepted"));
    report.byMonth().forEach(part -> row(part.month(), part.hoursDeclared(), part.hoursAccepted()));
    row(words.text("total"), report.hoursDeclared(), report.hoursAccepted());
  }

  private void tradesOfLots() {
    heading("csv.byLotAndTrade");
    row(
        words.text("csv.reference"),
        words.text("csv.lot"),
        words.text("trade"),
        words.text("accepted"));
    for (OperationAchievement operation : report.operations()) {
      for (LotAchievement lot : operation.lots()) {
        lot.byTrade()
            .forEach(
                part ->
                    row(
                        operation.reference(),
                        lot.number(),
                        words.trade(part.trade()),
                        part.hoursAccepted()));
      }
    }
  }

  private void monthsOfLots() {
    heading("csv.byLotAndMonth");
    row(
        words.text("csv.reference"),
        words.text("csv.lot"),
        words.text("month"),
        words.text("declared"),
        words.text("accepted"));
    for (OperationAchievement operation : report.operations()) {
      for (LotAchievement lot : operation.lots()) {
        lot.byMonth()
            .forEach(
                part ->
                    row(
                        operation.reference(),
                        lot.number(),
                        part.month(),
                        part.hoursDeclared(),
                        part.hoursAccepted()));
      }
    }
  }

  private void heading(String key) {
    rows.add(List.of());
    row(words.text(key));
  }

  private void row(Object... cells) {
    rows.add(Arrays.asList(cells));
  }
}
