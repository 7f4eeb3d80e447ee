package insertionhours.database;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How mariadbd is called, for its installation and for its daily service. */
record ServerCommand(DataFolder folder, MariaDbBinaries binaries) {

  /** MySQL 8's default modes, so that a statement refused there is refused here too. */
  static final String SQL_MODE =
      "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
          + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

  private static final int SUPER_USER = 0;

  Process install(Path dataFiles, Path statements) throws IOException {
    List<String> options = new ArrayList<>(common(dataFiles));
    options.add("--bootstrap");
    options.add("--skip-networking");
    return launch(options, Redirect.from(statements.toFile()));
  }

  Process serve(int port) throws IOException {
    List<String> options = new ArrayList<>(common(folder.database()));
    options.addAll(
        List.of(
            "--port=" + port,
            "--bind-address=127.0.0.1",
            // No unix socket: its path may not exceed 107 bytes, and nothing here needs one.
            "--socket=",
            // A new self-signed certificate at each start would cost seconds and guard nothing.
            "--skip-ssl",
            "--skip-name-resolve",
            "--init-file=" + folder.startStatements(),
            "--pid-file=" + folder.processIdFile(),
            "--secure-file-priv=" + folder.temporary(),
            "--local-infile=OFF",
            "--event-scheduler=OFF",
            "--innodb-flush-log-at-trx-commit=1",
            "--max-connections=300",
            "--max-allowed-packet=64M",
            "--default-time-zone=+00:00",
            "--sql-mode=" + SQL_MODE));
    return launch(options, Redirect.from(new File("/dev/null")));
  }

  private List<String> common(Path dataFiles) throws IOException {
    List<String> options = new ArrayList<>();
    options.add(binaries.server().toString());
    options.add("--no-defaults");
    if (isSuperUser()) {
      options.add("--user=root");
    }
    options.addAll(
        List.of(
            "--basedir=" + binaries.folder(),
            "--lc-messages-dir=" + binaries.share(),
            "--character-sets-dir=" + binaries.share().resolve("charsets"),
            "--datadir=" + dataFiles,
            "--tmpdir=" + folder.temporary(),
            "--innodb-log-file-size=24M",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_unicode_ci"));
    return options;
  }

  private Process launch(List<String> command, Redirect input) throws IOException {
    Files.createDirectories(folder.temporary());
    return new ProcessBuilder(command)
        // Below the data folder from its first moment on, which is how a leftover is recognised.
        .directory(folder.root().toFile())
        .redirectInput(input)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(folder.log().file().toFile()))
        .start();
  }

  private static boolean isSuperUser() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(SUPER_USER);
  }
}
