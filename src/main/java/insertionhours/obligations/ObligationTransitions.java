package insertionhours.obligations;

import static insertionhours.contracts.LotStatus.AWARDED;
import static insertionhours.contracts.LotStatus.CALIBRATED;
import static insertionhours.contracts.LotStatus.CLOSED;
import static insertionhours.contracts.LotStatus.DRAFT;
import static insertionhours.contracts.LotStatus.IN_TENDER;
import static insertionhours.contracts.LotStatus.RUNNING;

import insertionhours.contracts.LotStatus;
import insertionhours.problems.Conflict;
import java.util.List;

/**
 * The life of an obligation as a table: from where to where, by whom, and what has to be said. The
 * service consults nothing else, the tests walk every pair, and the drawing in the docs is made of
 * it.
 */
public final class ObligationTransitions {
  /** What makes a move happen. */
  public enum Trigger {
    /** A facilitator asks for it. */
    MOVE,
    CALIBRATION_KEPT,
    HOLDER_RECORDED,
    HOLDER_REMOVED,
    FIRST_SUBMISSION
  }

  /** What a move by a facilitator has to say. */
  public enum Saying {
    NOTHING,
    REASON,
    OUTCOME,
    CANCELLATION
  }

  /** One legal move. */
  public record Transition(LotStatus from, LotStatus to, Trigger trigger, Saying saying) {}

  public static final List<Transition> TABLE =
      List.of(
          new Transition(DRAFT, CALIBRATED, Trigger.CALIBRATION_KEPT, Saying.NOTHING),
          new Transition(CALIBRATED, CALIBRATED, Trigger.CALIBRATION_KEPT, Saying.NOTHING),
          new Transition(CALIBRATED, IN_TENDER, Trigger.MOVE, Saying.NOTHING),
          new Transition(IN_TENDER, CALIBRATED, Trigger.MOVE, Saying.NOTHING),
          new Transition(CALIBRATED, AWARDED, Trigger.HOLDER_RECORDED, Saying.NOTHING),
          new Transition(IN_TENDER, AWARDED, Trigger.HOLDER_RECORDED, Saying.NOTHING),
          new Transition(AWARDED, CALIBRATED, Trigger.HOLDER_REMOVED, Saying.NOTHING),
          new Transition(AWARDED, RUNNING, Trigger.MOVE, Saying.NOTHING),
          new Transition(AWARDED, RUNNING, Trigger.FIRST_SUBMISSION, Saying.NOTHING),
          new Transition(RUNNING, CLOSED, Trigger.MOVE, Saying.OUTCOME),
          new Transition(DRAFT, CLOSED, Trigger.MOVE, Saying.CANCELLATION),
          new Transition(CALIBRATED, CLOSED, Trigger.MOVE, Saying.CANCELLATION),
          new Transition(IN_TENDER, CLOSED, Trigger.MOVE, Saying.CANCELLATION),
          new Transition(AWARDED, CLOSED, Trigger.MOVE, Saying.CANCELLATION),
          new Transition(CLOSED, RUNNING, Trigger.MOVE, Saying.REASON));

  private ObligationTransitions() {}

  /**
   * @throws Conflict if the table knows no such move
   */
  static Transition find(LotStatus from, LotStatus to, Trigger trigger) {
    return TABLE.stream()
        .filter(known -> known.from() == from && known.to() == to && known.trigger() == trigger)
        .findFirst()
        .orElseThrow(() -> Conflict.illegalMove(from, to));
  }

  /** Where a facilitator may move an obligation to from here. */
  public static List<Transition> movesFrom(LotStatus from) {
    return TABLE.stream()
        .filter(known -> known.from() == from && known.trigger() == Trigger.MOVE)
        .toList();
  }
}
