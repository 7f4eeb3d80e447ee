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
      SELECT entry.id, entry.at, account.display_name AS actor, entry.action,
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

  /** What the subjects of these entries are called. */
  @SqlQuery(
      """
      SELECT entry.id AS entry_id, operation.reference AS operation, lot.number AS lot,
             COALESCE(enterprise.name, authority.name, facilitators.name, account.display_name) AS name,
             declaration.month
      FROM audit_entry entry
      LEFT JOIN declaration
        ON entry.subject_type = 'DECLARATION' AND declaration.id = entry.subject_id
      LEFT JOIN award ON entry.subject_type = 'AWARD' AND award.id = entry.subject_id
      LEFT JOIN journal_note note
        ON entry.subject_type = 'JOURNAL_NOTE'
       AND entry.facilitator_organisation_id <> 0
       AND note.id = entry.subject_id
      LEFT JOIN lot
        ON lot.id = CASE entry.subject_type
                      WHEN 'LOT' THEN entry.subject_id
                      ELSE COALESCE(declaration.lot_id, award.lot_id, note.lot_id)
                    END
      LEFT JOIN operation
        ON operation.id = CASE entry.subject_type
                            WHEN 'OPERATION' THEN entry.subject_id
                            ELSE COALESCE(note.operation_id, lot.operation_id)
                          END
      LEFT JOIN enterprise
        ON enterprise.id = CASE entry.subject_type
                             WHEN 'ENTERPRISE' THEN entry.subject_id
                             ELSE COALESCE(declaration.enterprise_id, award.enterprise_id)
                           END
      LEFT JOIN counting_policy policy
        ON entry.subject_type = 'COUNTING_POLICY' AND policy.id = entry.subject_id
      LEFT JOIN contracting_authority authority
        ON authority.id = CASE entry.subject_type
                            WHEN 'CONTRACTING_AUTHORITY' THEN entry.subject_id
                            ELSE policy.contracting_authority_id
                          END
      LEFT JOIN facilitator_organisation facilitators
        ON entry.subject_type = 'FACILITATOR_ORGANISATION' AND facilitators.id = entry.subject_id
      LEFT JOIN account ON entry.subject_type = 'ACCOUNT' AND account.id = entry.subject_id
      WHERE entry.id IN (<entries>)
      """)
  @RegisterConstructorMapper(SubjectName.class)
  List<SubjectName> names(
      @BindList(value = "entries", onEmpty = BindList.EmptyHandling.NULL_STRING)
          List<Long> entries);

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
