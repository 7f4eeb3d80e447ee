package insertionhours.validation;

import insertionhours.database.Transactions;
import insertionhours.hours.HoursFeature;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class ValidationFeature implements Feature {
  private final ValidationService service;
  private final ValidationQueue queue;
  private final IdempotentPosts posts;

  public ValidationFeature(
      Jdbi jdbi,
      Transactions transactions,
      HoursFeature hours,
      IdempotentPosts posts,
      Clock clock) {
    this.service = new ValidationService(transactions, hours.decisions());
    this.queue =
        new ValidationQueue(jdbi.onDemand(ValidationDao.class), hours.declarations(), clock);
    this.posts = posts;
  }

  public ValidationService service() {
    return service;
  }

  public ValidationQueue queue() {
    return queue;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(new DecisionResource(service, posts));
  }
}
