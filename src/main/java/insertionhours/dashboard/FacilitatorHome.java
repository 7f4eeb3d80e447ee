package insertionhours.dashboard;

import insertionhours.hours.LotReference;
import insertionhours.journal.JournalNote;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What awaits a facilitator, and what she awaits.
 *
 * @param toDecide declarations in her queue
 * @param toDecideDays for how long the oldest of them waits, 0 when there is none
 * @param toAdmit people who were proposed and await a decision
 * @param late months that enterprises have not handed in in time
 * @param lateDays for how long the oldest of them is late, 0 when there is none
 * @param alerts lots that are behind or end soon with hours remaining
 * @param erasures people whose identity is erased within 30 days
 * @param toSize coming contracts to be studied within two weeks, hers or nobody's
 * @param endingClocks people whose eligibility ends within 60 days, or has ended while hours come
 *     in
 * @param followUps people to be asked what became of them
 * @param actions that she or a colleague noted for today or earlier, and for the week ahead
 * @param longest what waits longest of both, longest first
 * @param nothingYet whether her organisations follow no operation
 */
record FacilitatorHome(
    long toDecide,
    long toDecideDays,
    long toAdmit,
    long late,
    long lateDays,
    long toCalibrate,
    long alerts,
    long erasures,
    long toSize,
    long endingClocks,
    long followUps,
    List<JournalNote> actions,
    List<Waiting> longest,
    boolean nothingYet,
    LocalDate today) {

  /**
   * A declaration to decide, or a late month.
   *
   * @param mine whether it is the facilitator's turn, else it is the enterprise's
   * @param declarationId null for a late month that was not begun
   * @param days since it was submitted, or since it is late
   */
  record Waiting(
      boolean mine,
      LotReference lot,
      long enterpriseId,
      String enterpriseName,
      YearMonth month,
      Long declarationId,
      long days) {}
}
