package insertionhours.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.ManagedDataSource;
import java.sql.Connection;
import java.util.List;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationsIT {

  private static final EmbeddableDataSourceFactory FACTORY = new EmbeddableDataSourceFactory();
  private static ManagedDataSource pool;

  private final Migrations migrations = new Migrations("database-test-changelog.xml");
  private final MigrationsHealthCheck health = new MigrationsHealthCheck(migrations, pool);
  private final Jdbi jdbi = Jdbi.create(pool);

  @BeforeAll
  static void build() throws Exception {
    FACTORY.setDataDirectory(DataFolders.empty("migrations").toString());
    pool = FACTORY.build(new MetricRegistry(), "test");
  }

  @AfterAll
  static void stop() throws Exception {
    pool.stop();
    FACTORY.embedded().orElseThrow().stop();
  }

  @BeforeEach
  void dropAll() {
    jdbi.useHandle(
        handle -> {
          handle.execute("SET FOREIGN_KEY_CHECKS = 0");
          tables(handle).forEach(table -> handle.execute("DROP TABLE " + table));
          handle.execute("SET FOREIGN_KEY_CHECKS = 1");
        });
  }

  @Test
  void bringsAnEmptySchemaUpToDate() throws Exception {
    assertThat(migrations.pending(pool)).isEqualTo(new SchemaState(2, 0));
    assertThat(health.execute().isHealthy()).isFalse();
    migrations.migrate(pool);
    migrations.migrate(pool);
    assertThat(migrations.pending(pool)).isEqualTo(new SchemaState(0, 0));
    assertThat(health.execute().isHealthy()).isTrue();
  }

  @Test
  void keepsEveryLetterWhateverTheServersDefault() throws Exception {
    jdbi.useHandle(handle -> handle.execute("ALTER DATABASE CHARACTER SET latin1"));
    new Migrations().migrate(pool);
    List<String> collations =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT DISTINCT table_collation FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_name NOT LIKE 'DATABASE%'""")
                    .mapTo(String.class)
                    .list());
    assertThat(collations).containsExactly("utf8mb4_unicode_ci");
  }

  @Test
  void takesBackEveryChangeSet() throws Exception {
    Migrations schema = new Migrations();
    schema.migrate(pool);
    try (Connection connection = pool.getConnection();
        var database =
            DatabaseFactory.getInstance()
                .findCorrectDatabaseImplementation(new JdbcConnection(connection))) {
      new Liquibase(Migrations.CHANGELOG, new ClassLoaderResourceAccessor(), database)
          .rollback(1_000, "");
    }
    List<String> left = jdbi.withHandle(MigrationsIT::tables);
    assertThat(left).allMatch(table -> table.startsWith("DATABASECHANGELOG"));
    schema.migrate(pool);
    assertThat(schema.pending(pool)).isEqualTo(new SchemaState(0, 0));
  }

  @Test
  void noticesASchemaOfAnotherVersion() throws Exception {
    migrations.migrate(pool);
    jdbi.useHandle(
        handle ->
            handle.execute("UPDATE DATABASECHANGELOG SET ID = 'later' WHERE ID = 'create-pear'"));
    assertThat(migrations.pending(pool)).isEqualTo(new SchemaState(1, 1));
    assertThat(health.execute().getMessage())
        .isEqualTo("1 migrations to run, 1 unknown to this program");
  }

  @Test
  void releasesTheLockOfAKilledMigration() throws Exception {
    migrations.releaseStaleLock(pool);
    migrations.migrate(pool);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE DATABASECHANGELOGLOCK SET LOCKED = 1, LOCKGRANTED = NOW(), LOCKEDBY = 'me'"));
    migrations.releaseStaleLock(pool);
    boolean locked =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT LOCKED FROM DATABASECHANGELOGLOCK")
                    .mapTo(boolean.class)
                    .one());
    assertThat(locked).isFalse();
  }

  @Test
  void returnsItsConnectionAsItWas() throws Exception {
    migrations.migrate(pool);
    try (var connection = pool.getConnection()) {
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(connection.getNetworkTimeout()).isEqualTo(60000);
    }
  }

  private static List<String> tables(Handle handle) {
    return handle
        .createQuery(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")
        .mapTo(String.class)
        .list();
  }
}
