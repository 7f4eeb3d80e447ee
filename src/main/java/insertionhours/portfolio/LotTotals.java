package insertionhours.portfolio;

import insertionhours.contracts.LotStatus;
import insertionhours.measure.AchievementRate;
import insertionhours.measure.Hours;
import insertionhours.obligations.ObligationOutcome;
import java.util.Optional;

/**
 * What a lot owes and has achieved to date, as lists show it.
 *
 * @param status null without clause
 * @param hoursDue in force on the day asked for, 0 for a cancelled lot, null while none are known
 * @param hoursDeclared with those before the tool
 * @param hoursAccepted with those before the tool
 * @param hoursAwaiting declared and not decided yet
 */
public record LotTotals(
    long id,
    long operationId,
    int number,
    String title,
    String trade,
    LotStatus status,
    ObligationOutcome outcome,
    Hours hoursDue,
    Hours hoursDeclared,
    Hours hoursAccepted,
    Hours hoursAwaiting) {

  Hours due() {
    return hoursDue == null ? Hours.ZERO : hoursDue;
  }

  Hours hoursRemaining() {
    return due().remainingAfter(hoursAccepted);
  }

  boolean isAwarded() {
    return status != null && status.isAwarded();
  }

  /** None before the award: what is not owed yet cannot be behind. */
  Optional<AchievementRate> rate() {
    return isAwarded() ? AchievementRate.of(hoursAccepted, due()) : Optional.empty();
  }
}
