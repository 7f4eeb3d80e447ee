package insertionhours.turns;

import insertionhours.awaited.DeclarationCalendar;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.evidence.AwaitedDocuments;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class TurnsFeature implements Feature {
  private final TurnService turns;

  public TurnsFeature(
      Jdbi jdbi,
      Transactions transactions,
      DeclarationCalendar calendar,
      AwaitedDocuments documents,
      LotService lots,
      Clock clock) {
    turns =
        new TurnService(
            transactions, jdbi.onDemand(TurnDao.class), calendar, documents, lots, clock);
  }

  public TurnService turns() {
    return turns;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(new TurnResource(turns), new TurnPages(turns));
  }
}
