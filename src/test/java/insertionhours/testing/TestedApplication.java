package insertionhours.testing;

import insertionhours.InsertionHoursApplication;
import insertionhours.InsertionHoursConfiguration;
import insertionhours.Rooms;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;

/** The whole application, started once for the run on the database of the tests. */
public final class TestedApplication extends InsertionHoursApplication {
  static final MovableClock CLOCK = new MovableClock();
  private static DropwizardTestSupport<InsertionHoursConfiguration> running;

  public TestedApplication() {
    super(CLOCK);
  }

  static synchronized DropwizardTestSupport<InsertionHoursConfiguration> running() {
    if (running == null) {
      TestDatabase database = TestDatabase.instance();
      running =
          new DropwizardTestSupport<>(
              TestedApplication.class,
              "config.yml",
              ConfigOverride.config("server.applicationConnectors[0].port", "0"),
              ConfigOverride.config("server.adminConnectors[0].port", "0"),
              ConfigOverride.config("database.url", database.url()),
              ConfigOverride.config("database.user", database.user()),
              ConfigOverride.config("database.password", database.password()),
              ConfigOverride.config("signingKey", "a key that only the tests know, long"),
              ConfigOverride.config("fingerprintKey", "another key that only tests know, long"));
      try {
        running.before();
      } catch (Exception e) {
        throw new IllegalStateException("the application does not start", e);
      }
    }
    return running;
  }

  static Rooms runningRooms() {
    return ((InsertionHoursApplication) running().getApplication()).rooms();
  }
}
