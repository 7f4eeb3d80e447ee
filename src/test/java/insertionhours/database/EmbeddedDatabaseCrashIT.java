package insertionhours.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseCrashIT {

  @Test
  void startsAKilledServerAgainOnItsPort() throws Exception {
    Path folder = DataFolders.empty("killed-server");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      new Notes(database).write("committed");
      String url = database.url();
      long killed = database.processId();
      CountDownLatch back = new CountDownLatch(1);
      database.onRestart(back::countDown);

      ProcessHandle.of(killed).orElseThrow().destroyForcibly();
      assertThat(back.await(1, TimeUnit.MINUTES)).isTrue();

      assertThat(database.url()).isEqualTo(url);
      assertThat(database.processId()).isNotEqualTo(killed);
      assertThat(new Notes(database).read()).isEqualTo("committed");
    }
    assertThat(DataFolders.countServersOn(folder)).isZero();
  }

  @Test
  void takesOverFromAKilledService() throws Exception {
    Path folder = DataFolders.empty("killed-service");
    ChildService service = ChildService.start(folder);
    assertThat(service.firstLine()).startsWith("=> process");
    service.kill();
    assertThat(DataFolders.countServersOn(folder)).isOne();

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(service.firstLine()).doesNotContain(String.valueOf(database.processId()));
      assertThat(new Notes(database).read()).isEqualTo("from a killed service");
      assertThat(DataFolders.countServersOn(folder)).isOne();
    }
  }

  @Test
  void sparesAnotherProgramThatGotTheNumberOfTheLeftover() throws Exception {
    Path folder = DataFolders.empty("recycled");
    Process bystander = new ProcessBuilder("sleep", "600").directory(folder.toFile()).start();
    try {
      Files.writeString(folder.resolve("server.pid"), String.valueOf(bystander.pid()));
      EmbeddedDatabase.start(folder).close();
      assertThat(bystander.isAlive()).isTrue();
    } finally {
      bystander.destroyForcibly();
    }
  }

  @Test
  void stopsAServiceThatIsAskedToEnd() throws Exception {
    Path folder = DataFolders.empty("asked-to-end");
    ChildService service = ChildService.start(folder);
    service.process().destroy();
    service.process().waitFor();
    assertThat(DataFolders.countServersOn(folder)).isZero();
  }
}
