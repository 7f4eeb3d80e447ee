package insertionhours.web;

import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import io.dropwizard.assets.AssetsBundle;
import io.dropwizard.auth.AuthDynamicFeature;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.auth.oauth.OAuthCredentialAuthFilter;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A small service around the HTTP basics, to be asked all that can be asked wrongly. */
public final class ProbeApplication extends Application<Configuration> {
  static final FormTokens TOKENS =
      new FormTokens("a key for the tests only".getBytes(StandardCharsets.UTF_8));

  @Override
  public void initialize(Bootstrap<Configuration> bootstrap) {
    bootstrap.addBundle(
        new AssetsBundle("/META-INF/resources/webjars/", "/webjars", null, "webjars"));
    bootstrap.addBundle(new AssetsBundle("/assets/", "/assets", null, "assets"));
  }

  @Override
  public void run(Configuration configuration, Environment environment) {
    new HttpBasics(
            "http://localhost:8080",
            TOKENS,
            (request, problem) -> "<h1>" + problem.title() + "</h1><p>" + problem.code() + "</p>")
        .register(configuration.getServerFactory(), environment);
    environment.jersey().register(new AuthDynamicFeature(bearer()));
    environment.jersey().register(new AuthValueFactoryProvider.Binder<>(Actor.class));
    environment.jersey().register(new ProbeResource());
    environment.jersey().register(new ProbePages());
  }

  private static OAuthCredentialAuthFilter<Actor> bearer() {
    return new OAuthCredentialAuthFilter.Builder<Actor>()
        .setAuthenticator(
            token ->
                Arrays.stream(Role.values())
                    .filter(role -> role.name().equals(token))
                    .map(role -> new Actor(1, "a@b.example", "A", List.of(new Grant(role, 7, ""))))
                    .findFirst())
        .setAuthorizer((actor, role, request) -> actor.is(Role.valueOf(role)))
        .setUnauthorizedHandler(new ProblemUnauthorizedHandler())
        .setRealm("insertion-hours")
        .setPrefix("Bearer")
        .buildAuthFilter();
  }
}
