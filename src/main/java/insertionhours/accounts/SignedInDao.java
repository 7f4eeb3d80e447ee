package insertionhours.accounts;

import insertionhours.identity.Role;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Looks up what a signed-in person or program shows: on its own, since each request asks. */
@RegisterConstructorMapper(SignedInDao.SignedInRow.class)
interface SignedInDao {
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
}
