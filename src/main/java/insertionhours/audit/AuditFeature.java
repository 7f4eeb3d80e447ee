package insertionhours.audit;

import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class AuditFeature implements Feature {
  private final AuditLog log;

  public AuditFeature(Jdbi jdbi, Clock clock) {
    this.log = new AuditLog(jdbi.onDemand(AuditDao.class), clock);
  }

  public AuditLog log() {
    return log;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.empty();
  }
}
