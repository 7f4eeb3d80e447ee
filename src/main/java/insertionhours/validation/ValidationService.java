package insertionhours.validation;

import insertionhours.database.Transactions;
import insertionhours.hours.DecisionEffects;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.LineOutcome;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.problems.Conflict;
import insertionhours.problems.RuleViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides which declared hours count. */
public final class ValidationService {
  private final Transactions transactions;
  private final DecisionEffects effects;

  ValidationService(Transactions transactions, DecisionEffects effects) {
    this.transactions = transactions;
    this.effects = effects;
  }

  /**
   * Accepts a declaration, in full or line by line, or returns it.
   *
   * @throws Conflict if it was decided or changed meanwhile
   * @throws RuleViolation if the lines do not fit those of the declaration
   */
  public Declaration decide(Actor actor, long id, Decision decision) {
    return transactions.call(
        () -> {
          Declaration declaration = effects.open(actor, id, decision.version());
          return decision.isReturn()
              ? effects.giveBack(actor, declaration, decision.reasonCode(), decision.comment())
              : effects.accept(
                  actor, declaration, outcomes(declaration, decision), decision.comment(), null);
        });
  }

  private static List<LineOutcome> outcomes(Declaration declaration, Decision decision) {
    if (decision.lines() == null) {
      return declaration.waitingLines().stream().map(ValidationService::inFull).toList();
    }
    Map<Long, DeclarationLine> open = new HashMap<>();
    declaration.waitingLines().forEach(line -> open.put(line.id(), line));
    List<LineOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < decision.lines().size(); i++) {
      LineDecision decided = decision.lines().get(i);
      DeclarationLine line = open.remove(decided.id());
      if (line == null) {
        throw new RuleViolation(field(i, "id"), "UNKNOWN_OR_REPEATED_LINE");
      }
      outcomes.add(
          decided.waits()
              ? LineOutcome.waiting(line.id(), decided.awaitedDocument())
              : outcome(i, decided, line));
    }
    if (!open.isEmpty()) {
      throw new RuleViolation("lines", "LINES_LEFT_OUT", open.size());
    }
    return outcomes;
  }

  private static LineOutcome outcome(int index, LineDecision decided, DeclarationLine line) {
    Hours accepted = new Hours(decided.hoursAccepted());
    if (accepted.isMoreThan(line.hoursWorked())) {
      throw new RuleViolation(
          field(index, "hoursAccepted"), "MORE_THAN_WORKED", line.hoursWorked());
    }
    boolean inFull = accepted.equals(line.hoursWorked());
    if (!inFull && decided.reasonCode() == null) {
      throw new RuleViolation(field(index, "reasonCode"), "LESS_NEEDS_REASON");
    }
    // A line without hours worked can only be refused by its reason.
    if (inFull && decided.reasonCode() != null && !accepted.isZero()) {
      throw new RuleViolation(field(index, "reasonCode"), "REASON_WITHOUT_REDUCTION");
    }
    return LineOutcome.decided(line.id(), accepted, decided.reasonCode());
  }

  /** All hours worked count. Training is declared and shown, and counts 0. */
  private static LineOutcome inFull(DeclarationLine line) {
    return LineOutcome.decided(line.id(), line.hoursWorked(), null);
  }

  private static String field(int line, String name) {
    return "lines[" + line + "]." + name;
  }
}
