package insertionhours.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Empty data folders that share one copy of the unpacked server, to spare time and disk. */
final class DataFolders {

  private static final Path SHARED = Path.of("target", "embedded-database", "binaries");

  private DataFolders() {}

  static Path empty(String name) throws IOException {
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
    return ProcessHandle.allProcesses().filter(process -> serves(process, folder)).count();
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
