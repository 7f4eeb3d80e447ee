package insertionhours.commands;

import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import java.util.function.Consumer;

/** Opens the installation for a command, hands it what it works with, and closes it again. */
@FunctionalInterface
public interface Opening<C extends Configuration, S> {
  void with(Bootstrap<C> bootstrap, C configuration, Consumer<S> use) throws Exception;
}
