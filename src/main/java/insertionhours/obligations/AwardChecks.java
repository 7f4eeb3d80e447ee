package insertionhours.obligations;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.problems.Conflict;
import java.util.List;

/** What stands in the way of recording, changing or removing an enterprise's part in a lot. */
final class AwardChecks {
  private final AwardDao dao;
  private final ObligationDao obligations;

  AwardChecks(AwardDao dao, ObligationDao obligations) {
    this.dao = dao;
    this.obligations = obligations;
  }

  List<Award> others(Award award) {
    return dao.list(award.lotId()).stream().filter(other -> other.id() != award.id()).toList();
  }

  void checkChange(Lot lot, Award before, AwardDraft draft) {
    if (before.role() != draft.role()) {
      throw new Conflict("AWARD_ROLE_IS_FIXED");
    }
    if (before.enterpriseId() != draft.enterpriseId()) {
      checkDuplicate(before.lotId(), draft);
      checkUnused(before);
    }
    if (before.holds()
        && draft.offersOtherwise(before)
        && (lot.status() != LotStatus.AWARDED || obligations.lastRevision(lot.id()) > 0)) {
      throw new Conflict("OFFER_BINDS");
    }
  }

  void checkDuplicate(long lotId, AwardDraft draft) {
    dao.ofEnterprise(lotId, draft.enterpriseId()).stream()
        .filter(other -> other.role() == draft.role())
        .findFirst()
        .ifPresent(
            other -> {
              throw Conflict.alreadyExists("awards", other.id());
            });
  }

  void checkUnused(Award award) {
    if (dao.countUses(award.lotId(), award.enterpriseId()) > 0) {
      throw new Conflict("AWARD_IN_USE");
    }
    List<Award> others = others(award);
    boolean remains = others.stream().anyMatch(o -> o.enterpriseId() == award.enterpriseId());
    if (!remains && others.stream().anyMatch(award::hasEngaged)) {
      throw new Conflict("AWARD_ENGAGES_OTHERS");
    }
  }

  static void checkOpen(Lot lot) {
    if (lot.status() == LotStatus.DRAFT || lot.status() == LotStatus.CLOSED) {
      throw new Conflict("LOT_TAKES_NO_ENTERPRISE", lot.status());
    }
  }
}
