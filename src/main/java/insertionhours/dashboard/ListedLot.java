package insertionhours.dashboard;

import insertionhours.contracts.LotStatus;
import insertionhours.measure.AchievementRate;
import insertionhours.measure.Hours;
import insertionhours.obligations.ObligationOutcome;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A lot with what it owes and has achieved up to the present month, as reports count it.
 *
 * @param status null without clause
 * @param outcome null while it is open
 * @param hoursDue 0 for a cancelled lot, null while none are known
 * @param hoursAccepted with those before the tool
 */
public record ListedLot(
    long id,
    int number,
    String title,
    String trade,
    LotStatus status,
    ObligationOutcome outcome,
    LocalDate startsOn,
    LocalDate endsOn,
    long operationId,
    String operationReference,
    String operationName,
    long facilitatorOrganisationId,
    long authorityId,
    String authorityName,
    Hours hoursDue,
    Hours hoursAccepted,
    String sortKey) {

  /** None before the award: what is not owed yet cannot be behind. */
  Optional<AchievementRate> rate() {
    return hoursDue == null || status == null || !status.isAwarded()
        ? Optional.empty()
        : AchievementRate.of(hoursAccepted, hoursDue);
  }
}
