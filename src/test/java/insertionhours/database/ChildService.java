package insertionhours.database;

import java.io.IOException;
import java.nio.file.Path;

/** Another instance of the service, in a JVM of its own that a test may kill. */
record ChildService(Process process, String firstLine) {

  static ChildService start(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ChildService.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var output = process.inputReader();
    String line = output.readLine();
    while (line != null && !line.startsWith("=> ")) {
      line = output.readLine();
    }
    return new ChildService(process, line);
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public static void main(String[] arguments) throws Exception {
    try {
      EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
      new Notes(database).write("from a killed service");
      System.out.println("=> process " + database.processId());
      Thread.sleep(Long.MAX_VALUE);
    } catch (EmbeddedDatabaseException refused) {
      System.out.println("=> " + refused.getMessage());
    }
  }
}
