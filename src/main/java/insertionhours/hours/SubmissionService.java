package insertionhours.hours;

import insertionhours.contracts.Lot;
import insertionhours.database.Transactions;
import insertionhours.hours.Declarations.Held;
import insertionhours.identity.Actor;
import insertionhours.obligations.ObligationService;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;

/** Handing declarations in, and taking them back before a decision. */
public final class SubmissionService {
  private final Transactions transactions;
  private final Declarations declarations;
  private final DeclarationRules rules;
  private final DeclarationMoves moves;
  private final ObligationService obligations;

  SubmissionService(
      Transactions transactions,
      Declarations declarations,
      DeclarationRules rules,
      DeclarationMoves moves,
      ObligationService obligations) {
    this.transactions = transactions;
    this.declarations = declarations;
    this.rules = rules;
    this.moves = moves;
    this.obligations = obligations;
  }

  /**
   * Freezes the declaration and gives its receipt. An awarded lot runs from its first submission
   * on; a month without hours is accepted by itself.
   *
   * @param version as read
   */
  public Declaration submit(Actor actor, long id, long version) {
    return transactions.call(
        () -> {
          Held held = declarations.hold(actor, id);
          Declaration declaration = held.declaration();
          Lot lot = held.lot();
          boolean onBehalf = rules.onBehalf(actor, lot, declaration.enterpriseId());
          if (!declaration.status().isOpen()) {
            throw new Conflict("DECLARATION_ALREADY_SUBMITTED", declaration.status());
          }
          held.checkVersion(version);
          DeclarationRules.checkOpen(lot);
          rules.check(actor, lot, declaration.toDraft(), id);
          obligations.startWithFirstSubmission(actor, lot);
          moves.submit(actor, declaration, onBehalf);
          return declarations.find(actor, id);
        });
  }

  /**
   * Makes it a draft again; its receipt is void.
   *
   * @param version as read
   * @throws NotAllowed if the other side has submitted it
   */
  public Declaration withdraw(Actor actor, long id, long version) {
    return transactions.call(
        () -> {
          Held held = declarations.hold(actor, id);
          Declaration declaration = held.declaration();
          if (!isOfSubmittingSide(actor, declaration)) {
            throw new NotAllowed("WITHDRAWAL_BY_OTHER_SIDE");
          }
          if (declaration.status() != DeclarationStatus.SUBMITTED) {
            throw new Conflict("NOTHING_TO_WITHDRAW", declaration.status());
          }
          held.checkVersion(version);
          moves.withdraw(actor, declaration);
          return declarations.find(actor, id);
        });
  }

  private static boolean isOfSubmittingSide(Actor actor, Declaration declaration) {
    return declaration.onBehalf()
        ? actor.facilitates(declaration.lot().facilitatorOrganisationId())
        : actor.declaresFor(declaration.enterpriseId());
  }
}
