package insertionhours.hours;

import insertionhours.counting.ReasonCode;
import insertionhours.hours.DeclarationLineDao.Correctable;
import insertionhours.hours.Declarations.Held;
import insertionhours.hours.TotalsLedger.Movement;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a decision does to a declaration. To be used within one transaction of the caller's. */
public final class DecisionEffects {
  private final Declarations declarations;
  private final DeclarationLineDao lines;
  private final DeclarationMoves moves;
  private final PeopleLedger people;

  DecisionEffects(
      Declarations declarations,
      DeclarationLineDao lines,
      DeclarationMoves moves,
      PeopleLedger people) {
    this.declarations = declarations;
    this.lines = lines;
    this.moves = moves;
    this.people = people;
  }

  /**
   * A declaration that awaits a decision, in whole or for some lines, held until the end of the
   * transaction.
   *
   * @param version as read
   * @throws NotFound if the actor may not see it
   * @throws NotAllowed if the actor is not a facilitator of its lot
   * @throws Conflict if it does not await a decision, or has changed since
   */
  public Declaration open(Actor actor, long id, long version) {
    Held held = declarations.hold(actor, id);
    Declaration declaration = held.declaration();
    if (!actor.facilitates(declaration.lot().facilitatorOrganisationId())) {
      throw new NotAllowed("ONLY_FACILITATOR_DECIDES");
    }
    checkAwaiting(declaration);
    held.checkVersion(version);
    return declaration;
  }

  /**
   * Decides a declaration line by line. An accepted correction takes the place of the line that it
   * corrects in every total. While all that is left waits for a document, nothing is decided.
   *
   * @param outcomes one for each line that awaits a decision
   * @param reason why hours over a ceiling are accepted, else null
   * @param ceiling on the hours of a person in the month, null where none is held
   */
  public Declaration accept(
      Actor actor,
      Declaration declaration,
      List<LineOutcome> outcomes,
      ReasonCode reason,
      String comment,
      MonthlyCeiling ceiling) {
    Map<Long, LineOutcome> byLine =
        outcomes.stream().collect(Collectors.toMap(LineOutcome::lineId, Function.identity()));
    Movement movement = new Movement(declaration);
    PeopleLedger.Movement persons = new PeopleLedger.Movement();
    boolean inFull = true;
    for (DeclarationLine line : declaration.lines()) {
      LineStatus status =
          line.waits()
              ? decide(declaration, line, byLine.get(line.id()), movement, persons)
              : line.status();
      inFull &= status == LineStatus.ACCEPTED;
    }
    long waiting = outcomes.stream().filter(LineOutcome::waits).count();
    if (waiting == outcomes.size()) {
      moves.await(actor, declaration);
    } else {
      DeclarationStatus to =
          inFull ? DeclarationStatus.ACCEPTED : DeclarationStatus.PARTLY_ACCEPTED;
      people.apply(declaration, persons, ceiling);
      moves.decide(actor, declaration, to, waiting > 0, reason, comment, movement);
    }
    return declarations.find(actor, declaration.id());
  }

  /** Sends it back to the enterprise to be corrected: its hours are no longer declared. */
  public Declaration giveBack(
      Actor actor, Declaration declaration, ReasonCode reason, String comment) {
    moves.decide(
        actor,
        declaration,
        DeclarationStatus.RETURNED,
        false,
        reason,
        comment,
        TotalsLedger.takingBack(declaration));
    return declarations.find(actor, declaration.id());
  }

  private LineStatus decide(
      Declaration declaration,
      DeclarationLine line,
      LineOutcome outcome,
      Movement movement,
      PeopleLedger.Movement persons) {
    LineStatus status = outcome.status();
    if (status == LineStatus.PENDING) {
      lines.await(declaration.id(), line.id(), outcome.awaitedDocument());
      return status;
    }
    lines.decide(
        declaration.id(), line.id(), outcome.hoursAccepted(), status, outcome.reasonCode());
    movement.decided(line, outcome.hoursAccepted());
    persons.accepted(line, outcome.hoursAccepted());
    if (line.correctsLineId() != null && status.isAccepted()) {
      Correctable replaced = replace(declaration, line.correctsLineId());
      movement.replaced(replaced);
      persons.replaced(replaced);
    }
    return status;
  }

  private Correctable replace(Declaration correction, long lineId) {
    Correctable replaced =
        lines
            .correctable(lineId, correction.lotId(), correction.enterpriseId(), correction.month())
            .orElseThrow(() -> new Conflict("CORRECTED_LINE_GONE"));
    if (lines.markReplaced(lineId) == 0) {
      throw new Conflict("CORRECTED_LINE_GONE");
    }
    return replaced;
  }

  private static void checkAwaiting(Declaration declaration) {
    if (declaration.awaitsDecision()) {
      return;
    }
    if (declaration.decidedAt() != null && declaration.decidedBy() != null) {
      throw new Conflict(
          "ALREADY_DECIDED",
          declaration.status(),
          declaration.decidedBy(),
          declaration.decidedAt());
    }
    throw new Conflict("NOT_SUBMITTED", declaration.status());
  }
}
