package insertionhours.reports;

import insertionhours.contracts.TradeService;
import insertionhours.texts.Messages;
import insertionhours.web.PageContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Puts reports into their reader's words. */
final class ReportWriting {
  private final TradeService trades;

  ReportWriting(TradeService trades) {
    this.trades = trades;
  }

  ReportWords words(PageContext page) {
    Messages messages = page.messages();
    return new ReportWords(messages, trades.wording(messages.locale()));
  }

  /** The report as a file to be kept. */
  Response csv(DetailedReport detailed, PageContext page) {
    ReportWords words = words(page);
    AchievementReport report = detailed.report();
    String name =
        words.text(
            "csv.file",
            String.valueOf(report.contractingAuthority().id()),
            report.from().toString(),
            report.to().toString());
    return file(AchievementCsv.bytes(detailed, words), name);
  }

  /** Several reports, a row each. */
  Response csv(List<AchievementReport> reports, PageContext page) {
    ReportWords words = words(page);
    return file(ReportListCsv.bytes(reports, words), words.text("list.file"));
  }

  private static Response file(byte[] table, String name) {
    return Response.ok(table, "text/csv; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
