package insertionhours.tenderfile;

import insertionhours.contracts.ClauseKind;
import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import insertionhours.sizing.CalibrationMethod;
import java.time.LocalDate;
import java.util.List;

/**
 * A lot as the tender file tells it.
 *
 * @param hours asked for, null while the lot is to be sized or has no clause
 * @param method null unless a calibration was kept
 * @param computedHours what the method gave, null unless a calibration was kept
 * @param retainedReason why other hours were retained, null where they were not
 * @param steps of the kept calibration, in words
 * @param noClauseReason null for a lot with clause
 * @param publishedOn the day that its articles go by: of publication, else today
 * @param penaltyPerHour of the contract, else as agreed with the authority, null when to be
 *     completed
 * @param articles codes of those cited
 */
public record LotNote(
    long lotId,
    int number,
    String title,
    ClauseKind clauseKind,
    State state,
    Hours hours,
    CalibrationMethod method,
    Hours computedHours,
    String retainedReason,
    List<String> steps,
    String noClauseReason,
    LocalDate publishedOn,
    EuroAmount penaltyPerHour,
    List<String> articles) {

  /** How far its hours are known. */
  public enum State {
    SIZED,
    /** With hours that no calibration was kept for: taken over while it ran. */
    TAKEN_OVER,
    TO_SIZE,
    WITHOUT_CLAUSE,
    CANCELLED
  }
}
