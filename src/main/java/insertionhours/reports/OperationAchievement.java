package insertionhours.reports;

import insertionhours.measure.AchievementRate;
import insertionhours.measure.Hours;
import java.util.List;

/**
 * What was achieved on the lots of an operation that belong to the report.
 *
 * @param achievementRate to date, null when no hours are due
 * @param lots by number, at least one
 */
public record OperationAchievement(
    long id,
    String reference,
    String name,
    Hours hoursDue,
    Hours hoursDeclared,
    Hours hoursAccepted,
    Hours hoursAcceptedToDate,
    AchievementRate achievementRate,
    List<LotAchievement> lots) {

  static OperationAchievement of(
      long id, String reference, String name, List<LotAchievement> lots) {
    Hours due = Sums.of(lots, LotAchievement::hoursDue);
    Hours toDate = Sums.of(lots, LotAchievement::hoursAcceptedToDate);
    return new OperationAchievement(
        id,
        reference,
        name,
        due,
        Sums.of(lots, LotAchievement::hoursDeclared),
        Sums.of(lots, LotAchievement::hoursAccepted),
        toDate,
        AchievementRate.of(toDate, due).orElse(null),
        List.copyOf(lots));
  }
}
