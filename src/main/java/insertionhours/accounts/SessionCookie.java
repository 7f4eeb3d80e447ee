package insertionhours.accounts;

import jakarta.ws.rs.core.NewCookie;
import java.net.URI;

/** The cookie of the pages: out of reach of scripts and of other sites. */
final class SessionCookie {
  static final String NAME = "session";

  private final boolean secure;

  SessionCookie(URI baseUrl) {
    this.secure = "https".equalsIgnoreCase(baseUrl.getScheme());
  }

  NewCookie holding(IssuedToken session) {
    return cookie(session.token(), (int) SessionService.SESSION.toSeconds());
  }

  NewCookie cleared() {
    return cookie("", 0);
  }

  private NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
