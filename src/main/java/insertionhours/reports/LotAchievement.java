package insertionhours.reports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import insertionhours.contracts.LotStatus;
import insertionhours.measure.AchievementRate;
import insertionhours.measure.Hours;
import java.util.List;

/**
 * What was achieved on a lot.
 *
 * @param hoursDue the figure in force at the end of the period, whole; 0 when the lot is cancelled
 * @param hoursDeclared of the period's months
 * @param hoursAccepted of the period's months
 * @param hoursAcceptedToDate from the lot's start to the end of the period, opening hours included
 * @param hoursRemaining never below 0
 * @param achievementRate to date, null when no hours are due
 * @param openingHours done before the contract was taken over, in no month
 * @param byTrade of the period's months, codes alphabetical
 * @param byMonth of the period, ascending, without empty months
 * @param byModality of the period's months, codes alphabetical
 * @param hoursWithoutPerson accepted in the period on lines that name nobody
 * @param cancelled owes nothing, though closed like others
 */
public record LotAchievement(
    long id,
    int number,
    String title,
    LotStatus status,
    Hours hoursDue,
    Hours hoursDeclared,
    Hours hoursAccepted,
    Hours hoursAcceptedToDate,
    Hours hoursRemaining,
    AchievementRate achievementRate,
    Hours openingHours,
    List<TradeHours> byTrade,
    List<MonthHours> byMonth,
    @JsonIgnore List<ModalityHours> byModality,
    @JsonIgnore Hours hoursWithoutPerson,
    @JsonIgnore boolean cancelled) {

  boolean isBelowDue() {
    return hoursDue.isMoreThan(hoursAcceptedToDate);
  }

  Hours acceptedAtMostDue() {
    return hoursAcceptedToDate.atMost(hoursDue);
  }
}
