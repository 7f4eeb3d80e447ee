package insertionhours.validation;

import insertionhours.acceptance.AcceptanceRules;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.hours.DecisionEffects;
import insertionhours.hours.Declaration;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.RuleViolation;

/** Decides which declared hours count. */
public final class ValidationService {
  private final Transactions transactions;
  private final DecisionEffects effects;
  private final AcceptanceRules rules;
  private final LotService lots;

  ValidationService(
      Transactions transactions, DecisionEffects effects, AcceptanceRules rules, LotService lots) {
    this.transactions = transactions;
    this.effects = effects;
    this.rules = rules;
    this.lots = lots;
  }

  /**
   * Decides a declaration in full or line by line, or returns it. Lines may wait for a document
   * while the others are decided.
   *
   * @throws Conflict if it was decided or changed meanwhile
   * @throws RuleViolation if the lines do not fit those of the declaration, or the rules of the lot
   *     forbid what is accepted
   */
  public Declaration decide(Actor actor, long id, Decision decision) {
    return transactions.call(
        () -> {
          Declaration declaration = effects.open(actor, id, decision.version());
          return decision.isReturn()
              ? effects.giveBack(actor, declaration, decision.reasonCode(), decision.comment())
              : accept(actor, declaration, decision);
        });
  }

  private Declaration accept(Actor actor, Declaration declaration, Decision decision) {
    DecidedLines lines =
        new DecidedLines(
            declaration, decision, rules.hold(declaration, lots.find(actor, declaration.lotId())));
    return effects.accept(
        actor,
        declaration,
        lines.outcomes(),
        decision.reasonCode(),
        decision.comment(),
        lines.ceiling());
  }
}
