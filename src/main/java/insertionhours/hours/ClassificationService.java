package insertionhours.hours;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.contracts.TradeService;
import insertionhours.database.Transactions;
import insertionhours.hours.Declarations.Held;
import insertionhours.identity.Actor;
import insertionhours.obligations.Modality;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.util.List;
import java.util.Objects;

/** Corrects the trade or modality of a line, whose hours then count there. */
public final class ClassificationService {
  private final Transactions transactions;
  private final Declarations declarations;
  private final DeclarationLineDao lines;
  private final NamedLines named;
  private final DeclarationMoves moves;
  private final TradeService trades;
  private final AuditLog audit;

  ClassificationService(
      Transactions transactions,
      Declarations declarations,
      DeclarationLineDao lines,
      NamedLines named,
      DeclarationMoves moves,
      TradeService trades,
      AuditLog audit) {
    this.transactions = transactions;
    this.declarations = declarations;
    this.lines = lines;
    this.named = named;
    this.moves = moves;
    this.trades = trades;
    this.audit = audit;
  }

  /**
   * The line as a facilitator of its lot may correct it.
   *
   * @throws NotAllowed if the actor sees the declaration and is not one
   */
  public DeclarationLine find(Actor actor, long declarationId, long lineId) {
    return line(allowed(actor, declarations.find(actor, declarationId)), lineId);
  }

  /**
   * Once submitted, whether decided or not. Hours accepted stay what they are.
   *
   * @throws NotAllowed if the actor sees the declaration and is not a facilitator of its lot
   * @throws Conflict if the firm can still correct it itself, or it has changed since
   * @throws RuleViolation if the trade is unknown, or another line stands for the same
   */
  public Declaration classify(
      Actor actor, long declarationId, long lineId, Classification classification) {
    return transactions.call(
        () -> {
          Held held = declarations.hold(actor, declarationId);
          Declaration declaration = allowed(actor, held.declaration());
          DeclarationLine line = line(declaration, lineId);
          if (!declaration.status().isDeclared()) {
            throw new Conflict("NOT_SUBMITTED", declaration.status());
          }
          held.checkVersion(classification.version());
          check(declaration, line, classification);
          if (!text(line.trade(), line.modality())
              .equals(text(classification.trade(), classification.modality()))) {
            move(actor, declaration, line, classification);
          }
          return declarations.find(actor, declarationId);
        });
  }

  private void move(Actor actor, Declaration declaration, DeclarationLine line, Classification to) {
    lines.classify(declaration.id(), line.id(), to.trade(), to.modality());
    moves.classify(declaration, line, to.trade(), to.modality());
    audit.record(
        actor,
        AuditAction.RECLASSIFIED,
        DeclarationService.subject(declaration),
        text(line.trade(), line.modality()),
        text(to.trade(), to.modality()),
        Long.toString(line.id()));
  }

  private void check(Declaration declaration, DeclarationLine line, Classification to) {
    trades.known("trade", to.trade());
    if (line.employerId() != null && to.modality() != Modality.SECONDMENT) {
      throw new RuleViolation("modality", "EMPLOYER_NEEDS_SECONDMENT");
    }
    if (line.correctsLineId() != null) {
      return;
    }
    List<DeclarationLine> all = declaration.lines();
    for (int i = 0; i < all.size(); i++) {
      if (isSame(all.get(i), line, to)) {
        throw new RuleViolation(
            "trade", line.assignmentId() == null ? "LINE_TWICE" : "PERSON_TWICE", i + 1);
      }
    }
    named.checkTrade(declaration, line, to.trade());
  }

  /** Whether another line would stand for the same, corrections apart. */
  private static boolean isSame(DeclarationLine other, DeclarationLine line, Classification to) {
    return other.id() != line.id()
        && other.correctsLineId() == null
        && other.trade().equals(to.trade())
        && Objects.equals(other.assignmentId(), line.assignmentId())
        && (line.assignmentId() != null
            || (other.modality() == to.modality()
                && Objects.equals(other.employerId(), line.employerId())));
  }

  private static Declaration allowed(Actor actor, Declaration declaration) {
    if (!actor.facilitates(declaration.lot().facilitatorOrganisationId())) {
      throw new NotAllowed("ONLY_FACILITATOR_CLASSIFIES");
    }
    return declaration;
  }

  private static DeclarationLine line(Declaration declaration, long lineId) {
    return declaration.lines().stream()
        .filter(line -> line.id() == lineId)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static String text(String trade, Modality modality) {
    return trade + " " + modality;
  }
}
