package insertionhours.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.configuration.YamlConfigurationFactory;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddableDataSourceFactoryIT {

  private static EmbeddableDataSourceFactory factory;
  private static ManagedDataSource pool;

  @BeforeAll
  static void build() throws Exception {
    factory = configured("url: \ndataDirectory: " + DataFolders.empty("pool"));
    pool = factory.build(new MetricRegistry(), "test");
  }

  @AfterAll
  static void stop() throws Exception {
    pool.stop();
    factory.embedded().orElseThrow().stop();
  }

  @Test
  void embedsADatabaseWhereNoAddressIsGiven() throws Exception {
    assertThat(configured("dataDirectory: x").isEmbedded()).isTrue();
    assertThat(configured("url: ''").isEmbedded()).isTrue();
    assertThat(configured("url: jdbc:mysql://db.example/x").isEmbedded()).isFalse();
    assertThat(factory.isEmbedded()).isTrue();
    try (Connection connection = pool.getConnection()) {
      assertThat(connection.getCatalog()).isEqualTo("insertion_hours");
    }
  }

  @Test
  void sharesOneServerPerFolder() throws Exception {
    var second = configured("dataDirectory: " + factory.getDataDirectory());
    second.asSingleConnectionPool();
    ManagedDataSource command = second.build(new MetricRegistry(), "command");
    assertThat(second.embedded()).isEqualTo(factory.embedded());
    try (Connection connection = command.getConnection()) {
      assertThat(connection.getNetworkTimeout()).isZero();
    } finally {
      command.stop();
    }
  }

  @Test
  void letsTheAddressOverrideTheConnectionProperties() throws Exception {
    EmbeddedDatabase server = factory.embedded().orElseThrow();
    var byAddress = configured("url: " + server.url() + "?socketTimeout=7000");
    byAddress.setUser(server.user());
    byAddress.setPassword(server.password());
    ManagedDataSource other = byAddress.build(new MetricRegistry(), "address");
    try (Connection given = other.getConnection();
        Connection usual = pool.getConnection()) {
      assertThat(given.getNetworkTimeout()).isEqualTo(7000);
      assertThat(usual.getNetworkTimeout()).isEqualTo(60000);
    } finally {
      other.stop();
    }
  }

  @Test
  void speaksLikeMySql() {
    Jdbi jdbi = Jdbi.create(pool);
    assertThat(variable(jdbi, "sql_mode").split(","))
        .containsExactlyInAnyOrder(ServerCommand.SQL_MODE.split(","));
    assertThat(variable(jdbi, "collation_connection")).isEqualTo("utf8mb4_unicode_ci");
    assertThat(variable(jdbi, "collation_database")).isEqualTo("utf8mb4_unicode_ci");
    assertThat(variable(jdbi, "time_zone")).isEqualTo("+00:00");
    assertThat(variable(jdbi, "innodb_flush_log_at_trx_commit")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Paris", "America/Los_Angeles", "Pacific/Auckland"})
  void readsAnInstantBackWhateverTheDefaultZone(String zone) throws SQLException {
    // In Paris this hour exists twice; in Los Angeles and Auckland the date differs.
    Instant moment = Instant.parse("2026-10-25T00:30:15.123456Z");
    TimeZone usual = TimeZone.getDefault();
    Jdbi jdbi = Jdbi.create(pool);
    jdbi.useHandle(
        handle -> {
          handle.execute("CREATE OR REPLACE TABLE moment (id INT PRIMARY KEY, at DATETIME(6))");
          try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            handle.execute("INSERT INTO moment VALUES (1, ?)", moment);
            assertThat(select(handle, "at", Instant.class)).isEqualTo(moment);
          } finally {
            TimeZone.setDefault(usual);
          }
          assertThat(select(handle, "CAST(at AS CHAR)", String.class))
              .isEqualTo("2026-10-25 00:30:15.123456");
          assertThat(select(handle, "at", Instant.class)).isEqualTo(moment);
        });
  }

  /** The driver must not send by itself, in another transaction, what the server has refused. */
  @Test
  void hearsWhatTheServerRefusesToPrepare() throws Exception {
    try (Connection connection = pool.getConnection()) {
      assertThatThrownBy(() -> connection.prepareStatement("SELECT one FROM nothing_of_this_name"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("nothing_of_this_name");
    }
  }

  @Test
  void keepsValuesOutOfWhatIsLogged() {
    Jdbi jdbi = Database.prepare(Jdbi.create(pool));
    assertThatThrownBy(
            () ->
                jdbi.useHandle(
                    handle ->
                        handle
                            .createUpdate("INSERT INTO nobody (name) VALUES (:name)")
                            .bind("name", "Ada Lovelace")
                            .execute()))
        .hasMessageContaining("INSERT INTO nobody")
        .message()
        .doesNotContain("Lovelace");
  }

  @Test
  void recoversItsPoolAfterACrash() throws Exception {
    EmbeddedDatabase server = factory.embedded().orElseThrow();
    CountDownLatch back = new CountDownLatch(1);
    server.onRestart(back::countDown);
    ProcessHandle.of(server.processId()).orElseThrow().destroyForcibly();
    assertThat(back.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(variable(Jdbi.create(pool), "autocommit")).isEqualTo("1");
  }

  private static <T> T select(Handle handle, String column, Class<T> type) {
    return handle.createQuery("SELECT " + column + " FROM moment").mapTo(type).one();
  }

  private static String variable(Jdbi jdbi, String name) {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT @@" + name).mapTo(String.class).one());
  }

  private static EmbeddableDataSourceFactory configured(String yaml) throws Exception {
    ObjectMapper mapper = Jackson.newObjectMapper();
    return new YamlConfigurationFactory<>(
            EmbeddableDataSourceFactory.class, Validators.newValidator(), mapper, "dw")
        .build(path -> new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "test.yml");
  }
}
