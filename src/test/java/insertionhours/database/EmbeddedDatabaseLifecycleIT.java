package insertionhours.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.jdbi3.JdbiFactory;
import io.dropwizard.lifecycle.Managed;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseLifecycleIT {

  private static final EmbeddableDataSourceFactory FACTORY = new EmbeddableDataSourceFactory();
  private static String lastWord;

  @Test
  void stopsAfterWhateverUsesIt() throws Exception {
    Path folder = DataFolders.empty("lifecycle");
    FACTORY.setDataDirectory(folder.toString());
    var application =
        new DropwizardTestSupport<>(
            Service.class,
            (String) null,
            ConfigOverride.config("server.applicationConnectors[0].port", "0"),
            ConfigOverride.config("server.adminConnectors[0].port", "0"));
    application.before();
    assertThat(FACTORY.embedded().orElseThrow().isAlive()).isTrue();

    application.after();

    assertThat(lastWord).isEqualTo("still there");
    assertThat(DataFolders.countServersOn(folder)).isZero();
  }

  public static class Service extends Application<Configuration> {

    @Override
    public void run(Configuration configuration, Environment environment) {
      ManagedDataSource pool = FACTORY.build(environment.metrics(), "mysql");
      FACTORY.embedded().ifPresent(environment.lifecycle()::manage);
      Jdbi jdbi = new JdbiFactory().build(environment, FACTORY, pool, "mysql");
      environment.lifecycle().manage(new LastQuery(jdbi));
    }
  }

  private record LastQuery(Jdbi jdbi) implements Managed {

    @Override
    public void stop() {
      lastWord =
          jdbi.withHandle(
              handle -> handle.createQuery("SELECT 'still there'").mapTo(String.class).one());
    }
  }
}
