package insertionhours.database;

import io.dropwizard.lifecycle.Managed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server of the service's own, on loopback, with everything it keeps in one folder.
 *
 * <p>It must stop last. Dropwizard stops managed objects in the reverse order of their
 * registration, so the application hands this one to {@code lifecycle().manage(…)} <em>before</em>
 * the connection pool and before anything that uses the pool while stopping:
 *
 * <pre>{@code
 * ManagedDataSource pool = factory.build(environment.metrics(), "mysql");
 * factory.embedded().ifPresent(environment.lifecycle()::manage);
 * Jdbi jdbi = new JdbiFactory().build(environment, factory, pool, "mysql"); // manages the pool
 * }</pre>
 *
 * <p>A shutdown hook closes it where no lifecycle does, as in a command.
 */
public final class EmbeddedDatabase implements Managed, AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration LIFECYCLE_LIMIT = Duration.ofSeconds(90);

  private final DataFolder folder;
  private final Credentials credentials;
  private final ServerSupervisor supervisor;
  private final Thread shutdownHook = new Thread(this::closeAtExit, "embedded-database-exit");
  private final AtomicBoolean closing = new AtomicBoolean();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean managed;

  private EmbeddedDatabase(DataFolder folder, ServerLauncher launcher, ServerProcess server) {
    this.folder = folder;
    this.credentials = launcher.credentials();
    this.supervisor = new ServerSupervisor(launcher, server);
  }

  public static EmbeddedDatabase start(Path dataDirectory) {
    MariaDbBinaries.requireSupported(System.getProperty("os.name"), System.getProperty("os.arch"));
    DataFolder folder = DataFolder.lock(dataDirectory);
    EmbeddedDatabase database = null;
    try {
      database = startIn(folder);
      return database;
    } catch (IOException failure) {
      throw new EmbeddedDatabaseException(
          "The embedded database in " + folder.root() + " cannot be started: " + failure, failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EmbeddedDatabaseException("The start was interrupted", interrupted);
    } finally {
      if (database == null) {
        folder.close();
      }
    }
  }

  private static EmbeddedDatabase startIn(DataFolder folder)
      throws IOException, InterruptedException {
    LeftoverServer.stopAllIn(folder);
    MariaDbBinaries binaries = MariaDbBinaries.unpackedIn(folder.root());
    ServerCommand command = new ServerCommand(folder, binaries);
    new Installation(folder, command, binaries).installUnlessPresent();
    ServerLauncher launcher = new ServerLauncher(command, Credentials.keptIn(folder));
    ServerProcess server = launcher.startOnFreePort();
    EmbeddedDatabase database = new EmbeddedDatabase(folder, launcher, server);
    database.closeWithTheProcess();
    LOGGER.info("Embedded database ready in {} on port {}", folder.root(), server.port());
    return database;
  }

  public String url() {
    return supervisor.server().url();
  }

  public String user() {
    return credentials.user();
  }

  public String password() {
    return credentials.password();
  }

  public long processId() {
    return supervisor.server().processId();
  }

  public boolean isAlive() {
    return supervisor.server().isAlive();
  }

  /** Called each time the server has come back after a crash; its connections are all lost. */
  public void onRestart(Runnable listener) {
    supervisor.onRestart(listener);
  }

  boolean isClosed() {
    return closing.get();
  }

  @Override
  public void start() {
    managed = true;
  }

  @Override
  public void stop() {
    close();
  }

  @Override
  public void close() {
    if (!closing.compareAndSet(false, true)) {
      awaitClosed(LIFECYCLE_LIMIT);
      return;
    }
    try {
      supervisor.close();
    } finally {
      folder.close();
      closed.countDown();
      forgetShutdownHook();
    }
    LOGGER.info("Embedded database in {} stopped", folder.root());
  }

  private void closeWithTheProcess() {
    Runtime.getRuntime().addShutdownHook(shutdownHook);
  }

  private void forgetShutdownHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    } catch (IllegalStateException exitUnderWay) {
      LOGGER.trace("The process is ending");
    }
  }

  /** Hooks run side by side: requests being finished by the lifecycle still need the database. */
  private void closeAtExit() {
    if (managed) {
      awaitClosed(LIFECYCLE_LIMIT);
    }
    close();
  }

  private void awaitClosed(Duration limit) {
    try {
      if (!closed.await(limit.toSeconds(), TimeUnit.SECONDS)) {
        LOGGER.warn("The embedded database in {} is still open", folder.root());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
