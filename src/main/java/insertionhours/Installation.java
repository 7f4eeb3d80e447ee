package insertionhours;

import insertionhours.commands.CommandRefused;
import insertionhours.database.EmbeddableDataSourceFactory;
import insertionhours.database.InstallationMark;
import insertionhours.database.Migrations;
import insertionhours.database.SchemaState;
import insertionhours.web.ClientAddress;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** What has to be right about an installation before it opens its port. */
final class Installation {
  private static final int SHORTEST_KEY = 32;
  private static final Set<String> ROOT = Set.of("", "/");

  private final InsertionHoursConfiguration configuration;

  Installation(InsertionHoursConfiguration configuration) {
    this.configuration = configuration;
  }

  /** What can be told without the database. */
  void checkSettings() throws UnknownHostException {
    checkBaseUrl(configuration.getBaseUrl());
    checkProxies(configuration.getTrustedProxies());
    if (configuration.isDemo()) {
      checkDemoStaysHere();
    } else {
      checkKey("SIGNING_KEY", configuration.getSigningKey());
      checkKey("FINGERPRINT_KEY", configuration.getFingerprintKey());
    }
  }

  /** An embedded database is brought up to date; a server's schema is its operator's affair. */
  void prepareSchema(DataSource dataSource) throws Exception {
    Migrations migrations = new Migrations();
    EmbeddableDataSourceFactory factory = configuration.getDatabase();
    if (factory.isEmbedded()) {
      migrations.releaseStaleLock(dataSource);
      migrations.migrate(dataSource);
      return;
    }
    SchemaState state = migrations.pending(dataSource);
    if (state.unexpected() > 0) {
      throw new CommandRefused(
          "The database's schema is newer than this program: start the newer program.");
    }
    if (state.pending() > 0) {
      throw new CommandRefused(
          "The database's schema is older than this program. Back it up, then run:"
              + " java -jar insertion-hours.jar db migrate config.yml");
    }
  }

  /** A demonstration and a real installation never use each other's database. */
  void checkMark(InstallationMark mark) {
    if (configuration.isDemo() && !mark.isDemo() && !mark.isEmpty()) {
      throw new CommandRefused(
          "This database is not a demonstration's. Give the demonstration another DATA_DIR.");
    }
    if (!configuration.isDemo() && mark.isDemo()) {
      throw new CommandRefused(
          "This database is a demonstration's. Give the service another DATA_DIR or DATABASE_URL.");
    }
  }

  private void checkDemoStaysHere() throws UnknownHostException {
    if (!configuration.getDatabase().isEmbedded()) {
      throw new CommandRefused(
          "A demonstration has its own database: start it without DATABASE_URL.");
    }
    DefaultServerFactory server = (DefaultServerFactory) configuration.getServerFactory();
    for (var connector : server.getApplicationConnectors()) {
      String host = ((HttpConnectorFactory) connector).getBindHost();
      if (host == null || !InetAddress.getByName(host).isLoopbackAddress()) {
        throw new CommandRefused(
            "A demonstration's passwords are known to all: start it with BIND_HOST=127.0.0.1.");
      }
    }
  }

  private static void checkBaseUrl(URI address) {
    boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!web || address.getHost() == null || !ROOT.contains(address.getPath())) {
      throw new CommandRefused(
          "BASE_URL is " + address + ": give an address such as https://hours.example, no path.");
    }
  }

  private static void checkProxies(List<String> proxies) {
    try {
      new ClientAddress(proxies);
    } catch (IllegalArgumentException e) {
      throw new CommandRefused(
          "TRUSTED_PROXIES takes addresses such as 192.0.2.7, separated by commas, not "
              + String.join(", ", proxies)
              + ".",
          e);
    }
  }

  private static void checkKey(String name, String key) {
    if (key == null || key.length() < SHORTEST_KEY) {
      throw new CommandRefused(
          name + " is missing or shorter than " + SHORTEST_KEY + " characters: choose a secret.");
    }
  }
}
