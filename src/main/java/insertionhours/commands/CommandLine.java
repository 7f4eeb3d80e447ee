package insertionhours.commands;

import insertionhours.database.EmbeddedDatabaseException;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.inf.ArgumentParserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the command that was asked for. Where an operator can mend what stops it, standard error
 * says so without a stack trace, unless details are logged.
 */
public final class CommandLine {
  private static final Logger LOG = LoggerFactory.getLogger(CommandLine.class);

  private final Bootstrap<?> bootstrap;

  public CommandLine(Bootstrap<?> bootstrap) {
    this.bootstrap = bootstrap;
  }

  /**
   * @return what stopped the command, if anything did
   */
  public Optional<Throwable> run(PrintStream errors, String... arguments) {
    ByteArrayOutputStream details = new ByteArrayOutputStream();
    JarLocation program = new JarLocation(bootstrap.getApplication().getClass());
    Optional<Throwable> problem = new Cli(program, bootstrap, System.out, details).run(arguments);
    problem.ifPresent(
        stopping -> errors.println(said(stopping, details.toString(StandardCharsets.UTF_8))));
    return problem;
  }

  private static String said(Throwable problem, String details) {
    if (problem instanceof ArgumentParserException) {
      return details;
    }
    return sentence(problem)
        .map(sentence -> isDetailed(problem) ? sentence + "\n" + details : sentence)
        .orElse(details);
  }

  /** What to log is not known yet where the settings themselves are wrong. */
  private static boolean isDetailed(Throwable problem) {
    return LOG.isDebugEnabled() && !isOfSettings(problem);
  }

  private static boolean isOfSettings(Throwable problem) {
    return problem instanceof ConfigurationException || problem instanceof FileNotFoundException;
  }

  /** Empty for what nobody foresaw. */
  static Optional<String> sentence(Throwable problem) {
    return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
        .map(CommandLine::known)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> known(Throwable problem) {
    if (problem instanceof CommandRefused || problem instanceof EmbeddedDatabaseException) {
      return Optional.of(problem.getMessage());
    } else if (isOfSettings(problem)) {
      return Optional.of(problem.getMessage().strip().replace("an error:\n  * ", "an error: "));
    } else if (problem instanceof SQLException refused) {
      return Optional.of(
          "The database cannot be used: " + deepest(problem).getMessage() + advice(refused));
    } else if (problem.getCause() instanceof BindException) {
      return Optional.of(
          problem.getMessage()
              + ": another program uses this port, or this machine has no such"
              + " address. Choose others with HTTP_PORT, ADMIN_PORT and BIND_HOST.");
    }
    return Optional.empty();
  }

  private static String advice(SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    return state.startsWith("08") || state.startsWith("28")
        ? ". Check DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD."
        : "";
  }

  private static Throwable deepest(Throwable problem) {
    return problem.getCause() == null ? problem : deepest(problem.getCause());
  }
}
