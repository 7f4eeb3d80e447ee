package insertionhours.reports;

import insertionhours.contracts.TradeService;
import insertionhours.database.Transactions;
import insertionhours.obligations.ObligationService;
import insertionhours.terms.TermsService;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class ReportsFeature implements Feature {
  private final AchievementReportService service;
  private final ReportWriting writing;

  public ReportsFeature(
      Jdbi jdbi,
      Transactions transactions,
      TradeService trades,
      ObligationService obligations,
      TermsService terms,
      Clock clock) {
    service =
        new AchievementReportService(
            transactions,
            jdbi.onDemand(AchievementDao.class),
            jdbi.onDemand(ReportListDao.class),
            jdbi.onDemand(ReportDetailDao.class),
            obligations,
            terms,
            clock);
    writing = new ReportWriting(trades);
  }

  public AchievementReportService service() {
    return service;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new AchievementResource(service),
        new AchievementCsvResource(service, writing),
        new AchievementPages(service, writing));
  }
}
