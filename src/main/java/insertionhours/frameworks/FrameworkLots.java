package insertionhours.frameworks;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.LotStatus;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardService;
import insertionhours.problems.Conflict;
import insertionhours.problems.RuleViolation;

/** Which lots take orders and invoices, and of whom. */
final class FrameworkLots {
  private final LotService lots;
  private final AwardService awards;

  FrameworkLots(LotService lots, AwardService awards) {
    this.lots = lots;
    this.awards = awards;
  }

  /** Held until the end of the transaction. */
  Lot held(Actor actor, long lotId) {
    lots.lock(lotId);
    return lots.findToChange(actor, lotId);
  }

  /** One that its facilitator reads. */
  Lot find(Actor actor, long lotId) {
    return lots.findToChange(actor, lotId);
  }

  void checkOpen(Lot lot) {
    if (lot.status() == null) {
      throw new Conflict("LOT_WITHOUT_CLAUSE");
    }
    if (lot.status() != LotStatus.AWARDED && lot.status() != LotStatus.RUNNING) {
      throw new Conflict("FRAMEWORK_NEEDS_AWARD", lot.status());
    }
  }

  void checkEnterprise(Lot lot, long enterpriseId) {
    if (awards.ofEnterprise(lot.id(), enterpriseId).isEmpty()) {
      throw new RuleViolation("enterpriseId", "FRAMEWORK_STRANGER");
    }
  }
}
