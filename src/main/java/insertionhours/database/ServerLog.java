package insertionhours.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What mariadbd writes, kept in a file so that it never depends on a reader that may be gone. */
record ServerLog(Path file) {

  private static final int TAIL_BYTES = 16_384;
  private static final int TAIL_LINES = 25;

  long length() {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException unreadable) {
      return 0;
    }
  }

  /** The last lines written after the given position. */
  String tail(long position) {
    try (var log = new RandomAccessFile(file.toFile(), "r")) {
      log.seek(Math.max(position, log.length() - TAIL_BYTES));
      byte[] bytes = new byte[(int) (log.length() - log.getFilePointer())];
      log.readFully(bytes);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    } catch (IOException unreadable) {
      return "(" + file + " cannot be read: " + unreadable + ")";
    }
  }
}
