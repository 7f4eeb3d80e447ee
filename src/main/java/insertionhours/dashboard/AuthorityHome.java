package insertionhours.dashboard;

import insertionhours.measure.AchievementRate;
import insertionhours.measure.Hours;
import java.util.List;
import java.util.Optional;

/** Where the authorities that one reads stand to date, in the order of the grants. */
record AuthorityHome(List<Standing> authorities) {
  /**
   * An authority, as its report up to the present month has it.
   *
   * @param lots awarded and started
   * @param lotsBelowDue of these, with fewer hours accepted than due
   */
  record Standing(
      long id, String name, long lots, long lotsBelowDue, Hours hoursDue, Hours hoursAccepted) {

    Optional<AchievementRate> rate() {
      return AchievementRate.of(hoursAccepted, hoursDue);
    }
  }
}
