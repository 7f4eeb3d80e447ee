package insertionhours.audit;

import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class AuditFeature implements Feature {
  private final AuditLog log;
  private final AuditService service;

  public AuditFeature(Jdbi jdbi, Clock clock) {
    AuditDao dao = jdbi.onDemand(AuditDao.class);
    this.log = new AuditLog(dao, clock);
    this.service = new AuditService(dao);
  }

  public AuditLog log() {
    return log;
  }

  public AuditService service() {
    return service;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(new AuditResource(service), new AuditPages(service));
  }
}
