package insertionhours.reports;

import insertionhours.documents.CsvTable;
import java.util.ArrayList;
import java.util.List;

/** Several reports as a table, a row each. */
final class ReportListCsv {
  private ReportListCsv() {}

  static byte[] bytes(List<AchievementReport> reports, ReportWords words) {
    List<List<?>> rows = new ArrayList<>();
    rows.add(
        List.of(
            words.text("list.authority"),
            words.text("csv.scope"),
            words.text("csv.to"),
            words.text("due"),
            words.text("acceptedToDate"),
            words.text("remaining"),
            words.text("csv.rate"),
            words.text("lotsBelowDue")));
    reports.forEach(report -> rows.add(row(report, words)));
    return CsvTable.bytes(rows);
  }

  private static List<?> row(AchievementReport report, ReportWords words) {
    return List.of(
        report.contractingAuthority().name(),
        words.scope(report.scope()),
        report.to(),
        report.hoursDue(),
        report.hoursAcceptedToDate(),
        report.hoursRemaining(),
        words.rateCell(report.achievementRate()),
        report.lotsBelowDue());
  }
}
