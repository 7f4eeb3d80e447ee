package insertionhours.accounts;

import java.util.Optional;

/** The token of an {@code Authorization: Bearer …} header. */
final class BearerToken {
  private static final String SCHEME = "Bearer ";

  private BearerToken() {}

  static Optional<String> of(String header) {
    return Optional.ofNullable(header)
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(value -> value.substring(SCHEME.length()).strip())
        .filter(token -> !token.isEmpty());
  }
}
