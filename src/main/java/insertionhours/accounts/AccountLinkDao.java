package insertionhours.accounts;

import insertionhours.identity.Role;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface AccountLinkDao {
  /** What a one-time link is for. */
  enum Purpose {
    INVITATION,
    PASSWORD_RESET
  }

  /**
   * A one-time link.
   *
   * @param role null unless an invitation
   * @param organisationId null unless an invitation; 0 for an administrator
   * @param accountId of a reset from the start, of an invitation once it is accepted
   */
  record Link(
      String codeHash,
      Purpose purpose,
      String email,
      Role role,
      Long organisationId,
      Long accountId,
      long createdBy,
      Instant createdAt,
      Instant expiresAt) {}

  @SqlUpdate(
      """
      INSERT INTO account_link (code_hash, purpose, email, role, organisation_id, account_id,
                                created_by, created_at, expires_at)
      VALUES (:codeHash, :purpose, :email, :role, :organisationId, :accountId,
              :createdBy, :createdAt, :expiresAt)
      """)
  void insert(@BindMethods Link link);

  /** Unless it was used or has expired. */
  @SqlQuery(
      """
      SELECT code_hash, purpose, email, role, organisation_id, account_id,
             created_by, created_at, expires_at
      FROM account_link
      WHERE code_hash = :codeHash AND purpose = :purpose
        AND used_at IS NULL AND expires_at > :now
      """)
  @RegisterConstructorMapper(Link.class)
  Optional<Link> findOpen(String codeHash, Purpose purpose, Instant now);

  /**
   * @return 0 when somebody else was faster, or it has just expired
   */
  @SqlUpdate(
      """
      UPDATE account_link
      SET used_at = :now, account_id = :accountId
      WHERE code_hash = :codeHash AND used_at IS NULL AND expires_at > :now
      """)
  int use(String codeHash, long accountId, Instant now);

  /** The newest link is the only one that opens. */
  @SqlUpdate(
      """
      DELETE FROM account_link
      WHERE purpose = 'INVITATION' AND email = :email AND role = :role
        AND organisation_id = :organisationId AND used_at IS NULL
      """)
  void forgetInvitations(String email, Role role, long organisationId);

  @SqlUpdate(
      """
      DELETE FROM account_link
      WHERE purpose = 'PASSWORD_RESET' AND account_id = :accountId AND used_at IS NULL
      """)
  void forgetResets(long accountId);

  /** What somebody who lost a right has offered is no longer theirs to offer. */
  @SqlUpdate("DELETE FROM account_link WHERE created_by = :accountId AND used_at IS NULL")
  void forgetOffers(long accountId);
}
