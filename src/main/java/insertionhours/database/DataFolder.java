package insertionhours.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everything the embedded database keeps on disk, locked for one instance of the service. */
final class DataFolder implements AutoCloseable {

  /**
   * Asked before the lock file is opened: the operating system gives a process' lock up as soon as
   * that process closes any descriptor of the file, so that a second attempt in the same JVM would
   * silently unlock the first.
   */
  private static final Set<Path> LOCKED_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

  private final Path root;
  private final FileChannel lockChannel;

  private DataFolder(Path root, FileChannel lockChannel) {
    this.root = root;
    this.lockChannel = lockChannel;
  }

  static DataFolder lock(Path dataDirectory) {
    try {
      Path root = Files.createDirectories(dataDirectory.toAbsolutePath()).toRealPath();
      if (!LOCKED_BY_THIS_PROCESS.add(root)) {
        throw inUse(root, String.valueOf(ProcessHandle.current().pid()));
      }
      try {
        return new DataFolder(root, lockedChannel(root));
      } catch (IOException | RuntimeException failure) {
        LOCKED_BY_THIS_PROCESS.remove(root);
        throw failure;
      }
    } catch (IOException failure) {
      throw new EmbeddedDatabaseException(
          "The data folder " + dataDirectory + " cannot be created and locked: " + failure,
          failure);
    }
  }

  private static FileChannel lockedChannel(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(
            root.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw inUse(root, holder(channel));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes()));
      return channel;
    } catch (IOException | RuntimeException failure) {
      channel.close();
      throw failure;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(20);
    channel.read(content, 0);
    return StandardCharsets.UTF_8.decode(content.flip()).toString();
  }

  private static EmbeddedDatabaseException inUse(Path root, String holder) {
    return new EmbeddedDatabaseException(
        """
        The data folder %s is used by another running instance of the service (process %s). \
        Stop that instance first, or give this one a folder of its own with DATA_DIR; \
        several instances can share one database through DATABASE_URL."""
            .formatted(root, holder));
  }

  Path root() {
    return root;
  }

  Path database() {
    return root.resolve("database");
  }

  Path databaseBeingInstalled() {
    return root.resolve("database.new");
  }

  Path credentials() {
    return root.resolve("credentials");
  }

  Path startStatements() {
    return root.resolve("server-start.sql");
  }

  Path processIdFile() {
    return root.resolve("server.pid");
  }

  Path temporary() {
    return root.resolve("temporary");
  }

  ServerLog log() {
    return new ServerLog(root.resolve("database.log"));
  }

  @Override
  public void close() {
    try {
      lockChannel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      LOCKED_BY_THIS_PROCESS.remove(root);
    }
  }
}
