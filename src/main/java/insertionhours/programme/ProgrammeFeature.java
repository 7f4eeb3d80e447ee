package insertionhours.programme;

import insertionhours.audit.AuditLog;
import insertionhours.contracts.ContractsFeature;
import insertionhours.database.Transactions;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class ProgrammeFeature implements Feature {
  private final ProgrammeService programme;
  private final IdempotentPosts posts;

  public ProgrammeFeature(
      Jdbi jdbi,
      Transactions transactions,
      ContractsFeature contracts,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    this.posts = posts;
    programme =
        new ProgrammeService(
            transactions, jdbi.onDemand(ProgrammeDao.class), contracts, audit, clock);
  }

  public ProgrammeService programme() {
    return programme;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(new ProgrammeResource(programme, posts));
  }
}
