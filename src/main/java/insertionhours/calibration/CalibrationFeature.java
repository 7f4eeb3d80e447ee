package insertionhours.calibration;

import insertionhours.audit.AuditLog;
import insertionhours.contracts.LotService;
import insertionhours.contracts.TradeService;
import insertionhours.database.Transactions;
import insertionhours.obligations.ObligationService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class CalibrationFeature implements Feature {
  private final CalibrationService service;
  private final CalibrationWording wording;
  private final IdempotentPosts posts;

  public CalibrationFeature(
      Jdbi jdbi,
      Transactions transactions,
      LotService lots,
      TradeService trades,
      ObligationService obligations,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    this.posts = posts;
    wording = new CalibrationWording(trades);
    service =
        new CalibrationService(
            transactions,
            jdbi.onDemand(CalibrationDao.class),
            lots,
            trades,
            obligations,
            audit,
            clock);
  }

  public CalibrationService service() {
    return service;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(new CalibrationResource(service, wording, posts));
  }
}
