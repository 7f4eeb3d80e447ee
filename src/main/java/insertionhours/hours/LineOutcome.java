package insertionhours.hours;

import insertionhours.counting.ReasonCode;
import insertionhours.measure.Hours;

/**
 * What a facilitator decides about a line.
 *
 * @param hoursAccepted at most the hours worked
 * @param reasonCode of what is not accepted; null when all is
 */
public record LineOutcome(long lineId, Hours hoursAccepted, ReasonCode reasonCode) {

  /** All hours worked count. Training is declared and shown, and counts 0. */
  public static LineOutcome inFull(DeclarationLine line) {
    return new LineOutcome(line.id(), line.hoursWorked(), null);
  }

  /**
   * A line without hours worked, training alone or the cancelling of another line, is accepted
   * unless a reason speaks against it.
   */
  LineStatus status(DeclarationLine line) {
    if (reasonCode == null && hoursAccepted.equals(line.hoursWorked())) {
      return LineStatus.ACCEPTED;
    }
    return hoursAccepted.isZero() ? LineStatus.REFUSED : LineStatus.PARTLY_ACCEPTED;
  }
}
