package insertionhours.profiles;

import insertionhours.database.Transactions;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class ProfilesFeature implements Feature {
  private final ProfileService profiles;

  public ProfilesFeature(Jdbi jdbi, Transactions transactions, Clock clock) {
    profiles = new ProfileService(transactions, jdbi.onDemand(ProfileDao.class), clock);
  }

  public ProfileService profiles() {
    return profiles;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new ProfileResource(profiles),
        new ProfileCsvResource(profiles),
        new ProfilePages(profiles));
  }
}
