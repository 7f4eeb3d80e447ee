package insertionhours.database;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server again, on the same port, when it ends without having been asked to. */
final class ServerSupervisor {

  private static final Logger LOGGER = LoggerFactory.getLogger(ServerSupervisor.class);
  private static final int STARTS_IN_A_ROW = 10;
  private static final long FIRST_PAUSE_MILLISECONDS = 100;
  private static final long LONGEST_PAUSE_MILLISECONDS = 10_000;
  private static final Duration STEADY = Duration.ofSeconds(10);
  private static final Duration CLOSING_LIMIT = Duration.ofMinutes(3);

  private final ServerLauncher launcher;
  private final List<Runnable> restartListeners = new CopyOnWriteArrayList<>();
  private final ExecutorService thread = Executors.newSingleThreadExecutor(this::daemon);
  private volatile ServerProcess server;
  private volatile boolean closing;
  private int startsInARow;

  ServerSupervisor(ServerLauncher launcher, ServerProcess server) {
    this.launcher = launcher;
    watch(server);
  }

  ServerProcess server() {
    return server;
  }

  void onRestart(Runnable listener) {
    restartListeners.add(listener);
  }

  void close() {
    closing = true;
    thread.shutdownNow();
    try {
      // A restart under way stops its own server when it is interrupted.
      if (!thread.awaitTermination(CLOSING_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        LOGGER.warn("A restart of the embedded database is still under way");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    server.stop();
  }

  private void watch(ServerProcess running) {
    server = running;
    running.onExit().thenRunAsync(() -> ended(running), thread);
  }

  private void ended(ServerProcess ended) {
    if (closing) {
      return;
    }
    LOGGER.error(
        "The embedded database (process {}) ended by itself with exit code {}: starting it again",
        ended.processId(),
        ended.exitCode());
    if (ended.age().compareTo(STEADY) > 0) {
      startsInARow = 0;
    }
    try {
      restart(ended.port());
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart(int port) throws InterruptedException {
    while (startsInARow < STARTS_IN_A_ROW) {
      Thread.sleep(Math.min(FIRST_PAUSE_MILLISECONDS << startsInARow, LONGEST_PAUSE_MILLISECONDS));
      startsInARow++;
      try {
        watch(launcher.startOn(port));
        LOGGER.warn("The embedded database is back (process {})", server.processId());
        restartListeners.forEach(Runnable::run);
        return;
      } catch (EmbeddedDatabaseException | IOException failure) {
        LOGGER.error("Start {} of {} in a row failed", startsInARow, STARTS_IN_A_ROW, failure);
      }
    }
    LOGGER.error("The embedded database stays down: mend the cause and restart the service");
  }

  private Thread daemon(Runnable task) {
    Thread created = new Thread(task, "embedded-database-supervisor");
    created.setDaemon(true);
    return created;
  }
}
