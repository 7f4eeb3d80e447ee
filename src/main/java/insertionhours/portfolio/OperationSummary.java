package insertionhours.portfolio;

import insertionhours.contracts.Operation;
import insertionhours.measure.AchievementRate;
import insertionhours.measure.Hours;
import insertionhours.measure.WorkTime;
import insertionhours.turns.Turn;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An operation with those of its lots that the reader may see. As in the report, what is due is
 * owed by lots that are awarded; what the others will owe is in preparation.
 *
 * @param turn what waits longest on its lots; null when nothing does, or the reader is no
 *     facilitator
 */
record OperationSummary(
    Operation operation, String authority, List<LotTotals> lots, WorkTime time, Turn turn) {

  Hours hoursDue() {
    return due(LotTotals::isAwarded);
  }

  Hours hoursInPreparation() {
    return due(lot -> !lot.isAwarded());
  }

  Hours hoursAccepted() {
    return Hours.sum(lots.stream().map(LotTotals::hoursAccepted).toList());
  }

  /** Lot by lot: what one did beyond its due makes up for nothing that another lacks. */
  Hours hoursRemaining() {
    return Hours.sum(
        lots.stream().filter(LotTotals::isAwarded).map(LotTotals::hoursRemaining).toList());
  }

  Optional<AchievementRate> rate() {
    return AchievementRate.of(hoursAccepted(), hoursDue());
  }

  private Hours due(Predicate<LotTotals> which) {
    return Hours.sum(lots.stream().filter(which).map(LotTotals::due).toList());
  }
}
