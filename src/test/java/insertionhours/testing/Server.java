package insertionhours.testing;

import insertionhours.identity.Actor;
import java.net.URI;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The running application, as programs and people reach it. */
public final class Server {
  private final URI address;
  private final Jdbi jdbi;

  Server(URI address, Jdbi jdbi) {
    this.address = address;
    this.jdbi = jdbi;
  }

  public URI address() {
    return address;
  }

  /** A program that is not signed in. */
  public Api api() {
    return new Api(address, null);
  }

  /** A program of this account. */
  public Api api(Actor actor) {
    return api(actor.accountId());
  }

  /** A person who is not signed in. */
  public Visitor visitor() {
    return new Visitor(address);
  }

  /** A person who is signed in as this account. */
  public Visitor visitor(Actor actor) {
    Visitor visitor = new Visitor(address);
    visitor.carry("session", session(actor.accountId()));
    return visitor;
  }

  /** A new session of this account: what the cookie {@code session} holds. */
  public String session(long accountId) {
    return secretIn("account_session", accountId);
  }

  /** A program of this account. */
  public Api api(long accountId) {
    return new Api(address, secretIn("api_token", accountId));
  }

  /** Signing in with a password takes long on purpose; tests of other subjects go round it. */
  private String secretIn(String table, long accountId) {
    String secret = UUID.randomUUID().toString();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO "
                    + table
                    + " (token_hash, account_id, created_at, expires_at)"
                    + " VALUES (SHA2(?, 256), ?, '2020-01-01', '2099-01-01')",
                secret,
                accountId));
    return secret;
  }
}
