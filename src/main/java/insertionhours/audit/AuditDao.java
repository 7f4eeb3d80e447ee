package insertionhours.audit;

import insertionhours.listing.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface AuditDao {
  String MATCHING =
      """
      FROM audit_entry entry
      LEFT JOIN account ON account.id = entry.account_id
      WHERE entry.facilitator_organisation_id IN (<organisations>)
        AND (:administers
             OR entry.facilitator_organisation_id <> 0
             OR entry.subject_type IN ('CONTRACTING_AUTHORITY', 'ENTERPRISE'))
        AND (:filter.subjectType IS NULL OR entry.subject_type = :filter.subjectType)
        AND (:filter.subjectId IS NULL OR entry.subject_id = :filter.subjectId)
        AND (:filter.action IS NULL OR entry.action = :filter.action)
        AND (:filter.search IS NULL
             OR account.display_name LIKE :filter.pattern ESCAPE '!'
             OR entry.reason LIKE :filter.pattern ESCAPE '!')
        AND (:filter.since IS NULL OR entry.at >= :filter.since)
        AND (:filter.before IS NULL OR entry.at < :filter.before)
      """;

  @SqlQuery(
      """
      SELECT entry.id, entry.at, COALESCE(account.display_name, '') AS actor, entry.action,
             entry.subject_type, entry.subject_id, entry.from_state, entry.to_state, entry.reason
      """
          + MATCHING
          + """
              AND (:slice.afterId = 0 OR entry.id < :slice.afterId)
            ORDER BY entry.id DESC
            LIMIT :slice.oneMore
            """)
  @RegisterConstructorMapper(AuditEntry.class)
  List<AuditEntry> list(
      @BindList("organisations") Set<Long> organisations,
      boolean administers,
      @BindMethods("filter") AuditFilter filter,
      @BindMethods("slice") Slice slice);

  /** How many there are, counted up to a limit: a log only grows. */
  @SqlQuery(
      "SELECT COUNT(*) FROM (SELECT 1 "
          + MATCHING
          + """
            LIMIT :limit
            ) counted
            """)
  int countUpTo(
      @BindList("organisations") Set<Long> organisations,
      boolean administers,
      @BindMethods("filter") AuditFilter filter,
      int limit);

  @SqlUpdate(
      """
      INSERT INTO audit_entry (at, account_id, action, subject_type, subject_id,
                               from_state, to_state, reason, facilitator_organisation_id)
      VALUES (:at, :accountId, :action, :subject.type, :subject.id,
              :from, :to, :reason, :subject.facilitatorOrganisationId)
      """)
  void insert(
      Instant at,
      long accountId,
      AuditAction action,
      @BindMethods("subject") Subject subject,
      String from,
      String to,
      String reason);
}
