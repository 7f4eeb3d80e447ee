package insertionhours.accounts;

import insertionhours.accounts.AccountDao.AccountRow;
import insertionhours.database.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Signing in and out, in pages and in the API. */
public final class SessionService {
  static final Duration SESSION = Duration.ofHours(12);
  static final Duration TOKEN = Duration.ofDays(30);

  private final Transactions transactions;
  private final AccountDao accounts;
  private final SessionDao sessions;
  private final Credentials credentials;
  private final Clock clock;

  SessionService(
      Transactions transactions,
      AccountDao accounts,
      SessionDao sessions,
      Credentials credentials,
      Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.sessions = sessions;
    this.credentials = credentials;
    this.clock = clock;
  }

  /**
   * @param address of the client
   * @param former the session shown with the request, ended by this; null for none
   */
  public IssuedToken signIn(String email, String password, String address, String former) {
    return renew(credentials.verified(email, password, address), former);
  }

  public void signOut(String session) {
    transactions.run(() -> sessions.deleteSession(Secret.hash(session)));
  }

  /** A token of the API. */
  public IssuedToken issueToken(String email, String password, String address) {
    AccountRow verified = credentials.verified(email, password, address);
    return transactions.call(
        () -> {
          refuseIfChanged(verified);
          IssuedToken issued = issue(TOKEN);
          Instant now = clock.instant();
          sessions.deleteTokens(verified.id(), now);
          String hash = Secret.hash(issued.token());
          sessions.insertToken(hash, verified.id(), now, issued.expiresAt());
          return issued;
        });
  }

  public void revokeToken(String token) {
    transactions.run(() -> sessions.deleteToken(Secret.hash(token)));
  }

  /**
   * A new session for somebody whose password was just checked or set.
   *
   * @param verified as it was when it was checked
   */
  IssuedToken renew(AccountRow verified, String former) {
    return transactions.call(
        () -> {
          refuseIfChanged(verified);
          if (former != null) {
            sessions.deleteSession(Secret.hash(former));
          }
          Instant now = clock.instant();
          sessions.deleteSessions(verified.id(), now);
          IssuedToken issued = issue(SESSION);
          String hash = Secret.hash(issued.token());
          sessions.insertSession(hash, verified.id(), now, issued.expiresAt());
          return issued;
        });
  }

  /** A password changed while the old one was being checked must not leave a session behind. */
  private void refuseIfChanged(AccountRow verified) {
    accounts
        .lock(verified.id())
        .filter(now -> !now.disabled() && now.passwordHash().equals(verified.passwordHash()))
        .orElseThrow(BadCredentials::new);
  }

  private IssuedToken issue(Duration lifetime) {
    Instant expiresAt = clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
    return new IssuedToken(Secret.random(), expiresAt);
  }
}
