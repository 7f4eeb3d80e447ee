package insertionhours.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Empty data folders that share one copy of the unpacked server, to spare time and disk. */
public final class DataFolders {

  private static final Path SHARED = Path.of("target", "embedded-database", "binaries");

  private DataFolders() {}

  public static Path empty(String name) throws IOException {
    return linked(Path.of("target", "embedded-database", name));
  }

  static Path linked(Path folder) throws IOException {
    Path binaries = MariaDbBinaries.unpackedIn(SHARED).folder();
    DurableFiles.deleteTree(folder);
    Files.createDirectories(folder);
    Files.createSymbolicLink(
        folder.resolve(binaries.getFileName()), binaries.toAbsolutePath().normalize());
    return folder;
  }

  static long countServersOn(Path folder) {
    return serversOn(folder).size();
  }

  public static List<ProcessHandle> serversOn(Path folder) {
    return ProcessHandle.allProcesses().filter(process -> serves(process, folder)).toList();
  }

  private static boolean serves(ProcessHandle process, Path folder) {
    Path state = Path.of("/proc", String.valueOf(process.pid()));
    try {
      return Files.readSymbolicLink(state.resolve("exe")).endsWith("bin/mariadbd")
          && Files.isSameFile(state.resolve("cwd"), folder.resolve("database"));
    } catch (IOException goneOrSomeoneElses) {
      return false;
    }
  }
}
