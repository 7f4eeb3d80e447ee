package insertionhours.reports;

import insertionhours.contracts.LotStatus;
import insertionhours.measure.Hours;
import insertionhours.obligations.ObligationOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A lot as a report reads it.
 *
 * @param hoursDue in force at the end of the period, null without any figure
 * @param outcome null while it is open
 * @param closedOn null while it is open
 * @param awarded whether it has or had a holder
 * @param openingHours null when it was not taken over
 */
public record ReportedLot(
    long id,
    long operationId,
    long facilitatorOrganisationId,
    String operationReference,
    String operationName,
    Instant operationChangedAt,
    int number,
    String title,
    LotStatus status,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate notifiedOn,
    Hours hoursDue,
    ObligationOutcome outcome,
    LocalDate closedOn,
    boolean awarded,
    Hours openingHours,
    Instant changedAt) {

  boolean isInPreparation() {
    return !status.isAwarded();
  }

  boolean isCancelled() {
    return outcome == ObligationOutcome.CANCELLED;
  }

  /** A cancelled lot keeps its hours and owes none. */
  Hours due() {
    return hoursDue == null || isCancelled() ? Hours.ZERO : hoursDue;
  }

  Hours opening() {
    return openingHours == null ? Hours.ZERO : openingHours;
  }

  YearMonth awardMonth() {
    return YearMonth.from(notifiedOn == null ? startsOn : notifiedOn);
  }

  boolean isClosedBefore(YearMonth month) {
    return closedOn != null && closedOn.isBefore(month.atDay(1));
  }

  Instant lastChange() {
    return changedAt.isAfter(operationChangedAt) ? changedAt : operationChangedAt;
  }
}
