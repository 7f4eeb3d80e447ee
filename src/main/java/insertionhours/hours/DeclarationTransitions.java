package insertionhours.hours;

import static insertionhours.hours.DeclarationStatus.ACCEPTED;
import static insertionhours.hours.DeclarationStatus.DRAFT;
import static insertionhours.hours.DeclarationStatus.PARTLY_ACCEPTED;
import static insertionhours.hours.DeclarationStatus.RETURNED;
import static insertionhours.hours.DeclarationStatus.SUBMITTED;

import insertionhours.problems.Conflict;
import java.util.List;

/**
 * The life of a declaration as a table: from where to where and by what. The services consult
 * nothing else, the tests walk every pair, and the drawing in the docs is made of it.
 */
public final class DeclarationTransitions {
  /** What makes a move happen. */
  public enum Trigger {
    /** The enterprise, or the facilitator on its behalf, transmits it. */
    SUBMISSION,
    /** Whoever submitted it takes it back before a decision. */
    WITHDRAWAL,
    /** A facilitator decides, all of it or the lines that waited for a document. */
    DECISION,
    /** A facilitator waits for a document before she decides any line. */
    DOCUMENT_AWAITED,
    /** There is nothing to decide about a month without hours: by itself, at submission. */
    NO_HOURS
  }

  /** One legal move. */
  public record Transition(DeclarationStatus from, DeclarationStatus to, Trigger trigger) {}

  public static final List<Transition> TABLE =
      List.of(
          new Transition(DRAFT, SUBMITTED, Trigger.SUBMISSION),
          new Transition(RETURNED, SUBMITTED, Trigger.SUBMISSION),
          new Transition(SUBMITTED, DRAFT, Trigger.WITHDRAWAL),
          new Transition(SUBMITTED, ACCEPTED, Trigger.DECISION),
          new Transition(SUBMITTED, PARTLY_ACCEPTED, Trigger.DECISION),
          new Transition(SUBMITTED, RETURNED, Trigger.DECISION),
          new Transition(SUBMITTED, SUBMITTED, Trigger.DOCUMENT_AWAITED),
          new Transition(PARTLY_ACCEPTED, PARTLY_ACCEPTED, Trigger.DOCUMENT_AWAITED),
          new Transition(PARTLY_ACCEPTED, PARTLY_ACCEPTED, Trigger.DECISION),
          new Transition(PARTLY_ACCEPTED, ACCEPTED, Trigger.DECISION),
          new Transition(SUBMITTED, ACCEPTED, Trigger.NO_HOURS));

  private DeclarationTransitions() {}

  public static boolean allows(DeclarationStatus from, DeclarationStatus to, Trigger trigger) {
    return TABLE.contains(new Transition(from, to, trigger));
  }

  /**
   * @throws Conflict if the table knows no such move
   */
  static void check(DeclarationStatus from, DeclarationStatus to, Trigger trigger) {
    if (!allows(from, to, trigger)) {
      throw Conflict.illegalMove(from, to);
    }
  }
}
