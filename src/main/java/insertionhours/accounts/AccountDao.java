package insertionhours.accounts;

import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(AccountDao.AccountRow.class)
@RegisterConstructorMapper(Grant.class)
interface AccountDao {
  /** An account as kept, with the hash that its password is checked against. */
  record AccountRow(
      long id,
      String email,
      String displayName,
      String passwordHash,
      boolean disabled,
      long version) {}

  @SqlQuery(
      """
      SELECT id, email, display_name, password_hash, disabled, version
      FROM account
      WHERE id = :id
      """)
  Optional<AccountRow> find(long id);

  @SqlQuery(
      """
      SELECT id, email, display_name, password_hash, disabled, version
      FROM account
      WHERE id = :id
      FOR UPDATE
      """)
  Optional<AccountRow> lock(long id);

  @SqlQuery(
      """
      SELECT id, email, display_name, password_hash, disabled, version
      FROM account
      WHERE email = :email
      """)
  Optional<AccountRow> findByEmail(String email);

  @SqlUpdate(
      """
      INSERT INTO account (email, display_name, password_hash, created_at)
      VALUES (:email, :displayName, :passwordHash, :at)
      """)
  @GetGeneratedKeys
  long insert(String email, String displayName, String passwordHash, Instant at);

  @SqlUpdate(
      """
      UPDATE account
      SET email = :email, display_name = :displayName, version = version + 1
      WHERE id = :id AND version = :version
      """)
  int changeProfile(long id, long version, String email, String displayName);

  @SqlUpdate(
      """
      UPDATE account
      SET password_hash = :passwordHash, version = version + 1
      WHERE id = :id
      """)
  int changePassword(long id, String passwordHash);

  @SqlUpdate(
      """
      UPDATE account
      SET disabled = :disabled, version = version + 1
      WHERE id = :id AND disabled <> :disabled
      """)
  int setDisabled(long id, boolean disabled);

  @SqlQuery(
      """
      SELECT g.role, g.organisation_id,
             COALESCE(f.name, c.name, e.name, '') AS organisation_name
      FROM account_grant g
      LEFT JOIN facilitator_organisation f ON g.role = 'FACILITATOR' AND f.id = g.organisation_id
      LEFT JOIN contracting_authority c ON g.role = 'AUTHORITY' AND c.id = g.organisation_id
      LEFT JOIN enterprise e ON g.role = 'DECLARANT' AND e.id = g.organisation_id
      WHERE g.account_id = :accountId
      ORDER BY g.id
      """)
  List<Grant> grants(long accountId);

  @SqlUpdate(
      """
      INSERT INTO account_grant (account_id, role, organisation_id)
      VALUES (:accountId, :role, :organisationId)
      """)
  void grant(long accountId, Role role, long organisationId);

  @SqlUpdate(
      """
      DELETE FROM account_grant
      WHERE account_id = :accountId AND role = :role AND organisation_id = :organisationId
      """)
  int withdraw(long accountId, Role role, long organisationId);

  /** Those who can sign in, locked: two of them cannot remove each other at the same moment. */
  @SqlQuery(
      """
      SELECT a.id
      FROM account a
      JOIN account_grant g ON g.account_id = a.id
      WHERE g.role = 'ADMINISTRATOR' AND a.disabled = FALSE
      ORDER BY a.id
      FOR UPDATE
      """)
  List<Long> lockAdministrators();
}
