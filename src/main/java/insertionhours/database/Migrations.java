package insertionhours.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The schema's change sets, run from code as the {@code db migrate} command runs them. */
public final class Migrations {

  /** Part of each change set's identity, and the same for the {@code db} commands. */
  public static final String CHANGELOG = "migrations/changelog.xml";

  private static final Logger LOGGER = LoggerFactory.getLogger(Migrations.class);
  private static final Map<String, Object> QUIET =
      Map.of(
          "liquibase.analytics.enabled",
          false,
          "liquibase.showBanner",
          false,
          Scope.Attr.ui.name(),
          new LoggerUIService());

  private final String changelog;

  public Migrations() {
    this(CHANGELOG);
  }

  public Migrations(String changelog) {
    this.changelog = changelog;
  }

  public void migrate(DataSource dataSource) throws LiquibaseException, SQLException {
    withDatabase(
        dataSource,
        database -> {
          liquibase(database).update(new Contexts(), new LabelExpression());
          return null;
        });
  }

  public SchemaState pending(DataSource dataSource) throws LiquibaseException, SQLException {
    return withDatabase(
        dataSource,
        database -> {
          Liquibase liquibase = liquibase(database);
          var contexts = new Contexts();
          var labels = new LabelExpression();
          return new SchemaState(
              liquibase.listUnrunChangeSets(contexts, labels).size(),
              liquibase.listUnexpectedChangeSets(contexts, labels).size());
        });
  }

  /**
   * For the embedded database only, before its migration: the lock on its folder proves that no
   * other instance is migrating, so that a lock found in the schema was left by a killed start.
   */
  public void releaseStaleLock(DataSource dataSource) throws LiquibaseException, SQLException {
    withDatabase(
        dataSource,
        database -> {
          LockService locks = LockServiceFactory.getInstance().getLockService(database);
          DatabaseChangeLogLock[] held = locks.listLocks();
          if (held.length > 0) {
            LOGGER.warn(
                "Releasing the migration lock left by {} at {}",
                held[0].getLockedBy(),
                held[0].getLockGranted());
            locks.forceReleaseLock();
          }
          return null;
        });
  }

  private Liquibase liquibase(Database database) {
    Liquibase liquibase = new Liquibase(changelog, new ClassLoaderResourceAccessor(), database);
    liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
    return liquibase;
  }

  private static <T> T withDatabase(DataSource dataSource, DatabaseWork<T> work)
      throws LiquibaseException, SQLException {
    try (Connection connection = dataSource.getConnection()) {
      int usualTimeout = connection.getNetworkTimeout();
      // Changing a large table may take longer than any request is allowed to.
      connection.setNetworkTimeout(Runnable::run, 0);
      try {
        Database database =
            DatabaseFactory.getInstance()
                .findCorrectDatabaseImplementation(new JdbcConnection(connection));
        return Scope.child(QUIET, () -> work.apply(database));
      } finally {
        connection.setAutoCommit(true);
        connection.setNetworkTimeout(Runnable::run, usualTimeout);
      }
    } catch (LiquibaseException | SQLException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new LiquibaseException(failure);
    }
  }

  private interface DatabaseWork<T> {
    T apply(Database database) throws LiquibaseException;
  }
}
