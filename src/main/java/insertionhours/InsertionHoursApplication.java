package insertionhours;

import insertionhours.accounts.SecuritySettings;
import insertionhours.commands.CommandLine;
import insertionhours.commands.CreateAdministratorCommand;
import insertionhours.commands.DemoCommand;
import insertionhours.commands.DemoData;
import insertionhours.commands.EraseIdentitiesCommand;
import insertionhours.commands.Opening;
import insertionhours.commands.RebuildTotalsCommand;
import insertionhours.database.Database;
import insertionhours.database.InstallationMark;
import insertionhours.database.Migrations;
import insertionhours.database.MigrationsHealthCheck;
import insertionhours.measure.ParisTime;
import insertionhours.web.ClientAddress;
import insertionhours.web.FormTokens;
import insertionhours.web.FramedErrorPages;
import insertionhours.web.HttpBasics;
import insertionhours.web.LanguagePages;
import insertionhours.web.PageContextBinder;
import insertionhours.web.PageSettings;
import io.dropwizard.assets.AssetsBundle;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.db.PooledDataSourceFactory;
import io.dropwizard.jdbi3.JdbiFactory;
import io.dropwizard.migrations.MigrationsBundle;
import io.dropwizard.views.common.ViewBundle;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.jdbi.v3.core.Jdbi;

/** Insertion Hours: sizes, follows and reports the hours owed under French social clauses. */
public class InsertionHoursApplication extends Application<InsertionHoursConfiguration> {
  private final Clock clock;
  private Rooms rooms;

  public InsertionHoursApplication() {
    this(ParisTime.clock());
  }

  /** With another clock, for tests. */
  public InsertionHoursApplication(Clock clock) {
    this.clock = clock;
  }

  public static void main(String[] arguments) {
    System.setProperty("liquibase.analytics.enabled", "false");
    System.setProperty("liquibase.showBanner", "false");
    new InsertionHoursApplication().run(arguments);
  }

  /** As the framework does it, but for the way in which a refusal is said. */
  @Override
  public void run(String... arguments) {
    Bootstrap<InsertionHoursConfiguration> bootstrap = new Bootstrap<>(this);
    addDefaultCommands(bootstrap);
    initialize(bootstrap);
    bootstrap.registerMetrics();
    new CommandLine(bootstrap).run(System.err, arguments).ifPresent(this::onFatalError);
  }

  @Override
  public String getName() {
    return "insertion-hours";
  }

  @Override
  public void initialize(Bootstrap<InsertionHoursConfiguration> bootstrap) {
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            bootstrap.getConfigurationSourceProvider(), new EnvironmentValues(System::getenv)));
    bootstrap.addBundle(new AssetsBundle("/assets/", "/assets", null, "assets"));
    bootstrap.addBundle(
        new AssetsBundle("/META-INF/resources/webjars/", "/webjars", null, "webjars"));
    bootstrap.addBundle(new ViewBundle<>());
    bootstrap.addBundle(new SchemaCommands());
    Class<InsertionHoursConfiguration> type = InsertionHoursConfiguration.class;
    bootstrap.addCommand(new DemoCommand<>(this, type, settings -> settings.setDemo(true)));
    bootstrap.addCommand(
        new CreateAdministratorCommand<>(type, opening(rooms -> rooms.accounts().provision())));
    bootstrap.addCommand(new RebuildTotalsCommand<>(type, opening(Rooms::hours)));
    bootstrap.addCommand(
        new EraseIdentitiesCommand<>(type, opening(rooms -> rooms.erasure()::now)));
  }

  @Override
  public void run(InsertionHoursConfiguration configuration, Environment environment)
      throws Exception {
    rooms = open(configuration, environment);
    var pages = new PageSettings(environment.getValidator(), configuration.isDemo());
    new HttpBasics(
            configuration.getBaseUrl().toString(),
            new FormTokens(signingKey(configuration)),
            new FramedErrorPages(pages))
        .register(configuration.getServerFactory(), environment);
    environment.jersey().register(new PageContextBinder(pages));
    environment.jersey().register(new LanguagePages());
    rooms.endpoints().forEach(environment.jersey()::register);
    environment
        .lifecycle()
        .manage(
            rooms
                .erasure()
                .nightly(
                    environment
                        .lifecycle()
                        .scheduledExecutorService("erasure", true)
                        .threads(1)
                        .build()));
    if (configuration.isDemo()) {
      environment
          .lifecycle()
          .addServerLifecycleListener(server -> Demonstration.announce(configuration.getBaseUrl()));
    }
  }

  /** The rooms of the running service. */
  public Rooms rooms() {
    return rooms;
  }

  private Rooms open(InsertionHoursConfiguration configuration, Environment environment)
      throws Exception {
    Installation installation = new Installation(configuration);
    installation.checkSettings();
    var database = configuration.getDatabase();
    ManagedDataSource pool = database.build(environment.metrics(), "mysql");
    database.embedded().ifPresent(environment.lifecycle()::manage);
    installation.prepareSchema(pool);
    environment
        .healthChecks()
        .register("migrations", new MigrationsHealthCheck(new Migrations(), pool));
    Jdbi jdbi = Database.prepare(new JdbiFactory().build(environment, database, pool, "mysql"));
    InstallationMark mark = new InstallationMark(jdbi);
    installation.checkMark(mark);
    SecuritySettings security = security(configuration);
    if (configuration.isDemo() && !mark.isDemo()) {
      new Demonstration(jdbi, environment.getObjectMapper(), security).build(mark);
    }
    return new Rooms(jdbi, environment.getObjectMapper(), security, clock);
  }

  private static SecuritySettings security(InsertionHoursConfiguration configuration) {
    return new SecuritySettings(
        configuration.getBaseUrl(),
        new ClientAddress(configuration.getTrustedProxies())::of,
        configuration.isDemo() ? DemoData.ACCOUNTS : List.of(),
        DemoData.PASSWORD,
        configuration.isDemo() ? DemoData.FINGERPRINT_KEY : configuration.getFingerprintKey());
  }

  /** For commands: the rooms on an opened database, which is closed again afterwards. */
  private <S> Opening<InsertionHoursConfiguration, S> opening(Function<Rooms, S> part) {
    return (bootstrap, configuration, use) -> {
      Environment environment = new Environment(getName());
      Rooms opened = open(configuration, environment);
      ContainerLifeCycle container = new ContainerLifeCycle();
      environment.lifecycle().attach(container);
      container.start();
      try {
        use.accept(part.apply(opened));
      } finally {
        container.stop();
      }
    };
  }

  private static byte[] signingKey(InsertionHoursConfiguration configuration) {
    if (!configuration.isDemo()) {
      return configuration.getSigningKey().getBytes(StandardCharsets.UTF_8);
    }
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return key;
  }

  /** The {@code db} commands on the schema of the top-level folder of migrations. */
  private static final class SchemaCommands extends MigrationsBundle<InsertionHoursConfiguration> {
    @Override
    public PooledDataSourceFactory getDataSourceFactory(InsertionHoursConfiguration configuration) {
      return configuration.getDatabase();
    }

    @Override
    public String getMigrationsFileName() {
      return Migrations.CHANGELOG;
    }
  }
}
