package insertionhours.sizinggrid;

import insertionhours.calibration.CalibrationFeature;
import insertionhours.contracts.ContractsFeature;
import insertionhours.database.Transactions;
import insertionhours.requests.IdempotentPosts;
import insertionhours.terms.TermsService;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;

/** Wires the room. */
public final class SizingGridFeature implements Feature {
  private final CalibrationFeature calibration;
  private final IdempotentPosts posts;
  private final SizingGridService service;

  public SizingGridFeature(
      Transactions transactions,
      ContractsFeature contracts,
      TermsService terms,
      CalibrationFeature calibration,
      IdempotentPosts posts,
      Clock clock) {
    this.calibration = calibration;
    this.posts = posts;
    service =
        new SizingGridService(
            transactions,
            contracts.operations(),
            contracts.lots(),
            contracts.trades(),
            terms,
            calibration.service(),
            calibration.supply(),
            calibration.similar(),
            clock);
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new SizingGridResource(service, calibration.wording(), posts),
        new SizingGridPages(service, calibration.service(), calibration.wording()));
  }
}
