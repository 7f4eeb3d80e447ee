package insertionhours.commands;

import insertionhours.accounts.AccountProvision;
import insertionhours.problems.DomainProblem;
import insertionhours.texts.Messages;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** Creates the first account of an installation; its password comes on standard input. */
public final class CreateAdministratorCommand<C extends Configuration>
    extends ConfiguredCommand<C> {
  private final Class<C> type;
  private final Opening<C, AccountProvision> opening;

  public CreateAdministratorCommand(Class<C> type, Opening<C, AccountProvision> opening) {
    super("create-administrator", "Creates an administrator; the password comes on standard input");
    this.type = type;
    this.opening = opening;
  }

  @Override
  protected Class<C> getConfigurationClass() {
    return type;
  }

  @Override
  public void configure(Subparser parser) {
    super.configure(parser);
    parser.addArgument("--email").required(true).help("the address to sign in with");
  }

  @Override
  protected void run(Bootstrap<C> bootstrap, Namespace arguments, C configuration)
      throws Exception {
    String password = firstLineOfStandardInput();
    String email = arguments.getString("email");
    opening.with(bootstrap, configuration, accounts -> create(accounts, email, password));
  }

  private static void create(AccountProvision accounts, String email, String password) {
    try {
      accounts.createAdministrator(email, password);
      System.out.println("Administrator created: " + email);
    } catch (DomainProblem problem) {
      Messages messages = Messages.in(Locale.getDefault());
      throw new CommandRefused(
          messages.text("problem." + problem.code(), problem.arguments().toArray()), problem);
    }
  }

  private static String firstLineOfStandardInput() throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? "" : line;
  }
}
