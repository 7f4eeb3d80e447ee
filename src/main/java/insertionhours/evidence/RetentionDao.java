package insertionhours.evidence;

import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Finds the files whose time has come. */
interface RetentionDao {
  /**
   * For how long the files of a lot are kept.
   *
   * @param closedOn null while it is open
   * @param copied whether the lot has its own copy of a policy
   * @param months by that copy, null for the usual ones
   */
  record Retention(
      long lotId,
      LocalDate closedOn,
      long facilitatorOrganisationId,
      long contractingAuthorityId,
      boolean copied,
      Integer months) {}

  String RETENTION =
      """
      SELECT l.id AS lot_id, CASE l.status WHEN 'CLOSED' THEN ob.closed_on END AS closed_on,
             o.facilitator_organisation_id, o.contracting_authority_id,
             kept.lot_id IS NOT NULL AS copied, policy.evidence_months AS months
      FROM lot l
      JOIN operation o ON o.id = l.operation_id
      LEFT JOIN obligation ob ON ob.lot_id = l.id
      LEFT JOIN lot_counting_policy kept ON kept.lot_id = l.id
      LEFT JOIN counting_policy policy ON policy.id = kept.policy_id
      """;

  @SqlQuery(RETENTION + "WHERE l.id = :lotId")
  @RegisterConstructorMapper(Retention.class)
  Retention retention(long lotId);

  /** Of closed lots with files of which the content is kept. */
  @SqlQuery(
      RETENTION
          + """
          WHERE l.status = 'CLOSED'
            AND ob.closed_on < :today
            AND (EXISTS (SELECT 1
                         FROM assignment a JOIN evidence_file f ON f.assignment_id = a.id
                         WHERE a.lot_id = l.id AND f.deleted_at IS NULL)
                 OR EXISTS (SELECT 1
                            FROM declaration d JOIN evidence_file f ON f.declaration_id = d.id
                            WHERE d.lot_id = l.id AND f.deleted_at IS NULL))
          ORDER BY l.id
          """)
  @RegisterConstructorMapper(Retention.class)
  List<Retention> ofClosedLots(LocalDate today);

  /** A file of which the content is kept. */
  record Kept(long id, EvidenceKind kind, long facilitatorOrganisationId) {
    Subject subject() {
      return new Subject(SubjectType.EVIDENCE_FILE, id, facilitatorOrganisationId);
    }
  }

  String KEPT =
      """
      SELECT f.id, f.kind, o.facilitator_organisation_id
      FROM evidence_file f
      LEFT JOIN assignment a ON a.id = f.assignment_id
      LEFT JOIN declaration d ON d.id = f.declaration_id
      JOIN lot l ON l.id = COALESCE(a.lot_id, d.lot_id)
      JOIN operation o ON o.id = l.operation_id
      WHERE f.deleted_at IS NULL
      """;

  @SqlQuery(KEPT + " AND (a.lot_id = :lotId OR d.lot_id = :lotId) ORDER BY f.id")
  @RegisterConstructorMapper(Kept.class)
  List<Kept> keptOfLot(long lotId);

  String NAMING =
      """
      (SELECT mine.declaration_id
       FROM declaration_line mine
       WHERE mine.assignment_id IN (<assignments>)
      """;

  /** Those on assignments, and those on declarations that name nobody else who is still known. */
  @SqlQuery(
      KEPT
          + " AND (f.assignment_id IN (<assignments>) OR f.declaration_id IN "
          + NAMING
          + """
              AND NOT EXISTS (SELECT 1
                              FROM declaration_line other
                              JOIN assignment others ON others.id = other.assignment_id
                              JOIN beneficiary known ON known.id = others.beneficiary_id
                              WHERE other.declaration_id = mine.declaration_id
                                AND other.assignment_id NOT IN (<assignments>)
                                AND known.erased_at IS NULL)))
            ORDER BY f.id
            """)
  @RegisterConstructorMapper(Kept.class)
  List<Kept> keptOfPeople(
      @BindList(value = "assignments", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> assignments);

  /** What is kept for others on the same declarations may be named after who is erased. */
  @SqlUpdate(
      """
      UPDATE evidence_file
      SET name = CONCAT('document.', SUBSTRING_INDEX(name, '.', -1))
      WHERE deleted_at IS NULL
        AND declaration_id IN
      """
          + NAMING
          + ")")
  void renameOfPeople(
      @BindList(value = "assignments", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> assignments);
}
