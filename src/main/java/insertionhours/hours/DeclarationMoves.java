package insertionhours.hours;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.contracts.LotService;
import insertionhours.counting.ReasonCode;
import insertionhours.hours.DeclarationTransitions.Trigger;
import insertionhours.hours.TotalsLedger.Movement;
import insertionhours.identity.Actor;
import insertionhours.obligations.Modality;
import insertionhours.problems.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What every move of a declaration does beside changing its state: the totals, the date of the
 * lot's figures and the audit follow in the same transaction.
 */
final class DeclarationMoves {
  private final DeclarationStateDao dao;
  private final DeclarationLineDao lines;
  private final TotalsLedger ledger;
  private final LotService lots;
  private final AuditLog audit;
  private final Clock clock;

  DeclarationMoves(
      DeclarationStateDao dao,
      DeclarationLineDao lines,
      TotalsLedger ledger,
      LotService lots,
      AuditLog audit,
      Clock clock) {
    this.dao = dao;
    this.lines = lines;
    this.ledger = ledger;
    this.lots = lots;
    this.audit = audit;
    this.clock = clock;
  }

  void submit(Actor actor, Declaration declaration, boolean onBehalf) {
    check(declaration, DeclarationStatus.SUBMITTED, Trigger.SUBMISSION);
    String receipt = receiptNumber(declaration);
    Instant now = clock.instant();
    lines.forgetAwaited(declaration.id());
    applied(
        dao.submit(
            declaration.id(), declaration.version(), actor.accountId(), onBehalf, receipt, now));
    audit.record(
        actor,
        AuditAction.SUBMITTED,
        DeclarationService.subject(declaration),
        declaration.status(),
        DeclarationStatus.SUBMITTED,
        receipt);
    if (declaration.isZero()) {
      acceptByItself(actor, declaration, now);
    }
    follow(declaration, TotalsLedger.submission(declaration));
  }

  void withdraw(Actor actor, Declaration declaration) {
    check(declaration, DeclarationStatus.DRAFT, Trigger.WITHDRAWAL);
    applied(dao.withdraw(declaration.id(), declaration.version(), clock.instant()));
    audit.record(
        actor,
        AuditAction.WITHDRAWN,
        DeclarationService.subject(declaration),
        declaration.status(),
        DeclarationStatus.DRAFT,
        declaration.receiptNumber());
    follow(declaration, TotalsLedger.takingBack(declaration));
  }

  /**
   * @param waiting whether lines still wait for a document
   */
  void decide(
      Actor actor,
      Declaration declaration,
      DeclarationStatus to,
      boolean waiting,
      ReasonCode reason,
      String comment,
      Movement movement) {
    check(declaration, to, Trigger.DECISION);
    applied(
        dao.decide(
            declaration.id(),
            declaration.version(),
            to,
            waiting,
            actor.accountId(),
            reason,
            comment,
            clock.instant()));
    audit.record(
        actor,
        AuditAction.DECIDED,
        DeclarationService.subject(declaration),
        declaration.status(),
        to,
        reason == null ? null : reason.name());
    follow(declaration, movement);
  }

  /** Nothing is decided yet: the firm has to bring what a line waits for. */
  void await(Actor actor, Declaration declaration) {
    check(declaration, declaration.status(), Trigger.DOCUMENT_AWAITED);
    applied(dao.touch(declaration.id(), declaration.version(), clock.instant()));
    audit.record(
        actor,
        AuditAction.DOCUMENT_AWAITED,
        DeclarationService.subject(declaration),
        declaration.status(),
        declaration.status(),
        null);
  }

  /** The state stays; the hours count elsewhere. */
  void classify(Declaration declaration, DeclarationLine line, String trade, Modality modality) {
    applied(dao.touch(declaration.id(), declaration.version(), clock.instant()));
    Movement movement = new Movement(declaration);
    movement.classified(line, trade, modality);
    follow(declaration, movement);
  }

  private void acceptByItself(Actor actor, Declaration declaration, Instant now) {
    DeclarationTransitions.check(
        DeclarationStatus.SUBMITTED, DeclarationStatus.ACCEPTED, Trigger.NO_HOURS);
    applied(
        dao.decide(
            declaration.id(),
            declaration.version() + 1,
            DeclarationStatus.ACCEPTED,
            false,
            null,
            null,
            null,
            now));
    audit.record(
        actor,
        AuditAction.DECIDED,
        DeclarationService.subject(declaration),
        DeclarationStatus.SUBMITTED,
        DeclarationStatus.ACCEPTED,
        declaration.zeroReason().name());
  }

  /** Unique by the declaration's id; a later submission of the same one is numbered. */
  private String receiptNumber(Declaration declaration) {
    String number = String.format("R-%d-%06d", LocalDate.now(clock).getYear(), declaration.id());
    return declaration.submissions() == 0 ? number : number + "-" + (declaration.submissions() + 1);
  }

  private void follow(Declaration declaration, Movement movement) {
    ledger.apply(declaration.lotId(), movement);
    lots.touch(declaration.lotId());
  }

  private static void check(Declaration declaration, DeclarationStatus to, Trigger trigger) {
    DeclarationTransitions.check(declaration.status(), to, trigger);
  }

  private static void applied(int rows) {
    if (rows == 0) {
      throw Conflict.staleVersion();
    }
  }
}
