package insertionhours.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** The cookies that know somebody: the session of who is signed in, the visit of who is not. */
public final class Cookies {
  public static final String SESSION = "session";
  static final String VISIT = "visit";

  private final boolean secure;

  /**
   * @param baseUrl where readers reach the service; behind TLS cookies never travel without it
   */
  public Cookies(String baseUrl) {
    this.secure = baseUrl.startsWith("https:");
  }

  /**
   * A cookie that no script can read and no other site can send along with a change.
   *
   * @param maxAgeSeconds 0 ends it, {@link NewCookie#DEFAULT_MAX_AGE} keeps it until the browser is
   *     closed
   */
  public NewCookie make(String name, String value, int maxAgeSeconds) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(maxAgeSeconds)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  /** What forms are bound to: the secret of the session, else that of the visit. */
  static Optional<String> secret(ContainerRequestContext request) {
    return value(request, SESSION).or(() -> value(request, VISIT));
  }

  private static Optional<String> value(ContainerRequestContext request, String name) {
    return Optional.ofNullable(request.getCookies().get(name))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }
}
