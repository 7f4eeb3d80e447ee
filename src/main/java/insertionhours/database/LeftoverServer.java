package insertionhours.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived the service which started it, and still holds the data files. It is found
 * by what it runs and where, not by the number in a file, which may belong to another program by
 * now.
 */
record LeftoverServer(ProcessHandle process, DataFolder folder) {

  private static final Logger LOGGER = LoggerFactory.getLogger(LeftoverServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long POLL_MILLISECONDS = 50;

  /** To be called under the folder's lock only: it proves that no instance uses the server. */
  static void stopAllIn(DataFolder folder) throws InterruptedException {
    var leftovers =
        ProcessHandle.allProcesses()
            .map(process -> new LeftoverServer(process, folder))
            .filter(LeftoverServer::isRunning)
            .toList();
    for (LeftoverServer leftover : leftovers) {
      leftover.stop();
    }
  }

  private void stop() throws InterruptedException {
    LOGGER.warn(
        "A database server was left running on {} (process {}): stopping it",
        folder.root(),
        process.pid());
    process.destroy();
    if (!endsInTime()) {
      LOGGER.warn("Process {} did not stop when asked: killing it", process.pid());
      process.destroyForcibly();
      endsInTime();
    }
  }

  private boolean endsInTime() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (isRunning()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(POLL_MILLISECONDS);
    }
    return true;
  }

  /** False for a process that ended but was never collected by its parent. */
  private boolean isRunning() {
    Path state = Path.of("/proc", String.valueOf(process.pid()));
    try {
      Path program = Files.readSymbolicLink(state.resolve("exe")).getFileName();
      // A program file that was deleted since is shown with a remark behind its name.
      return program != null
          && program.toString().startsWith("mariadbd")
          && worksInFolder(state.resolve("cwd"));
    } catch (IOException goneOrSomeoneElses) {
      return false;
    }
  }

  private boolean worksInFolder(Path workingDirectory) throws IOException {
    var places =
        Stream.of(folder.database(), folder.databaseBeingInstalled(), folder.root())
            .filter(Files::exists)
            .toList();
    for (Path place : places) {
      if (Files.isSameFile(workingDirectory, place)) {
        return true;
      }
    }
    return false;
  }
}
