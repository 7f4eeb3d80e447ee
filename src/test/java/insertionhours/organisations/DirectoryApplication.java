package insertionhours.organisations;

import insertionhours.audit.AuditFeature;
import insertionhours.communes.CommunesFeature;
import insertionhours.database.Database;
import insertionhours.database.EmbeddableDataSourceFactory;
import insertionhours.database.Migrations;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.measure.ParisTime;
import insertionhours.requests.RequestsFeature;
import insertionhours.web.FormTokens;
import insertionhours.web.HttpBasics;
import insertionhours.web.PageContextBinder;
import insertionhours.web.PageSettings;
import insertionhours.web.ProblemUnauthorizedHandler;
import io.dropwizard.auth.AuthDynamicFeature;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.auth.oauth.OAuthCredentialAuthFilter;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.views.common.ViewBundle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * The rooms of organisations, communes and audit on a database of their own. The bearer token says
 * who asks: {@code DECLARANT-7} declares for enterprise 7.
 */
public final class DirectoryApplication extends Application<Configuration> {
  static final FormTokens TOKENS =
      new FormTokens("a key for the tests only".getBytes(StandardCharsets.UTF_8));

  private Jdbi jdbi;
  private OrganisationsFeature organisations;

  static Actor actor(Role role, long organisationId) {
    List<Grant> grants = List.of(new Grant(role, organisationId, ""));
    return new Actor(1 + role.ordinal(), "a@b.example", role.name(), grants);
  }

  Jdbi jdbi() {
    return jdbi;
  }

  OrganisationsFeature organisations() {
    return organisations;
  }

  @Override
  public void initialize(Bootstrap<Configuration> bootstrap) {
    bootstrap.addBundle(new ViewBundle<>());
  }

  @Override
  public void run(Configuration configuration, Environment environment) throws Exception {
    ManagedDataSource pool = database(environment);
    new Migrations().migrate(pool);
    jdbi = Database.prepare(Jdbi.create(pool));
    Transactions transactions = new Transactions(jdbi);
    AuditFeature audit = new AuditFeature(jdbi, ParisTime.clock());
    var posts =
        new RequestsFeature(jdbi, transactions, environment.getObjectMapper(), ParisTime.clock())
            .posts();
    organisations =
        new OrganisationsFeature(jdbi, transactions, audit.log(), posts, ParisTime.clock());
    new HttpBasics("http://localhost:8080", TOKENS, (request, problem) -> problem.code())
        .register(configuration.getServerFactory(), environment);
    environment
        .jersey()
        .register(new PageContextBinder(new PageSettings(environment.getValidator(), false)));
    environment.jersey().register(new AuthDynamicFeature(bearer()));
    environment.jersey().register(new AuthValueFactoryProvider.Binder<>(Actor.class));
    Stream.of(audit, new CommunesFeature(), organisations)
        .flatMap(feature -> feature.endpoints())
        .forEach(environment.jersey()::register);
  }

  private static ManagedDataSource database(Environment environment) {
    EmbeddableDataSourceFactory factory = new EmbeddableDataSourceFactory();
    factory.setDataDirectory("target/embedded-database/organisations");
    ManagedDataSource pool = factory.build(environment.metrics(), "test");
    factory.embedded().ifPresent(environment.lifecycle()::manage);
    environment.lifecycle().manage(pool);
    return pool;
  }

  private static OAuthCredentialAuthFilter<Actor> bearer() {
    return new OAuthCredentialAuthFilter.Builder<Actor>()
        .setAuthenticator(
            token -> {
              String[] parts = token.split("-");
              return Optional.of(actor(Role.valueOf(parts[0]), Long.parseLong(parts[1])));
            })
        .setAuthorizer((actor, role, request) -> actor.is(Role.valueOf(role)))
        .setUnauthorizedHandler(new ProblemUnauthorizedHandler())
        .setPrefix("Bearer")
        .buildAuthFilter();
  }
}
