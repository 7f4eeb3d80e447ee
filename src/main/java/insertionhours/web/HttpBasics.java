package insertionhours.web;

import insertionhours.json.StrictJson;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.core.setup.Environment;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature;

/** Everything about HTTP that is not a subject: how bodies are read and refusals are said. */
public final class HttpBasics {
  private static final long LARGEST_BODY = 1 << 20;

  private static final String[] ASSETS = {"/webjars/*", "/assets/*"};

  private final String baseUrl;
  private final FormTokens tokens;
  private final ErrorPages pages;

  /**
   * @param baseUrl where readers reach the service
   * @param pages for refusals outside the API
   */
  public HttpBasics(String baseUrl, FormTokens tokens, ErrorPages pages) {
    this.baseUrl = baseUrl;
    this.tokens = tokens;
    this.pages = pages;
  }

  /** To be called before the endpoints are registered. */
  public void register(ServerFactory server, Environment environment) {
    ((AbstractServerFactory) server).setRegisterDefaultExceptionMappers(false);
    StrictJson.configure(environment.getObjectMapper());
    Map<String, String> headers = SecurityHeadersFilter.headers(baseUrl);
    servletFilter(environment, "unreadBodies", new UnreadBodyFilter(), "/*");
    servletFilter(environment, "requestId", new RequestIdFilter(), "/*");
    servletFilter(environment, "securityHeaders", new SecurityHeadersFilter(headers), "/*");
    servletFilter(environment, "brokenQueries", new BrokenQueryFilter(), "/*");
    servletFilter(environment, "missingAssets", new MissingAssetsFilter(), ASSETS);
    servletFilter(environment, "keptAssets", new ImmutableAssetsFilter(), ASSETS);
    setErrorHandler(environment, new ServerErrors(environment.getObjectMapper(), headers));
    components().forEach(environment.jersey()::register);
  }

  private Stream<Object> components() {
    return Stream.of(
        new DomainProblemMapper(),
        new ViolationMapper(),
        new HttpErrorMapper(),
        new UnexpectedErrorMapper(),
        new RefusalFilter(pages),
        new RolesAllowedDynamicFeature(),
        new BodyLimitFeature(LARGEST_BODY),
        new MultiPartFeature(),
        new MultiPartInMemory(),
        new JsonBodyInterceptor(),
        new StrictParams(),
        new QueryNamesFeature(),
        new FormTokenFilter(tokens, new Cookies(baseUrl)),
        new CsrfFilter(tokens, baseUrl),
        new OpenApiResource());
  }

  private static void servletFilter(
      Environment environment, String name, Filter filter, String... paths) {
    environment
        .servlets()
        .addFilter(name, filter)
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, paths);
  }

  private static void setErrorHandler(Environment environment, ServerErrors errors) {
    environment.getApplicationContext().setErrorHandler(errors);
    environment
        .lifecycle()
        .addEventListener(
            new LifeCycle.Listener() {
              @Override
              public void lifeCycleStarting(LifeCycle starting) {
                if (starting instanceof Server server) {
                  server.setErrorHandler(errors);
                }
              }
            });
  }
}
