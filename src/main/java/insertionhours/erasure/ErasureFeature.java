package insertionhours.erasure;

import insertionhours.audit.AuditLog;
import insertionhours.beneficiaries.CardPart;
import insertionhours.database.Transactions;
import insertionhours.evidence.EvidenceRetention;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class ErasureFeature implements Feature {
  private final ErasureService erasure;
  private final ExportService exports;
  private final EvidenceRetention files;
  private final IdempotentPosts posts;
  private final Clock clock;

  public ErasureFeature(
      Jdbi jdbi,
      Transactions transactions,
      EvidenceRetention files,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    ErasureDao dao = jdbi.onDemand(ErasureDao.class);
    this.files = files;
    this.posts = posts;
    this.clock = clock;
    erasure =
        new ErasureService(transactions, jdbi.onDemand(DueDao.class), dao, files, audit, clock);
    exports =
        new ExportService(
            transactions,
            erasure,
            dao,
            jdbi.onDemand(ExportDao.class),
            jdbi.onDemand(ExportedWorkDao.class),
            audit);
  }

  /** What the card of a person shows of it. */
  public CardPart card() {
    return new ErasureCard(erasure);
  }

  public ErasureService erasure() {
    return erasure;
  }

  public ExportService exports() {
    return exports;
  }

  /** Does at once what is done every night; gives what to tell of it. */
  public String now() {
    return "Identities erased: %d, other files deleted: %d."
        .formatted(erasure.eraseDue(), files.sweep());
  }

  public NightlyErasure nightly(ScheduledExecutorService executor) {
    return new NightlyErasure(erasure, files, clock, executor);
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new ErasureResource(erasure, exports, posts), new ErasurePages(erasure, exports));
  }
}
