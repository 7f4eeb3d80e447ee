package insertionhours.database;

import com.mysql.cj.jdbc.Driver;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of mariadbd, from its launch to its end. */
final class ServerProcess {

  static final String DATABASE = "insertion_hours";

  private static final Logger LOGGER = LoggerFactory.getLogger(ServerProcess.class);
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
  private static final long POLL_MILLISECONDS = 20;

  private final Process process;
  private final int port;
  private final ServerLog log;
  private final long logStart;
  private final long launchedAt = System.nanoTime();

  private ServerProcess(Process process, int port, ServerLog log, long logStart) {
    this.process = process;
    this.port = port;
    this.log = log;
    this.logStart = logStart;
  }

  static ServerProcess launch(ServerCommand command, int port) throws IOException {
    ServerLog log = command.folder().log();
    long logStart = log.length();
    return new ServerProcess(command.serve(port), port, log, logStart);
  }

  void awaitReady(Credentials credentials) throws InterruptedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!answers(credentials)) {
      if (!process.isAlive()) {
        throw failure("ended with exit code " + process.exitValue());
      }
      if (System.nanoTime() > deadline) {
        throw failure("did not answer within " + START_LIMIT.toSeconds() + " seconds");
      }
      Thread.sleep(POLL_MILLISECONDS);
    }
  }

  private boolean answers(Credentials credentials) {
    Properties properties = new Properties();
    properties.setProperty("user", credentials.user());
    properties.setProperty("password", credentials.password());
    properties.setProperty("connectTimeout", "5000");
    properties.setProperty("socketTimeout", "5000");
    try (Connection connection = new Driver().connect(url(), properties)) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private EmbeddedDatabaseException failure(String what) {
    return new EmbeddedDatabaseException(
        "The embedded database %s at its start. The end of %s:%n%s"
            .formatted(what, log.file(), log.tail(logStart)));
  }

  boolean foundPortTaken() {
    return !process.isAlive() && log.tail(logStart).contains("Bind on TCP/IP port");
  }

  String url() {
    return "jdbc:mysql://127.0.0.1:" + port + "/" + DATABASE;
  }

  int port() {
    return port;
  }

  long processId() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - launchedAt);
  }

  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  /** Waits for the end even when interrupted: what is left behind would block the next start. */
  void stop() {
    process.destroy();
    if (!hasEndedWithin(STOP_LIMIT)) {
      LOGGER.warn("The embedded database (process {}) does not stop: killing it", process.pid());
      process.destroyForcibly();
      hasEndedWithin(STOP_LIMIT);
    }
  }

  private boolean hasEndedWithin(Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException again) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
