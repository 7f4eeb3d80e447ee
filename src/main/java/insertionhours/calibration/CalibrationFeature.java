package insertionhours.calibration;

import insertionhours.audit.AuditLog;
import insertionhours.contracts.ContractsFeature;
import insertionhours.database.Transactions;
import insertionhours.obligations.ObligationService;
import insertionhours.organisations.OrganisationsFeature;
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
  private final LocalSupplyService supply;
  private final SimilarLotsService similar;
  private final IdempotentPosts posts;

  public CalibrationFeature(
      Jdbi jdbi,
      Transactions transactions,
      OrganisationsFeature organisations,
      ContractsFeature contracts,
      TermsService terms,
      ObligationService obligations,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    this.contracts = contracts;
    this.posts = posts;
    wording = new CalibrationWording(contracts.trades());
    supply = new LocalSupplyService(organisations.authorities(), organisations.enterprises());
    similar =
        new SimilarLotsService(transactions, jdbi.onDemand(SimilarLotsDao.class), contracts.lots());
    service =
        new CalibrationService(
            transactions,
            jdbi.onDemand(CalibrationDao.class),
            contracts.lots(),
            contracts.trades(),
            contracts.operations(),
            terms,
            supply,
            obligations,
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

  public CalibrationWording wording() {
    return wording;
  }

  public LocalSupplyService supply() {
    return supply;
  }

  public SimilarLotsService similar() {
    return similar;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new CalibrationResource(service, similar, wording, posts),
        new SimulatorPages(service, wording, contracts.trades()),
        new LotCalibrationPages(
            service,
            similar,
            supply,
            wording,
            contracts.lots(),
            contracts.operations(),
            contracts.trades()));
  }
}
