package insertionhours.accounts;

import insertionhours.identity.Role;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What a signed-in person or program shows: sessions of the pages, tokens of the API. */
@RegisterConstructorMapper(SessionDao.SignedInRow.class)
interface SessionDao {
  /** One grant of the account, or one row without a role when it holds none. */
  record SignedInRow(
      long id,
      String email,
      String displayName,
      Role role,
      long organisationId,
      String organisationName) {}

  String GRANTS =
      """
      SELECT a.id, a.email, a.display_name, g.role,
             COALESCE(g.organisation_id, 0) AS organisation_id,
             COALESCE(f.name, c.name, e.name, '') AS organisation_name
      FROM account a
      LEFT JOIN account_grant g ON g.account_id = a.id
      LEFT JOIN facilitator_organisation f ON g.role = 'FACILITATOR' AND f.id = g.organisation_id
      LEFT JOIN contracting_authority c ON g.role = 'AUTHORITY' AND c.id = g.organisation_id
      LEFT JOIN enterprise e ON g.role = 'DECLARANT' AND e.id = g.organisation_id
      """;

  String SHOWN =
      """
      ON shown.account_id = a.id
      WHERE shown.token_hash = :tokenHash AND shown.expires_at > :now AND a.disabled = FALSE
      ORDER BY g.id
      """;

  @SqlQuery(GRANTS + "JOIN account_session shown " + SHOWN)
  List<SignedInRow> bySession(String tokenHash, Instant now);

  @SqlQuery(GRANTS + "JOIN api_token shown " + SHOWN)
  List<SignedInRow> byToken(String tokenHash, Instant now);

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
