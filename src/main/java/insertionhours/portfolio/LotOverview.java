package insertionhours.portfolio;

import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.obligations.Award;
import insertionhours.obligations.Obligation;
import insertionhours.progress.LotProgress;
import insertionhours.progress.MonthTotal;
import java.util.List;

/** All that the page of a lot tells, as it was at one instant. */
record LotOverview(
    Operation operation,
    String authority,
    Lot lot,
    Obligation obligation,
    List<Award> awards,
    LotProgress progress,
    List<MonthTotal> months,
    LotTotals totals) {

  boolean isAwarded() {
    return lot.status() != null && lot.status().isAwarded();
  }
}
