package insertionhours.hours;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.hours.Declarations.Held;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Declarations while they are being written; {@link SubmissionService} hands them in. */
public final class DeclarationService {
  static final String PATH = "declarations";

  private final Transactions transactions;
  private final Declarations declarations;
  private final DeclarationRules rules;
  private final LotService lots;
  private final AuditLog audit;

  DeclarationService(
      Transactions transactions,
      Declarations declarations,
      DeclarationRules rules,
      LotService lots,
      AuditLog audit) {
    this.transactions = transactions;
    this.declarations = declarations;
    this.rules = rules;
    this.lots = lots;
    this.audit = audit;
  }

  /** A facilitator's own organisation's, a declarant's own enterprises'. */
  public Listing<Declaration> list(Actor actor, DeclarationFilter filter, Slice slice) {
    return declarations.list(actor, filter, slice);
  }

  /**
   * @throws NotFound if the actor may not see the lot
   */
  public Listing<Declaration> listOfLot(
      Actor actor, long lotId, DeclarationFilter filter, Slice slice) {
    lots.find(actor, lotId);
    return declarations.list(actor, filter, slice);
  }

  public long count(Actor actor, DeclarationFilter filter) {
    return declarations.count(actor, filter);
  }

  /**
   * @throws NotFound if there is none or the actor may not see it
   */
  public Declaration find(Actor actor, long id) {
    return declarations.find(actor, id);
  }

  /** The first of a month before its supplements; none if the actor may see none. */
  public List<Declaration> ofMonth(Actor actor, long lotId, long enterpriseId, YearMonth month) {
    Lot lot = lots.find(actor, lotId);
    boolean visible =
        actor.facilitates(lot.facilitatorOrganisationId()) || actor.declaresFor(enterpriseId);
    return visible ? declarations.ofMonth(lotId, enterpriseId, month) : List.of();
  }

  /** Those of a month on all lots, by lot, the first before its supplements. */
  public List<Declaration> ofEnterprise(Actor actor, long enterpriseId, YearMonth month) {
    return declarations.ofEnterprise(actor, enterpriseId, month);
  }

  /** The lines to start from: those of the last earlier month that had hours. */
  public Optional<Declaration> lastBefore(
      Actor actor, long lotId, long enterpriseId, YearMonth month) {
    return declarations.lastBefore(actor, enterpriseId, lotId, month).stream().findFirst();
  }

  /** The same for all lots of the enterprise, one each. */
  public List<Declaration> lastBefore(Actor actor, long enterpriseId, YearMonth month) {
    return declarations.lastBefore(actor, enterpriseId, null, month);
  }

  /**
   * Begins the declaration of a month, or a supplement to it.
   *
   * @throws Conflict ALREADY_EXISTS with the one of this enterprise, lot and month
   */
  public Declaration create(Actor actor, long lotId, DeclarationDraft draft) {
    DraftRules.check(draft);
    return transactions.call(
        () -> {
          lots.lock(lotId);
          Lot lot = lots.find(actor, lotId);
          boolean onBehalf = rules.onBehalf(actor, lot, draft.enterpriseId());
          DeclarationRules.checkOpen(lot);
          int sequence = nextSequence(lotId, draft);
          DeclarationDraft whole = rules.check(actor, lot, draft, null);
          long id = declarations.insert(actor, lotId, sequence, onBehalf, whole);
          Declaration created = find(actor, id);
          audit.record(actor, AuditAction.DRAFTED, subject(created), null, created.status(), null);
          return created;
        });
  }

  /** Rewrites a draft, or one that was returned. */
  public Declaration change(Actor actor, long id, DeclarationDraft draft, long version) {
    DraftRules.check(draft);
    return transactions.call(
        () -> {
          Held held = declarations.hold(actor, id);
          Declaration before = held.declaration();
          DeclarationDraft whole = whole(draft, before);
          rules.onBehalf(actor, held.lot(), before.enterpriseId());
          if (!before.status().isOpen()) {
            throw new Conflict("DECLARATION_FROZEN", before.status());
          }
          held.checkVersion(version);
          DeclarationRules.checkOpen(held.lot());
          checkSameMonth(before, whole);
          DraftRules.check(whole);
          declarations.rewrite(id, rules.check(actor, held.lot(), whole, id), version);
          audit.record(
              actor, AuditAction.CHANGED, subject(before), before.status(), before.status(), null);
          return find(actor, id);
        });
  }

  /** Drafts only: what was submitted once is kept. */
  public void remove(Actor actor, long id) {
    remove(actor, id, null);
  }

  /**
   * @param version as read, null for whichever is kept
   */
  public void remove(Actor actor, long id, Long version) {
    transactions.run(
        () -> {
          Held held = declarations.hold(actor, id);
          Declaration declaration = held.declaration();
          rules.onBehalf(actor, held.lot(), declaration.enterpriseId());
          if (declaration.status() != DeclarationStatus.DRAFT) {
            throw new Conflict("ONLY_DRAFTS_REMOVED", declaration.status());
          }
          if (version != null) {
            held.checkVersion(version);
          }
          declarations.delete(id);
          audit.record(
              actor, AuditAction.REMOVED, subject(declaration), declaration.status(), null, null);
        });
  }

  public static Subject subject(Declaration declaration) {
    return new Subject(
        SubjectType.DECLARATION, declaration.id(), declaration.lot().facilitatorOrganisationId());
  }

  private int nextSequence(long lotId, DeclarationDraft draft) {
    List<Declaration> kept = declarations.ofMonth(lotId, draft.enterpriseId(), draft.month());
    if (!draft.isSupplement()) {
      kept.stream().findFirst().ifPresent(DeclarationService::refuseDuplicate);
      return 0;
    }
    if (kept.isEmpty() || !kept.get(0).status().isDecided()) {
      throw new Conflict("SUPPLEMENT_TOO_EARLY", draft.month());
    }
    kept.stream()
        .filter(other -> !other.status().isDecided())
        .findFirst()
        .ifPresent(DeclarationService::refuseDuplicate);
    return kept.get(kept.size() - 1).sequence() + 1;
  }

  private static void refuseDuplicate(Declaration existing) {
    throw Conflict.alreadyExists(PATH, existing.id());
  }

  private static DeclarationDraft whole(DeclarationDraft draft, Declaration before) {
    return draft.supplement() != null
        ? draft
        : new DeclarationDraft(
            draft.enterpriseId(),
            draft.month(),
            draft.zeroReason(),
            before.supplement(),
            draft.lines());
  }

  private static void checkSameMonth(Declaration before, DeclarationDraft draft) {
    if (draft.enterpriseId() != before.enterpriseId()) {
      throw new RuleViolation("enterpriseId", "DECLARATION_ENTERPRISE_FIXED");
    }
    if (!draft.month().equals(before.month())) {
      throw new RuleViolation("month", "DECLARATION_MONTH_FIXED");
    }
    if (draft.isSupplement() != before.supplement()) {
      throw new RuleViolation("supplement", "DECLARATION_SUPPLEMENT_FIXED");
    }
  }
}
