package insertionhours.portfolio;

import insertionhours.alerts.AlertService;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.counting.CountingPolicyService;
import insertionhours.database.Transactions;
import insertionhours.frameworks.FrameworkService;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardService;
import insertionhours.obligations.ObligationService;
import insertionhours.problems.NotFound;
import insertionhours.progress.LotProgressService;
import insertionhours.terms.TermsService;
import insertionhours.turns.TurnService;

/** Brings together what several rooms know of a lot. */
final class LotOverviews {
  private final Transactions transactions;
  private final LotService lots;
  private final ObligationService obligations;
  private final AwardService awards;
  private final LotProgressService progress;
  private final OperationSummaries summaries;
  private final AlertService alerts;
  private final TermsService terms;
  private final TurnService turns;
  private final FrameworkService frameworks;
  private final CountingPolicyService policies;

  LotOverviews(
      Transactions transactions,
      LotService lots,
      ObligationService obligations,
      AwardService awards,
      LotProgressService progress,
      OperationSummaries summaries,
      AlertService alerts,
      TermsService terms,
      TurnService turns,
      FrameworkService frameworks,
      CountingPolicyService policies) {
    this.transactions = transactions;
    this.lots = lots;
    this.obligations = obligations;
    this.awards = awards;
    this.progress = progress;
    this.summaries = summaries;
    this.alerts = alerts;
    this.terms = terms;
    this.turns = turns;
    this.frameworks = frameworks;
    this.policies = policies;
  }

  /**
   * @throws NotFound if there is no such lot or the actor may not see it
   */
  LotOverview find(Actor actor, long id) {
    return transactions.read(
        () -> {
          Lot lot = lots.find(actor, id);
          OperationSummary summary = summaries.find(actor, lot.operationId());
          return new LotOverview(
              summary.operation(),
              summary.authority(),
              lot,
              obligations.find(actor, id),
              awards.list(actor, id),
              progress.of(actor, id),
              progress.byMonth(actor, id),
              summary.lots().stream()
                  .filter(totals -> totals.id() == id)
                  .findFirst()
                  .orElseThrow(NotFound::new),
              actor.facilitates(lot.facilitatorOrganisationId())
                  ? alerts.of(actor, id).orElse(null)
                  : null,
              terms.of(lot.facilitatorOrganisationId(), lot.contractingAuthorityId()).workTime(),
              turns.of(actor, id),
              frameworks.concerns(actor, lot),
              policies.ofLot(actor, id));
        });
  }
}
