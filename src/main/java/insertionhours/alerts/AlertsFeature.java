package insertionhours.alerts;

import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.obligations.ObligationService;
import insertionhours.progress.LotProgressService;
import insertionhours.terms.TermsService;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class AlertsFeature implements Feature {
  private final AlertService alerts;

  public AlertsFeature(
      Jdbi jdbi,
      Transactions transactions,
      LotService lots,
      ObligationService obligations,
      LotProgressService progress,
      TermsService terms,
      Clock clock) {
    alerts =
        new AlertService(
            transactions, jdbi.onDemand(AlertDao.class), lots, obligations, progress, terms, clock);
  }

  public AlertService alerts() {
    return alerts;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(new AlertResource(alerts), new AlertPages(alerts));
  }
}
