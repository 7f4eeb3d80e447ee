package insertionhours.accounts;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Sessions of the pages and tokens of the API, as they are given and taken away. */
interface SessionDao {
  @SqlUpdate(
      """
      INSERT INTO account_session (token_hash, account_id, created_at, expires_at)
      VALUES (:tokenHash, :accountId, :createdAt, :expiresAt)
      """)
  void insertSession(String tokenHash, long accountId, Instant createdAt, Instant expiresAt);

  @SqlUpdate(
      """
      INSERT INTO api_token (token_hash, account_id, created_at, expires_at)
      VALUES (:tokenHash, :accountId, :createdAt, :expiresAt)
      """)
  void insertToken(String tokenHash, long accountId, Instant createdAt, Instant expiresAt);

  @SqlUpdate("DELETE FROM account_session WHERE token_hash = :tokenHash")
  void deleteSession(String tokenHash);

  @SqlUpdate("DELETE FROM api_token WHERE token_hash = :tokenHash")
  void deleteToken(String tokenHash);

  /** Those which expired by then; all of them when it lies far enough ahead. */
  @SqlUpdate("DELETE FROM account_session WHERE account_id = :accountId AND expires_at <= :by")
  void deleteSessions(long accountId, Instant by);

  @SqlUpdate("DELETE FROM api_token WHERE account_id = :accountId AND expires_at <= :by")
  void deleteTokens(long accountId, Instant by);
}
