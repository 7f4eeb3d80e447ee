package insertionhours.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the data files of a new server; existing ones are never touched. */
record Installation(DataFolder folder, ServerCommand command, MariaDbBinaries binaries) {

  private static final Logger LOGGER = LoggerFactory.getLogger(Installation.class);

  private static final List<String> SCRIPTS =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql",
          "maria_add_gis_sp_bootstrap.sql",
          "mariadb_sys_schema.sql");

  void installUnlessPresent() throws IOException, InterruptedException {
    if (Files.exists(folder.database())) {
      return;
    }
    Path unfinished = folder.databaseBeingInstalled();
    DurableFiles.deleteTree(unfinished);
    Files.createDirectory(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    LOGGER.info("Installing a new database in {}", folder.database());
    install(unfinished);
    DurableFiles.forceTree(unfinished);
    DurableFiles.move(unfinished, folder.database());
  }

  private void install(Path dataFiles) throws IOException, InterruptedException {
    long logStart = folder.log().length();
    Path statements = Files.createDirectories(folder.temporary()).resolve("install.sql");
    Files.write(statements, statements());
    int exitCode = command.install(dataFiles, statements).waitFor();
    Files.delete(statements);
    if (exitCode != 0) {
      throw new EmbeddedDatabaseException(
          "MariaDB could not install its tables (exit code %d). The end of %s:%n%s"
              .formatted(exitCode, folder.log().file(), folder.log().tail(logStart)));
    }
  }

  private byte[] statements() throws IOException {
    // In this mode the server reads a line as one statement: these two may not share a line.
    var statements = new StringBuilder("create database mysql;\nuse mysql;\n");
    for (String script : SCRIPTS) {
      statements.append(Files.readString(binaries.share().resolve(script)));
    }
    return statements.toString().getBytes(StandardCharsets.UTF_8);
  }
}
