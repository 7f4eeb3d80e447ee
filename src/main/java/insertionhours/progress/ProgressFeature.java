package insertionhours.progress;

import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.obligations.ObligationService;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class ProgressFeature {
  private final LotProgressService progress;

  public ProgressFeature(
      Jdbi jdbi,
      Transactions transactions,
      LotService lots,
      ObligationService obligations,
      Clock clock) {
    progress =
        new LotProgressService(
            transactions, jdbi.onDemand(ProgressDao.class), lots, obligations, clock);
  }

  public LotProgressService progress() {
    return progress;
  }
}
