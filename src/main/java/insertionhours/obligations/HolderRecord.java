package insertionhours.obligations;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.LotStatus;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.obligations.ObligationTransitions.Trigger;
import insertionhours.problems.Conflict;

/** What the holder's coming, changing and going do to the obligation of a lot. */
final class HolderRecord {
  private final AwardDao awards;
  private final ObligationDao obligations;
  private final ObligationService service;
  private final LotService lots;

  HolderRecord(
      AwardDao awards, ObligationDao obligations, ObligationService service, LotService lots) {
    this.awards = awards;
    this.obligations = obligations;
    this.service = service;
    this.lots = lots;
  }

  void checkNone(Lot lot) {
    if (obligations.find(lot.id()).map(row -> row.holderId() != null).orElse(false)) {
      throw new Conflict("HOLDER_ALREADY_RECORDED");
    }
    ObligationTransitions.find(lot.status(), LotStatus.AWARDED, Trigger.HOLDER_RECORDED);
  }

  void record(Actor actor, Lot lot, AwardDraft draft) {
    Hours offered = draft.offered();
    if (obligations.takeHolder(lot.id(), draft.enterpriseId(), offered) == 0) {
      throw new Conflict("HOLDER_ALREADY_RECORDED");
    }
    lots.setHoursDue(lot.id(), ObligationService.binding(lot.hoursDue(), offered));
    service.advance(actor, lot, LotStatus.AWARDED, null);
  }

  void change(Lot lot, Award before, AwardDraft draft) {
    Hours offered = draft.offered();
    obligations.changeHolder(lot.id(), draft.enterpriseId(), offered);
    if (draft.offersOtherwise(before)) {
      Hours minimum = obligations.find(lot.id()).orElseThrow().minimumHours();
      lots.setHoursDue(lot.id(), ObligationService.binding(minimum, offered));
    }
  }

  void remove(Actor actor, Lot lot) {
    if (awards.list(lot.id()).size() > 1) {
      throw new Conflict("HOLDER_HAS_OTHERS");
    }
    ObligationTransitions.find(lot.status(), LotStatus.CALIBRATED, Trigger.HOLDER_REMOVED);
    if (obligations.lastRevision(lot.id()) > 0) {
      throw new Conflict("OFFER_BINDS");
    }
    obligations.changeHolder(lot.id(), null, null);
    lots.setHoursDue(lot.id(), obligations.find(lot.id()).orElseThrow().minimumHours());
    service.advance(actor, lot, LotStatus.CALIBRATED, null);
  }
}
