package insertionhours.counting;

import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class CountingFeature implements Feature {
  private final CountingPolicyService policies;

  public CountingFeature(Jdbi jdbi, Clock clock) {
    this.policies = new CountingPolicyService(jdbi.onDemand(CountingPolicyDao.class), clock);
  }

  public CountingPolicyService policies() {
    return policies;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of();
  }
}
