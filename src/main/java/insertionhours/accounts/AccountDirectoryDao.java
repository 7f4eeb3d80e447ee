package insertionhours.accounts;

import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Whom one may see among the accounts, and what one has given them. */
interface AccountDirectoryDao {
  /** An account in a list. */
  record Listed(
      long id, String email, String displayName, boolean disabled, long version, String sortKey) {}

  /** A grant of an account in a list. */
  record ListedGrant(long accountId, Role role, long organisationId, String organisationName) {}

  /**
   * The accounts {@code a} that {@code :viewerId} may see: all for an administrator; for a
   * facilitator her colleagues and those whom she or they have invited.
   */
  String SEEN =
      """
      (:seesAll
       OR EXISTS (
         SELECT 1
         FROM account_grant mine
         JOIN account_grant theirs
           ON theirs.role = 'FACILITATOR' AND theirs.organisation_id = mine.organisation_id
         WHERE mine.account_id = :viewerId AND mine.role = 'FACILITATOR'
           AND theirs.account_id = a.id)
       OR EXISTS (
         SELECT 1
         FROM account_link l
         JOIN account_grant theirs ON theirs.account_id = l.created_by
         JOIN account_grant mine
           ON mine.role = 'FACILITATOR' AND mine.organisation_id = theirs.organisation_id
         WHERE l.account_id = a.id AND l.purpose = 'INVITATION' AND l.used_at IS NOT NULL
           AND theirs.role = 'FACILITATOR' AND mine.account_id = :viewerId))
      """;

  String FILTERED =
      """
      AND (:search IS NULL OR a.email LIKE :pattern ESCAPE '!' OR a.display_name LIKE :pattern ESCAPE '!')
      AND (:disabled IS NULL OR a.disabled = :disabled)
      AND (:role IS NULL
           OR EXISTS (SELECT 1 FROM account_grant g WHERE g.account_id = a.id AND g.role = :role))
      """;

  @SqlQuery(
      """
      SELECT id, email, display_name, disabled, version, sort_key
      FROM (
        SELECT a.id, a.email, a.display_name, a.disabled, a.version,
               CASE :order WHEN 'EMAIL' THEN a.email ELSE a.display_name END AS sort_key
        FROM account a
        WHERE\s"""
          + SEEN
          + FILTERED
          + """
      ) listed
      WHERE :afterId = 0 OR sort_key > :afterKey OR (sort_key = :afterKey AND id > :afterId)
      ORDER BY sort_key, id
      LIMIT :limit
      """)
  @RegisterConstructorMapper(Listed.class)
  List<Listed> page(
      long viewerId,
      boolean seesAll,
      @BindMethods AccountFilter filter,
      String afterKey,
      long afterId,
      int limit);

  @SqlQuery("SELECT COUNT(*) FROM account a WHERE " + SEEN + FILTERED)
  long count(long viewerId, boolean seesAll, @BindMethods AccountFilter filter);

  @SqlQuery("SELECT COUNT(*) FROM account a WHERE a.id = :accountId AND " + SEEN)
  int seen(long viewerId, boolean seesAll, long accountId);

  @SqlQuery(
      """
      SELECT g.account_id, g.role, g.organisation_id,
             COALESCE(f.name, c.name, e.name, '') AS organisation_name
      FROM account_grant g
      LEFT JOIN facilitator_organisation f ON g.role = 'FACILITATOR' AND f.id = g.organisation_id
      LEFT JOIN contracting_authority c ON g.role = 'AUTHORITY' AND c.id = g.organisation_id
      LEFT JOIN enterprise e ON g.role = 'DECLARANT' AND e.id = g.organisation_id
      WHERE g.account_id IN (<accountIds>)
      ORDER BY g.account_id, g.id
      """)
  @RegisterConstructorMapper(ListedGrant.class)
  List<ListedGrant> grants(
      @BindList(onEmpty = BindList.EmptyHandling.NULL_STRING) List<Long> accountIds);

  /**
   * The grants of an account that the viewer's facilitator organisation has to answer for: those of
   * its colleagues and those that one of them has given by an invitation.
   */
  @SqlQuery(
      """
      SELECT g.role, g.organisation_id, '' AS organisation_name
      FROM account_grant g
      WHERE g.account_id = :accountId
        AND ((g.role = 'FACILITATOR'
              AND EXISTS (
                SELECT 1
                FROM account_grant mine
                WHERE mine.account_id = :viewerId AND mine.role = 'FACILITATOR'
                  AND mine.organisation_id = g.organisation_id))
             OR (g.role IN ('AUTHORITY', 'DECLARANT')
                 AND EXISTS (
                   SELECT 1
                   FROM account_link l
                   JOIN account_grant theirs ON theirs.account_id = l.created_by
                   JOIN account_grant mine
                     ON mine.role = 'FACILITATOR'
                     AND mine.organisation_id = theirs.organisation_id
                   WHERE l.account_id = g.account_id AND l.purpose = 'INVITATION'
                     AND l.used_at IS NOT NULL
                     AND l.role = g.role AND l.organisation_id = g.organisation_id
                     AND theirs.role = 'FACILITATOR' AND mine.account_id = :viewerId)))
      ORDER BY g.id
      """)
  @RegisterConstructorMapper(Grant.class)
  List<Grant> given(long viewerId, long accountId);
}
