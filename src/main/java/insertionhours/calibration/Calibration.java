package insertionhours.calibration;

import insertionhours.measure.Hours;
import insertionhours.sizing.CalibrationInput;
import insertionhours.sizing.CalibrationResult;
import java.time.Instant;

/**
 * A calibration that was kept for a lot, with all its inputs.
 *
 * @param result computed anew from the input
 * @param retainedHours null when the computed hours were retained
 * @param retainedReason null when none was given
 * @param calculatedBy the name of who kept it
 * @param supply of that day; null where no territory was known, and for who is not the facilitator
 */
public record Calibration(
    long id,
    long lotId,
    CalibrationInput input,
    CalibrationResult result,
    Hours retainedHours,
    String retainedReason,
    Instant calculatedAt,
    String calculatedBy,
    LocalSupply supply) {

  /** What the lot owed from then on. */
  public Hours due() {
    return retainedHours == null ? result.hours() : retainedHours;
  }
}
