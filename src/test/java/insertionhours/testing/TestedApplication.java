package insertionhours.testing;

import insertionhours.InsertionHoursApplication;
import insertionhours.InsertionHoursConfiguration;
import insertionhours.Rooms;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;

/** The whole application, started once for the run on the database of the tests. */
public final class TestedApplication extends InsertionHoursApplication {
  /**
   * Settings of tests are system properties: of this application, not of others in the same run.
   */
  private static final String PREFIX = "insertion-hours-tested";

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
              (ConfigurationSourceProvider) null,
              PREFIX,
              ConfigOverride.config(PREFIX, "server.applicationConnectors[0].port", "0"),
              ConfigOverride.config(PREFIX, "server.adminConnectors[0].port", "0"),
              ConfigOverride.config(PREFIX, "database.url", database.url()),
              ConfigOverride.config(PREFIX, "database.user", database.user()),
              ConfigOverride.config(PREFIX, "database.password", database.password()),
              ConfigOverride.config(PREFIX, "signingKey", "a key that only the tests know, long"),
              ConfigOverride.config(
                  PREFIX, "fingerprintKey", "another key that only tests know, long"));
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
