package insertionhours.portfolio;

import insertionhours.alerts.LotAlert;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.counting.LotCountingPolicy;
import insertionhours.measure.WorkTime;
import insertionhours.obligations.Award;
import insertionhours.obligations.Obligation;
import insertionhours.progress.LotProgress;
import insertionhours.progress.MonthTotal;
import insertionhours.turns.Turn;
import java.util.List;

/**
 * All that the page of a lot tells, as it was at one instant.
 *
 * @param alert null for readers who are not its facilitator, and for a lot that cannot be behind
 * @param framework whether there is something to read on invoices or on a group
 */
record LotOverview(
    Operation operation,
    String authority,
    Lot lot,
    Obligation obligation,
    List<Award> awards,
    LotProgress progress,
    List<MonthTotal> months,
    LotTotals totals,
    LotAlert alert,
    WorkTime time,
    Turn turn,
    boolean framework,
    LotCountingPolicy counting) {

  boolean isAwarded() {
    return lot.status() != null && lot.status().isAwarded();
  }
}
