package insertionhours.obligations;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.LotStatus;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.SearchPattern;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import insertionhours.obligations.ObligationTransitions.Trigger;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The enterprises on a lot. */
public final class AwardService {
  private final Transactions transactions;
  private final AwardDao dao;
  private final ObligationDao obligations;
  private final ObligationService service;
  private final LotService lots;
  private final AwardRules rules;
  private final AuditLog audit;

  AwardService(
      Transactions transactions,
      AwardDao dao,
      ObligationDao obligations,
      ObligationService service,
      LotService lots,
      AwardRules rules,
      AuditLog audit) {
    this.transactions = transactions;
    this.dao = dao;
    this.obligations = obligations;
    this.service = service;
    this.lots = lots;
    this.rules = rules;
    this.audit = audit;
  }

  /**
   * All of a lot's, the holder first; a declarant that is not the holder sees its own, a reader of
   * the authority nobody's contact.
   */
  public List<Award> list(Actor actor, long lotId) {
    Lot lot = lots.find(actor, lotId);
    List<Award> all = dao.list(lotId);
    if (seesAllFirms(actor, lot, all)) {
      return all;
    }
    return actor.reads(lot.contractingAuthorityId())
        ? all.stream().map(award -> shown(actor, award)).toList()
        : all.stream().filter(award -> actor.declaresFor(award.enterpriseId())).toList();
  }

  /** Whether the actor is the lot's facilitator or declares for its holder. */
  public boolean seesAllFirms(Actor actor, Lot lot) {
    return seesAllFirms(actor, lot, dao.list(lot.id()));
  }

  private static boolean seesAllFirms(Actor actor, Lot lot, List<Award> awards) {
    return actor.facilitates(lot.facilitatorOrganisationId())
        || awards.stream()
            .anyMatch(award -> isHolder(award) && actor.declaresFor(award.enterpriseId()));
  }

  private static Award shown(Actor actor, Award award) {
    return actor.declaresFor(award.enterpriseId()) ? award : award.withoutContact();
  }

  /**
   * A page of the same.
   *
   * @param search a part of the enterprise's name or SIRET, null for all
   */
  public Listing<Award> list(Actor actor, long lotId, String search, Slice slice) {
    Set<Long> found = dao.search(lotId, SearchPattern.containing(search));
    List<Award> rest =
        list(actor, lotId).stream()
            .filter(award -> found.contains(award.id()) && isAfter(award, slice.after()))
            .limit(slice.oneMore())
            .toList();
    return Listing.of(rest, slice, last -> new Cursor(rank(last), last.id()));
  }

  /** Those of one enterprise on a lot, whoever asks: for the rules of the rooms above. */
  public List<Award> ofEnterprise(long lotId, long enterpriseId) {
    return dao.ofEnterprise(lotId, enterpriseId);
  }

  /** All of a lot's, whoever asks: for the rules of the rooms above. */
  public List<Award> ofLot(long lotId) {
    return dao.list(lotId);
  }

  public Award find(Actor actor, long id) {
    Award award = dao.find(id).orElseThrow(NotFound::new);
    return list(actor, award.lotId()).stream()
        .filter(visible -> visible.id() == id)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  public Award award(Actor actor, long lotId, AwardDraft draft) {
    return transactions.call(
        () -> {
          lots.lock(lotId);
          Lot lot = lots.findToChange(actor, lotId);
          ObligationService.requireClause(lot);
          checkOpen(lot);
          checkDuplicate(lotId, draft);
          if (draft.role() == AwardRole.HOLDER) {
            checkNoHolder(lot);
          }
          rules.check(draft, dao.list(lotId));
          if (draft.role() == AwardRole.HOLDER) {
            recordHolder(actor, lot, draft);
          }
          long id = dao.insert(lotId, draft, rules.declares(draft));
          lots.touch(lotId);
          audit.record(actor, AuditAction.AWARDED, subject(lot, id), null, draft.role(), null);
          return dao.find(id).orElseThrow();
        });
  }

  public Award change(Actor actor, long id, AwardDraft draft, long version) {
    return transactions.call(
        () -> {
          Award before = held(id);
          Lot lot = lots.findToChange(actor, before.lotId());
          checkOpen(lot);
          if (before.version() != version) {
            throw Conflict.staleVersion();
          }
          checkChange(lot, before, draft);
          rules.check(draft, others(before));
          dao.update(id, draft, rules.declares(draft), version);
          if (isHolder(before)) {
            changeHolder(lot, before, draft);
          }
          lots.touch(lot.id());
          audit.record(
              actor,
              AuditAction.AWARD_CHANGED,
              subject(lot, id),
              before.role(),
              draft.role(),
              null);
          return dao.find(id).orElseThrow();
        });
  }

  /** A part recorded by mistake: nothing may depend on it. */
  public void remove(Actor actor, long id) {
    transactions.run(
        () -> {
          Award award = held(id);
          Lot lot = lots.findToChange(actor, award.lotId());
          checkUnused(award);
          if (isHolder(award)) {
            removeHolder(actor, lot);
          }
          dao.delete(id);
          lots.touch(lot.id());
          audit.record(
              actor, AuditAction.AWARD_REMOVED, subject(lot, id), award.role(), null, null);
        });
  }

  /** As it is once nobody else can change the lot's awards. */
  private Award held(long id) {
    lots.lock(dao.find(id).orElseThrow(NotFound::new).lotId());
    return dao.find(id).orElseThrow(NotFound::new);
  }

  private List<Award> others(Award award) {
    return dao.list(award.lotId()).stream().filter(other -> other.id() != award.id()).toList();
  }

  private void checkNoHolder(Lot lot) {
    if (obligations.find(lot.id()).map(row -> row.holderId() != null).orElse(false)) {
      throw new Conflict("HOLDER_ALREADY_RECORDED");
    }
    ObligationTransitions.find(lot.status(), LotStatus.AWARDED, Trigger.HOLDER_RECORDED);
  }

  private void recordHolder(Actor actor, Lot lot, AwardDraft draft) {
    Hours offered = offered(draft);
    if (obligations.takeHolder(lot.id(), draft.enterpriseId(), offered) == 0) {
      throw new Conflict("HOLDER_ALREADY_RECORDED");
    }
    lots.setHoursDue(lot.id(), ObligationService.binding(lot.hoursDue(), offered));
    service.advance(actor, lot, LotStatus.AWARDED, null);
  }

  private void changeHolder(Lot lot, Award before, AwardDraft draft) {
    Hours offered = offered(draft);
    obligations.changeHolder(lot.id(), draft.enterpriseId(), offered);
    if (offersOtherwise(before, draft)) {
      Hours minimum = obligations.find(lot.id()).orElseThrow().minimumHours();
      lots.setHoursDue(lot.id(), ObligationService.binding(minimum, offered));
    }
  }

  private void removeHolder(Actor actor, Lot lot) {
    if (dao.list(lot.id()).size() > 1) {
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

  private void checkChange(Lot lot, Award before, AwardDraft draft) {
    if (before.role() != draft.role()) {
      throw new Conflict("AWARD_ROLE_IS_FIXED");
    }
    if (before.enterpriseId() != draft.enterpriseId()) {
      checkDuplicate(before.lotId(), draft);
      checkUnused(before);
    }
    if (isHolder(before)
        && offersOtherwise(before, draft)
        && (lot.status() != LotStatus.AWARDED || obligations.lastRevision(lot.id()) > 0)) {
      throw new Conflict("OFFER_BINDS");
    }
  }

  private static boolean offersOtherwise(Award before, AwardDraft draft) {
    return !Objects.equals(before.offeredHours(), offered(draft));
  }

  private void checkDuplicate(long lotId, AwardDraft draft) {
    dao.ofEnterprise(lotId, draft.enterpriseId()).stream()
        .filter(other -> other.role() == draft.role())
        .findFirst()
        .ifPresent(
            other -> {
              throw Conflict.alreadyExists("awards", other.id());
            });
  }

  private void checkUnused(Award award) {
    if (dao.countDeclarations(award.lotId(), award.enterpriseId()) > 0) {
      throw new Conflict("AWARD_IN_USE");
    }
    List<Award> others = others(award);
    boolean remains = others.stream().anyMatch(o -> o.enterpriseId() == award.enterpriseId());
    if (!remains && others.stream().anyMatch(award::hasEngaged)) {
      throw new Conflict("AWARD_ENGAGES_OTHERS");
    }
  }

  private static void checkOpen(Lot lot) {
    if (lot.status() == LotStatus.DRAFT || lot.status() == LotStatus.CLOSED) {
      throw new Conflict("LOT_TAKES_NO_ENTERPRISE", lot.status());
    }
  }

  private static boolean isAfter(Award award, Cursor cursor) {
    int order = rank(award).compareTo(cursor.key());
    return cursor.id() == 0 || order > 0 || (order == 0 && award.id() > cursor.id());
  }

  /** The holder comes first. */
  private static String rank(Award award) {
    return isHolder(award) ? "0" : "1";
  }

  private static boolean isHolder(Award award) {
    return award.role() == AwardRole.HOLDER;
  }

  private static Hours offered(AwardDraft draft) {
    return draft.offeredHours() == null ? null : new Hours(draft.offeredHours());
  }

  private static Subject subject(Lot lot, long id) {
    return new Subject(SubjectType.AWARD, id, lot.facilitatorOrganisationId());
  }
}
