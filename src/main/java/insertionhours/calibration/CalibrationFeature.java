package insertionhours.calibration;

import insertionhours.audit.AuditLog;
import insertionhours.contracts.ContractsFeature;
import insertionhours.database.Transactions;
import insertionhours.obligations.ObligationService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.terms.TermsService;
import insertionhours.texts.Messages;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class CalibrationFeature implements Feature {
  private final ContractsFeature contracts;
  private final CalibrationService service;
  private final CalibrationWording wording;
  private final IdempotentPosts posts;

  public CalibrationFeature(
      Jdbi jdbi,
      Transactions transactions,
      ContractsFeature contracts,
      ObligationService obligations,
      TermsService terms,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    this.contracts = contracts;
    this.posts = posts;
    wording = new CalibrationWording(contracts.trades());
    service =
        new CalibrationService(
            transactions,
            jdbi.onDemand(CalibrationDao.class),
            contracts.lots(),
            contracts.trades(),
            obligations,
            terms,
            audit,
            clock);
  }

  public CalibrationService service() {
    return service;
  }

  /** What puts calibrations into the words of a language. */
  public CalibrationTexts texts(Messages messages) {
    return wording.in(messages);
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new CalibrationResource(service, wording, posts),
        new SimulatorPages(service, wording, contracts.trades()),
        new LotCalibrationPages(
            service, wording, contracts.lots(), contracts.operations(), contracts.trades()));
  }
}
