package insertionhours.exits;

import insertionhours.audit.AuditLog;
import insertionhours.database.Transactions;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class ExitsFeature implements Feature {
  private final ExitService exits;

  public ExitsFeature(Jdbi jdbi, Transactions transactions, AuditLog audit, Clock clock) {
    exits = new ExitService(transactions, jdbi.onDemand(ExitDao.class), audit, clock);
  }

  public ExitService exits() {
    return exits;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(new ExitResource(exits));
  }
}
