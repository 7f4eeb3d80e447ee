package insertionhours.testing;

import com.codahale.metrics.MetricRegistry;
import insertionhours.database.Database;
import insertionhours.database.EmbeddableDataSourceFactory;
import insertionhours.database.Migrations;
import io.dropwizard.db.ManagedDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * One database for the whole run: embedded and new, or the server that the environment names
 * (DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD), whose rows are then wiped.
 */
public final class TestDatabase {
  static final Path FOLDER = Path.of("target", "test-database");

  private static final Set<String> KEPT =
      Set.of(
          "DATABASECHANGELOG",
          "DATABASECHANGELOGLOCK",
          "trade",
          "trade_labour_share",
          "public_procurement_article",
          "no_clause_reason",
          "eligibility_criterion");
  private static TestDatabase instance;

  private final Jdbi jdbi;
  private final EmbeddableDataSourceFactory factory;

  private TestDatabase() {
    try {
      factory = new EmbeddableDataSourceFactory();
      factory.setUrl(System.getenv("DATABASE_URL"));
      factory.setUser(System.getenv("DATABASE_USER"));
      factory.setPassword(System.getenv("DATABASE_PASSWORD"));
      if (factory.isEmbedded()) {
        deleteTree(FOLDER.resolve("database"));
        factory.setDataDirectory(FOLDER.toString());
      }
      ManagedDataSource pool = factory.build(new MetricRegistry(), "test");
      pool.start();
      new Migrations().migrate(pool);
      jdbi = Database.prepare(Jdbi.create(pool));
    } catch (Exception e) {
      throw new IllegalStateException("no database for the tests", e);
    }
  }

  public static synchronized TestDatabase instance() {
    if (instance == null) {
      instance = new TestDatabase();
    }
    return instance;
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  String url() {
    return factory.getUrl();
  }

  String user() {
    return factory.getUser();
  }

  String password() {
    return factory.getPassword();
  }

  /** The service or a command, in a process of its own, on this database. */
  public ServiceProcess process(Path folder) {
    return new ServiceProcess(folder)
        .with("DATABASE_URL", url())
        .with("DATABASE_USER", user())
        .with("DATABASE_PASSWORD", password());
  }

  /** Every row that a test can have written. */
  public void wipe() {
    jdbi.useHandle(
        handle -> {
          List<String> tables =
              handle
                  .createQuery(
                      "SELECT table_name FROM information_schema.tables"
                          + " WHERE table_schema = DATABASE()")
                  .mapTo(String.class)
                  .list();
          handle.execute("SET FOREIGN_KEY_CHECKS = 0");
          tables.stream()
              .filter(table -> !KEPT.contains(table))
              .forEach(table -> handle.execute("DELETE FROM `" + table + "`"));
          handle.execute("SET FOREIGN_KEY_CHECKS = 1");
        });
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
