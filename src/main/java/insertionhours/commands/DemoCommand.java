package insertionhours.commands;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.util.function.Consumer;
import net.sourceforge.argparse4j.inf.Namespace;

/** Starts the service as a demonstration: its own database, invented data, known passwords. */
public final class DemoCommand<C extends Configuration> extends ServerCommand<C> {
  private final Class<C> type;
  private final Consumer<C> demonstration;

  /**
   * @param demonstration turns a configuration into a demonstration's
   */
  public DemoCommand(Application<C> application, Class<C> type, Consumer<C> demonstration) {
    super(application, "demo", "Starts a demonstration with invented data, on this machine only");
    this.type = type;
    this.demonstration = demonstration;
  }

  @Override
  protected Class<C> getConfigurationClass() {
    return type;
  }

  @Override
  protected void run(Bootstrap<C> bootstrap, Namespace namespace, C configuration)
      throws Exception {
    demonstration.accept(configuration);
    super.run(bootstrap, namespace, configuration);
  }
}
