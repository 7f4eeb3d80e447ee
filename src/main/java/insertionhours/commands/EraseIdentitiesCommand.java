package insertionhours.commands;

import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.util.function.Supplier;
import net.sourceforge.argparse4j.inf.Namespace;

/** Erases the identities and files whose time has come, as the service does every night. */
public final class EraseIdentitiesCommand<C extends Configuration> extends ConfiguredCommand<C> {
  private final Class<C> type;
  private final Opening<C, Supplier<String>> opening;

  public EraseIdentitiesCommand(Class<C> type, Opening<C, Supplier<String>> opening) {
    super("erase-identities", "Erases the identities and files whose time has come");
    this.type = type;
    this.opening = opening;
  }

  @Override
  protected Class<C> getConfigurationClass() {
    return type;
  }

  @Override
  protected void run(Bootstrap<C> bootstrap, Namespace arguments, C configuration)
      throws Exception {
    opening.with(bootstrap, configuration, work -> System.out.println(work.get()));
  }
}
