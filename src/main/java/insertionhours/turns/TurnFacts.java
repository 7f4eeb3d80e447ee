package insertionhours.turns;

import insertionhours.contracts.LotStatus;
import insertionhours.obligations.ObligationOutcome;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What decides whose turn it is on a lot.
 *
 * @param status null without clause
 * @param statusSince the day of the last change of state
 * @param contactMissing whether the holder has nobody to ask
 * @param submissions declarations that await a decision and nothing before it
 * @param oldestSubmission null when there is none
 * @param open the oldest month that is over and not handed in; null when there is none
 * @param document that a firm was asked for longest ago; null when there is none
 */
record TurnFacts(
    long lotId,
    LotStatus status,
    ObligationOutcome outcome,
    LocalDate statusSince,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate offersDueOn,
    LocalDate closedOn,
    boolean contactMissing,
    int submissions,
    LocalDate oldestSubmission,
    String holder,
    OpenMonth open,
    Document document) {

  /**
   * A month that a firm has to hand in.
   *
   * @param returned whether it was handed in and is to be corrected
   */
  record OpenMonth(String enterprise, YearMonth month, boolean returned) {}

  /**
   * A document that hours of a month of a firm wait for, since the day on which it was asked for.
   */
  record Document(String enterprise, YearMonth month, LocalDate since) {}

  boolean documentAwaited() {
    return document != null;
  }

  boolean decisionAwaited() {
    return submissions > 0;
  }

  boolean correctionAwaited() {
    return open != null && open.returned();
  }

  boolean hoursAwaited() {
    return open != null;
  }
}
