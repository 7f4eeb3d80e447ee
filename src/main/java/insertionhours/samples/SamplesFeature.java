package insertionhours.samples;

import insertionhours.audit.AuditLog;
import insertionhours.contracts.TradeService;
import insertionhours.database.Transactions;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class SamplesFeature implements Feature {
  private final SampleService samples;
  private final IdempotentPosts posts;
  private final SamplePages pages;

  public SamplesFeature(
      Jdbi jdbi,
      Transactions transactions,
      TradeService trades,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    this.samples =
        new SampleService(
            transactions, jdbi.onDemand(SampleDao.class), audit, new SecureRandom(), clock);
    this.posts = posts;
    this.pages = new SamplePages(samples, trades, clock);
  }

  public SampleService samples() {
    return samples;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(new SampleResource(samples, posts), pages);
  }
}
