package insertionhours.validation;

import insertionhours.acceptance.AcceptanceRules;
import insertionhours.acceptance.Review;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.hours.DecisionEffects;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationService;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.util.List;
import java.util.Set;

/** Accepts at once what nobody and nothing remarks on. */
public final class CleanAcceptance {
  /** That something is to be looked at first; nothing was changed. */
  static final class Remarked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Remark> remarks;

    private Remarked(List<Remark> remarks) {
      this.remarks = remarks;
    }

    List<Remark> remarks() {
      return remarks;
    }
  }

  private static final int AT_ONCE = 200;

  private final Transactions transactions;
  private final DecisionEffects effects;
  private final AcceptanceRules rules;
  private final Remarks remarks;
  private final ValidationQueue queue;
  private final DeclarationService declarations;
  private final LotService lots;

  CleanAcceptance(
      Transactions transactions,
      DecisionEffects effects,
      AcceptanceRules rules,
      Remarks remarks,
      ValidationQueue queue,
      DeclarationService declarations,
      LotService lots) {
    this.transactions = transactions;
    this.effects = effects;
    this.rules = rules;
    this.remarks = remarks;
    this.queue = queue;
    this.declarations = declarations;
    this.lots = lots;
  }

  /**
   * The whole of it, or nothing.
   *
   * @throws Remarked if something is to be looked at first
   * @throws Conflict if it was decided or changed meanwhile
   */
  Declaration accept(Actor actor, long id, long version) {
    return transactions.call(
        () -> {
          Declaration declaration = effects.open(actor, id, version);
          Review review = rules.hold(declaration, lots.find(actor, declaration.lotId()));
          List<Remark> found = remarks.of(declaration, review);
          if (!found.isEmpty()) {
            throw new Remarked(found);
          }
          return decide(actor, declaration, Decision.inFull(version), review);
        });
  }

  /** Its lines that nothing speaks against; the others are left for a look. */
  public Declaration acceptLines(Actor actor, long id, long version) {
    return transactions.call(
        () -> {
          Declaration declaration = effects.open(actor, id, version);
          Review review = rules.hold(declaration, lots.find(actor, declaration.lotId()));
          Set<Long> clean = remarks.cleanLines(declaration, review);
          if (clean.isEmpty()) {
            throw new RuleViolation("", "NOTHING_WITHOUT_REMARK");
          }
          var countable = review.countable();
          List<LineDecision> lines =
              declaration.waitingLines().stream()
                  .map(
                      line ->
                          clean.contains(line.id())
                              ? new LineDecision(
                                  line.id(), countable.get(line.id()).inFull().value(), null)
                              : LineDecision.left(line))
                  .toList();
          return decide(
              actor,
              declaration,
              new Decision(version, Verdict.ACCEPTED, lines, null, null),
              review);
        });
  }

  /** Each in a transaction of its own; what is left stays in the queue. */
  public int acceptQueue(Actor actor, WaitingFilter filter) {
    int accepted = 0;
    Cursor after = Cursor.START;
    while (after != null) {
      var part = queue.waiting(actor, filter, new Slice(AT_ONCE, after));
      for (WaitingDeclaration waiting : part.items()) {
        accepted += acceptIfClean(actor, waiting.id()) ? 1 : 0;
      }
      after = part.next() == null ? null : Cursor.fromString(part.next());
    }
    return accepted;
  }

  /** Why a declaration would be left. */
  public List<Remark> remarks(Actor actor, long id) {
    Declaration declaration = declarations.find(actor, id);
    return remarks.of(declaration, lots.find(actor, declaration.lotId()));
  }

  private boolean acceptIfClean(Actor actor, long id) {
    try {
      accept(actor, id, declarations.find(actor, id).version());
      return true;
    } catch (Remarked | Conflict | NotFound | RuleViolation left) {
      // It stays in the queue, where it is examined one by one, or somebody else was faster.
      return false;
    }
  }

  private Declaration decide(
      Actor actor, Declaration declaration, Decision decision, Review review) {
    DecidedLines lines = new DecidedLines(declaration, decision, review);
    return effects.accept(
        actor, declaration, lines.outcomes(), null, decision.comment(), lines.ceiling());
  }
}
