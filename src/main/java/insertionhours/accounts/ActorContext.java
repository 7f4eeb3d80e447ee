package insertionhours.accounts;

import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Who a request is from, looked up when first asked for, and only once. */
final class ActorContext implements SecurityContext {
  private final Optional<String> secret;
  private final Function<String, Optional<Actor>> lookUp;
  private final boolean secure;
  private final String scheme;
  private Optional<Actor> actor;

  ActorContext(
      Optional<String> secret,
      Function<String, Optional<Actor>> lookUp,
      boolean secure,
      String scheme) {
    this.secret = secret;
    this.lookUp = lookUp;
    this.secure = secure;
    this.scheme = scheme;
  }

  @Override
  public Principal getUserPrincipal() {
    return actor().orElse(null);
  }

  @Override
  public boolean isUserInRole(String role) {
    return Arrays.stream(Role.values())
        .filter(known -> known.name().equals(role))
        .anyMatch(known -> actor().filter(somebody -> somebody.is(known)).isPresent());
  }

  @Override
  public boolean isSecure() {
    return secure;
  }

  @Override
  public String getAuthenticationScheme() {
    return scheme;
  }

  private Optional<Actor> actor() {
    if (actor == null) {
      // Where the look-up fails, the page that says so is shown as to a stranger.
      actor = Optional.empty();
      actor = secret.flatMap(lookUp);
    }
    return actor;
  }
}
