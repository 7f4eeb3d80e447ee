package insertionhours.accounts;

import insertionhours.accounts.SignedInDao.SignedInRow;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Who shows this session or token: one query, nothing remembered between requests. */
public final class ActorAuthenticator {
  private final SignedInDao sessions;
  private final Clock clock;

  ActorAuthenticator(SignedInDao sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Empty when the session is unknown, has expired, or its account is disabled. */
  public Optional<Actor> bySession(String session) {
    return actor(sessions.bySession(Secret.hash(session), clock.instant()));
  }

  /** Empty when the token is unknown, has expired, or its account is disabled. */
  public Optional<Actor> byToken(String token) {
    return actor(sessions.byToken(Secret.hash(token), clock.instant()));
  }

  private static Optional<Actor> actor(List<SignedInRow> rows) {
    List<Grant> grants =
        rows.stream()
            .filter(row -> row.role() != null)
            .map(row -> new Grant(row.role(), row.organisationId(), row.organisationName()))
            .toList();
    return rows.stream()
        .findFirst()
        .map(row -> new Actor(row.id(), row.email(), row.displayName(), grants));
  }
}
