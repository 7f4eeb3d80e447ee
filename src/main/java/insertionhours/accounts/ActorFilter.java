package insertionhours.accounts;

import insertionhours.web.Cookies;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * Tells every request whose it is, public pages and error pages included. Under {@code /api/} only
 * a bearer token speaks for somebody, elsewhere only the session cookie: no other site can make a
 * browser use the API.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
final class ActorFilter implements ContainerRequestFilter {
  private final ActorAuthenticator authenticator;

  ActorFilter(ActorAuthenticator authenticator) {
    this.authenticator = authenticator;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    boolean secure =
        request.getSecurityContext() != null && request.getSecurityContext().isSecure();
    request.setSecurityContext(
        isApi(request)
            ? new ActorContext(
                BearerToken.of(request.getHeaderString(HttpHeaders.AUTHORIZATION)),
                authenticator::byToken,
                secure,
                "Bearer")
            : new ActorContext(session(request), authenticator::bySession, secure, "FORM"));
  }

  static boolean isApi(ContainerRequestContext request) {
    return request.getUriInfo().getPath().startsWith("api/");
  }

  private static Optional<String> session(ContainerRequestContext request) {
    return Optional.ofNullable(request.getCookies().get(Cookies.SESSION))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }
}
