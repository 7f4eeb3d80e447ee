package insertionhours.testing;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The service as its operator runs it: with the shipped {@code config.yml}, in a JVM of its own, on
 * a data folder and ports of its own.
 */
public final class ServiceProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int LOG_TAIL = 6_000;

  private final Path folder;
  private final Path log;
  private final int port = freePort();
  private final int adminPort = freePort();
  private final Map<String, String> environment = new TreeMap<>();
  private Process process;

  public ServiceProcess(Path folder) {
    this.folder = folder;
    this.log = folder.resolve("service.log");
    with("DATA_DIR", folder.toString());
    with("HTTP_PORT", String.valueOf(port));
    with("ADMIN_PORT", String.valueOf(adminPort));
    with("SIGNING_KEY", "a key that only this test knows, long");
    with("FINGERPRINT_KEY", "another key that only this test knows");
  }

  /** How a command ended, and what it said. */
  public record Outcome(int exitCode, String output, String errors) {}

  /**
   * @param value null to leave the variable out
   */
  public ServiceProcess with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  public URI adminAddress() {
    return URI.create("http://127.0.0.1:" + adminPort);
  }

  public int adminPort() {
    return adminPort;
  }

  /** Returns once the service answers out of its database. */
  public void start() throws Exception {
    process =
        java(List.of("server", "config.yml"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    awaitServing();
  }

  public void awaitServing() throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!serves()) {
      if (!process.isAlive()) {
        throw new AssertionError("ended with exit code " + process.exitValue() + logTail());
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("does not serve" + logTail());
      }
      Thread.sleep(50);
    }
  }

  private boolean serves() throws InterruptedException {
    HttpRequest probe =
        HttpRequest.newBuilder(address().resolve("/api/v1/me"))
            .header("Authorization", "Bearer nobody's")
            .timeout(Duration.ofSeconds(20))
            .build();
    try {
      return HTTP.send(probe, BodyHandlers.discarding()).statusCode() == 401;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** SIGKILL: nothing is finished, nothing is said. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM, as from an operator. */
  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("does not stop" + logTail());
    }
  }

  /** Runs a command to its end. */
  public Outcome run(String input, String... arguments) throws Exception {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Path errors = Files.createTempFile(folder, "errors", ".txt");
    Process command =
        java(List.of(arguments))
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    try (var standardInput = command.outputWriter()) {
      standardInput.write(input);
    }
    if (!command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      command.destroyForcibly();
      throw new AssertionError("does not end:\n" + Files.readString(output));
    }
    return new Outcome(
        command.exitValue(), Files.readString(output), Files.readString(errors).strip());
  }

  public String logTail() {
    try {
      String text = Files.exists(log) ? Files.readString(log) : "";
      return "\nThe end of " + log + ":\n" + text.substring(Math.max(0, text.length() - LOG_TAIL));
    } catch (IOException e) {
      return "\n" + e;
    }
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null && process.isAlive()) {
      stop();
    }
  }

  private ProcessBuilder java(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(classPath());
    command.add("insertionhours.InsertionHoursApplication");
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    List.of("DATABASE_URL", "DATABASE_USER", "DATABASE_PASSWORD", "BASE_URL", "BIND_HOST")
        .forEach(builder.environment()::remove);
    environment.forEach(
        (variable, value) -> {
          if (value == null) {
            builder.environment().remove(variable);
          } else {
            builder.environment().put(variable, value);
          }
        });
    return builder;
  }

  /** Surefire's ends with an empty element, which would mean the working directory. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(element -> !element.isEmpty())
        .collect(joining(File.pathSeparator));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
