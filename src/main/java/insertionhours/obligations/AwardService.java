package insertionhours.obligations;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.SearchPattern;
import insertionhours.listing.Slice;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import java.util.List;
import java.util.Set;

/** The enterprises on a lot. */
public final class AwardService {
  private final Transactions transactions;
  private final AwardDao dao;
  private final LotService lots;
  private final AwardRules rules;
  private final AwardChecks checks;
  private final HolderRecord holders;
  private final AuditLog audit;

  AwardService(
      Transactions transactions,
      AwardDao dao,
      LotService lots,
      AwardRules rules,
      AwardChecks checks,
      HolderRecord holders,
      AuditLog audit) {
    this.transactions = transactions;
    this.dao = dao;
    this.lots = lots;
    this.rules = rules;
    this.checks = checks;
    this.holders = holders;
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
            .anyMatch(award -> award.holds() && actor.declaresFor(award.enterpriseId()));
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
          AwardChecks.checkOpen(lot);
          checks.checkDuplicate(lotId, draft);
          if (draft.role() == AwardRole.HOLDER) {
            holders.checkNone(lot);
          }
          rules.check(draft, dao.list(lotId));
          if (draft.role() == AwardRole.HOLDER) {
            holders.record(actor, lot, draft);
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
          AwardChecks.checkOpen(lot);
          if (before.version() != version) {
            throw Conflict.staleVersion();
          }
          checks.checkChange(lot, before, draft);
          rules.check(draft, checks.others(before));
          dao.update(id, draft, rules.declares(draft), version);
          if (before.holds()) {
            holders.change(lot, before, draft);
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

  /**
   * The referent has left: the deputy takes the place.
   *
   * @throws Conflict if there is no deputy
   */
  public Award promoteDeputy(Actor actor, long id) {
    return transactions.call(
        () -> {
          Award award = held(id);
          Lot lot = lots.findToChange(actor, award.lotId());
          AwardChecks.checkOpen(lot);
          if (!award.hasDeputy()) {
            throw new Conflict("NO_DEPUTY");
          }
          dao.promoteDeputy(id);
          audit.record(
              actor, AuditAction.AWARD_CHANGED, subject(lot, id), award.role(), award.role(), null);
          return dao.find(id).orElseThrow();
        });
  }

  /** A part recorded by mistake: nothing may depend on it. */
  public void remove(Actor actor, long id) {
    transactions.run(
        () -> {
          Award award = held(id);
          Lot lot = lots.findToChange(actor, award.lotId());
          checks.checkUnused(award);
          if (award.holds()) {
            holders.remove(actor, lot);
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

  private static boolean isAfter(Award award, Cursor cursor) {
    int order = rank(award).compareTo(cursor.key());
    return cursor.id() == 0 || order > 0 || (order == 0 && award.id() > cursor.id());
  }

  /** The holder comes first. */
  private static String rank(Award award) {
    return award.holds() ? "0" : "1";
  }

  private static Subject subject(Lot lot, long id) {
    return new Subject(SubjectType.AWARD, id, lot.facilitatorOrganisationId());
  }
}
