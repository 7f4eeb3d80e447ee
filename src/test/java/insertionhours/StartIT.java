package insertionhours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import insertionhours.database.DataFolders;
import insertionhours.database.EmbeddableDataSourceFactory;
import insertionhours.testing.Api;
import insertionhours.testing.ServiceProcess;
import insertionhours.testing.ServiceProcess.Outcome;
import io.dropwizard.db.ManagedDataSource;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The service and its commands as an operator starts and stops them. */
final class StartIT {
  private static final String EMAIL = "ada@test.example";
  private static final String PASSWORD = "a password that is long";

  @Test
  void servesUntilItIsToldToStop() throws Exception {
    Path folder = DataFolders.empty("start");
    try (ServiceProcess service = new ServiceProcess(folder)) {
      refusesAWeakPassword(service);
      assertThat(createAdministrator(service, PASSWORD).exitCode()).isZero();
      service.start();
      Api.at(service.address()).signedIn(EMAIL, PASSWORD).get("/me").json(200);
      tellsOperatorsHowItIs(service);
      refusesASecondInstance(service);
      service.stop();
      assertThat(service.logTail()).contains("stopped").doesNotContain("ERROR", "\tat ");
    }
    assertThat(DataFolders.serversOn(folder)).isEmpty();
    assertThat(Files.readString(folder.resolve("database.log"))).endsWith("Shutdown complete\n");
    Outcome status = new ServiceProcess(folder).run("", "db", "status", "config.yml");
    assertThat(status.exitCode()).as(status.toString()).isZero();
    assertThat(status.output()).contains("is up to date");
    assertThat(firstAccountIn(folder)).isEqualTo(EMAIL);
  }

  @Test
  void refusesToStartWithoutKeys() throws Exception {
    ServiceProcess service =
        new ServiceProcess(DataFolders.empty("without-keys")).with("SIGNING_KEY", null);
    isRefused(service.run("", "server", "config.yml"), "SIGNING_KEY");
  }

  @Test
  void saysInASentenceWhatIsWrongWithTheSettings() throws Exception {
    ServiceProcess service = new ServiceProcess(DataFolders.empty("wrong-settings"));
    isRefused(service.run("", "server", "missing.yml"), "missing.yml");
    isRefused(
        service.with("DATABASE_URL", "postgres://db.example/hours").run("", "server", "config.yml"),
        "jdbc:mysql://");
    isRefused(
        service
            .with("DATABASE_URL", "jdbc:mysql://127.0.0.1:1/hours")
            .run("", "db", "migrate", "config.yml"),
        "Connection refused. Check DATABASE_URL");
    isRefused(service.with("HTTP_PORT", "many").run("", "server", "config.yml"), "port");
  }

  @Test
  void refusesToStartOnTheSchemaOfAnotherVersion() throws Exception {
    EmbeddableDataSourceFactory empty = embedded(DataFolders.empty("empty-schema"));
    ManagedDataSource pool = empty.build(new MetricRegistry(), "empty");
    try {
      ServiceProcess service =
          new ServiceProcess(DataFolders.empty("with-server"))
              .with("DATABASE_URL", empty.getUrl())
              .with("DATABASE_USER", empty.getUser())
              .with("DATABASE_PASSWORD", empty.getPassword());
      isRefused(service.run("", "server", "config.yml"), "db migrate config.yml");
    } finally {
      pool.stop();
      empty.embedded().orElseThrow().close();
    }
  }

  private static void refusesAWeakPassword(ServiceProcess service) throws Exception {
    isRefused(createAdministrator(service, "short"), "12");
  }

  private static void refusesASecondInstance(ServiceProcess service) throws Exception {
    isRefused(service.run("", "server", "config.yml"), "another running instance");
  }

  private static Outcome createAdministrator(ServiceProcess service, String password)
      throws Exception {
    return service.run(password + "\n", "create-administrator", "config.yml", "--email", EMAIL);
  }

  /** One sentence, which says what is wrong. */
  private static void isRefused(Outcome outcome, String why) {
    assertThat(outcome.exitCode()).as(outcome.toString()).isNotZero();
    assertThat(outcome.errors()).contains(why).doesNotContain("\n", "Exception");
    assertThat(outcome.output()).doesNotContain("\tat ");
  }

  private static void tellsOperatorsHowItIs(ServiceProcess service) throws Exception {
    JsonNode health = read(service, "/healthcheck");
    assertThat(health.at("/mysql/healthy").asBoolean()).as(health.toString()).isTrue();
    assertThat(health.at("/migrations/healthy").asBoolean()).as(health.toString()).isTrue();
    JsonNode timers = read(service, "/metrics").get("timers");
    assertThat(timers.at("/insertionhours.accounts.MeResource.me/count").asInt())
        .as(timers.toString())
        .isPositive();
    assertThat(timers.toString()).contains("insertionhours.accounts.SessionDao");
    staysOnLoopback(service.adminPort());
  }

  private static void staysOnLoopback(int port) throws IOException {
    for (NetworkInterface known : NetworkInterface.networkInterfaces().toList()) {
      for (var address : known.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
        assertThatThrownBy(() -> new Socket().connect(new InetSocketAddress(address, port), 2_000))
            .isInstanceOf(IOException.class);
      }
    }
  }

  private static JsonNode read(ServiceProcess service, String path) throws IOException {
    return new ObjectMapper().readTree(service.adminAddress().resolve(path).toURL());
  }

  private static String firstAccountIn(Path folder) throws Exception {
    EmbeddableDataSourceFactory factory = embedded(folder);
    ManagedDataSource pool = factory.build(new MetricRegistry(), "afterwards");
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet accounts = statement.executeQuery("SELECT email FROM account")) {
      assertThat(accounts.next()).isTrue();
      return accounts.getString(1);
    } finally {
      pool.stop();
      factory.embedded().orElseThrow().close();
    }
  }

  private static EmbeddableDataSourceFactory embedded(Path folder) {
    EmbeddableDataSourceFactory factory = new EmbeddableDataSourceFactory();
    factory.setDataDirectory(folder.toString());
    return factory;
  }
}
