package insertionhours.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseIT {

  @Test
  void startsFromNothingBelowTheTemporaryFolder() throws Exception {
    Path temporary = Files.createTempDirectory("insertion-hours");
    Path folder = temporary.resolve("à côté").resolve("d".repeat(120));
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      new Notes(database).write("kept");
      assertThat(folder.resolve("mariadb-11.4.5/.complete")).exists();
      assertThat(folder.resolve("database.new")).doesNotExist();
      assertThat(Files.readString(folder.resolve("server.pid")).strip())
          .isEqualTo(String.valueOf(database.processId()));
      assertThat(Files.getPosixFilePermissions(folder.resolve("credentials")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
    try (EmbeddedDatabase again = EmbeddedDatabase.start(folder)) {
      assertThat(new Notes(again).read()).isEqualTo("kept");
    } finally {
      DurableFiles.deleteTree(temporary);
    }
  }

  @Test
  void keepsDataAndPasswordAcrossRestarts() throws Exception {
    Path folder = DataFolders.empty("kept");
    String password;
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      password = database.password();
      new Notes(database).write("kept");
    }
    assertThat(DataFolders.countServersOn(folder)).isZero();
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(database.password()).isEqualTo(password);
      assertThat(new Notes(database).read()).isEqualTo("kept");
    }
  }

  @Test
  void letsNobodyElseIn() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(DataFolders.empty("strangers"))) {
      for (String stranger : new String[] {"root", "", "mariadb.sys", "insertion_hours"}) {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), stranger, ""))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("Access denied");
      }
    }
  }

  @Test
  void refusesASecondInstanceOnItsFolder() throws Exception {
    Path folder = DataFolders.empty("shared");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
          .isInstanceOf(EmbeddedDatabaseException.class)
          .hasMessageContaining(folder.toRealPath().toString())
          .hasMessageContaining("Stop that instance first");
      ChildService second = ChildService.start(folder);
      assertThat(second.firstLine())
          .contains("is used by another running instance")
          .contains("process " + ProcessHandle.current().pid());
      assertThat(database.isAlive()).isTrue();
    }
  }

  @Test
  void redoesAHalfFinishedInstallation() throws Exception {
    Path folder = DataFolders.empty("half");
    Files.createDirectories(folder.resolve("database.new/mysql"));
    Files.writeString(folder.resolve("database.new/ibdata1"), "half of a file");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      new Notes(database).write("whole");
      assertThat(new Notes(database).read()).isEqualTo("whole");
    }
    assertThat(folder.resolve("database.new")).doesNotExist();
  }

  @Test
  void tellsWhyTheServerDoesNotStartAndKeepsTheData() throws Exception {
    Path folder = DataFolders.empty("foreign");
    Files.createDirectories(folder.resolve("database"));
    Files.writeString(folder.resolve("database/ibdata1"), "not a database");
    assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
        .isInstanceOf(EmbeddedDatabaseException.class)
        .hasMessageContaining("database.log")
        .hasMessageContaining("[ERROR]");
    assertThat(folder.resolve("database/ibdata1")).hasContent("not a database");
    DataFolder.lock(folder).close();
  }
}
