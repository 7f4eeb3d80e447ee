package insertionhours.hours;

import insertionhours.counting.ReasonCode;
import insertionhours.measure.Hours;

/**
 * What a facilitator decides about a line.
 *
 * @param hoursAccepted null while it waits
 * @param reasonCode of what is not accepted; null when all that can count is
 * @param awaitedDocument what it waits for, null when it is decided or just left for later
 */
public record LineOutcome(
    long lineId, Hours hoursAccepted, ReasonCode reasonCode, String awaitedDocument) {

  public static LineOutcome decided(long lineId, Hours accepted, ReasonCode reason) {
    return new LineOutcome(lineId, accepted, reason, null);
  }

  /**
   * @param document null where nothing is asked for
   */
  public static LineOutcome waiting(long lineId, String document) {
    return new LineOutcome(lineId, null, null, document);
  }

  /** Whether nothing is decided about it yet. */
  public boolean waits() {
    return hoursAccepted == null;
  }

  /**
   * A line without hours worked, training alone or the cancelling of another line, is accepted
   * unless a reason speaks against it.
   */
  LineStatus status() {
    if (waits()) {
      return LineStatus.PENDING;
    }
    if (reasonCode == null) {
      return LineStatus.ACCEPTED;
    }
    return hoursAccepted.isZero() ? LineStatus.REFUSED : LineStatus.PARTLY_ACCEPTED;
  }
}
