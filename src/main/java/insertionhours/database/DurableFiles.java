package insertionhours.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** File operations whose outcome is still there after a power cut. */
final class DurableFiles {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private DurableFiles() {}

  /** Replaces the file as a whole, readable by its owner alone from the first byte on. */
  static void writeSecret(Path file, String content) throws IOException {
    Path written = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(written);
    Files.createFile(written, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    move(written, file);
  }

  static void move(Path source, Path target) throws IOException {
    Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
    force(target.toAbsolutePath().getParent());
  }

  /** Folders are forced as well: they hold the names of their files. */
  static void forceTree(Path folder) throws IOException {
    for (Path path : tree(folder)) {
      force(path);
    }
  }

  static void force(Path fileOrFolder) throws IOException {
    try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static void deleteTree(Path folder) throws IOException {
    List<Path> deepestFirst = tree(folder).stream().sorted(Comparator.reverseOrder()).toList();
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  private static List<Path> tree(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.toList();
    } catch (NoSuchFileException absent) {
      return List.of();
    }
  }
}
