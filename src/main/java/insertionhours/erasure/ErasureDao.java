package insertionhours.erasure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Empties identities. Every statement leaves as it is what is empty already. */
interface ErasureDao {
  /** Waits for whoever else changes the record; whether it has a name still. */
  @SqlQuery("SELECT erased_at IS NULL FROM beneficiary WHERE id = :id FOR UPDATE")
  Optional<Boolean> holdNamed(long id);

  default boolean hold(long id) {
    return holdNamed(id).orElse(false);
  }

  /** Until the end of the transaction nobody decides on them or adds a file. */
  @SqlQuery("SELECT id FROM assignment WHERE beneficiary_id = :id ORDER BY id FOR UPDATE")
  List<Long> holdAssignments(long id);

  @SqlQuery(
      """
      SELECT facilitator_organisation_id
      FROM beneficiary_scope
      WHERE beneficiary_id = :id
      ORDER BY facilitator_organisation_id
      """)
  List<Long> organisations(long id);

  /**
   * A copy of a record, to take apart what some organisations know of it. It is erased in the same
   * transaction.
   */
  @SqlUpdate(
      """
      INSERT INTO beneficiary (enterprise_id, birth_date, birth_year, sex, priority_neighbourhood,
                               qualification_level, eligibility_criterion, created_by, created_at)
      SELECT enterprise_id, birth_date, birth_year, sex, priority_neighbourhood,
             qualification_level, eligibility_criterion, created_by, created_at
      FROM beneficiary
      WHERE id = :id
      """)
  @GetGeneratedKeys("id")
  long copy(long id);

  @SqlUpdate(
      """
      UPDATE beneficiary_scope
      SET beneficiary_id = :to
      WHERE beneficiary_id = :from
        AND facilitator_organisation_id IN (<organisations>)
      """)
  void moveScopes(
      long from,
      long to,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlUpdate(
      """
      UPDATE assignment a
      JOIN lot l ON l.id = a.lot_id
      JOIN operation o ON o.id = l.operation_id
      SET a.beneficiary_id = :to
      WHERE a.beneficiary_id = :from
        AND o.facilitator_organisation_id IN (<organisations>)
      """)
  void moveAssignments(
      long from,
      long to,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  /** The age on the first contract day, which profiles go on counting by. */
  @SqlUpdate(
      """
      UPDATE assignment a
      SET a.entry_age = TIMESTAMPDIFF(
            YEAR,
            (SELECT b.birth_date FROM beneficiary b WHERE b.id = a.beneficiary_id),
            COALESCE((SELECT MIN(c.starts_on)
                      FROM assignment_contract c
                      WHERE c.assignment_id = a.id),
                     a.proposed_on))
      WHERE a.beneficiary_id = :id
      """)
  void keepEntryAges(long id);

  @SqlUpdate(
      """
      UPDATE beneficiary
      SET last_name = NULL, first_name = NULL, birth_date = NULL, birth_year = NULL,
          commune_code = NULL, informed_on = NULL, erased_at = :now, version = version + 1
      WHERE id = :id
      """)
  void emptyRecord(long id, Instant now);

  @SqlUpdate("UPDATE beneficiary_scope SET fingerprint = NULL WHERE beneficiary_id = :id")
  void emptyFingerprints(long id);

  @SqlUpdate("DELETE FROM beneficiary_criterion WHERE beneficiary_id = :id")
  void deleteOtherCriteria(long id);

  @SqlUpdate(
      """
      UPDATE assignment
      SET prescriber = NULL, comment = NULL, version = version + 1
      WHERE beneficiary_id = :id
      """)
  void emptyAssignments(long id);

  @SqlUpdate(
      """
      DELETE FROM assignment_proof
      WHERE assignment_id IN (SELECT id FROM assignment WHERE beneficiary_id = :id)
      """)
  void deleteProofs(long id);

  @SqlUpdate(
      """
      UPDATE declaration_line n
      JOIN assignment a ON a.id = n.assignment_id
      SET n.note = NULL, n.awaited_document = NULL
      WHERE a.beneficiary_id = :id
      """)
  void emptyLines(long id);

  /** Who writes about a declaration as a whole may name any of its people. */
  @SqlUpdate(
      """
      UPDATE declaration d
      JOIN declaration_line n ON n.declaration_id = d.id
      JOIN assignment a ON a.id = n.assignment_id
      SET d.decision_comment = NULL
      WHERE a.beneficiary_id = :id
      """)
  void emptyDecisions(long id);

  @SqlUpdate(
      """
      UPDATE control_sample_line c
      JOIN declaration_line n ON n.id = c.line_id
      JOIN assignment a ON a.id = n.assignment_id
      SET c.note = NULL
      WHERE a.beneficiary_id = :id
      """)
  void emptySamples(long id);

  /** Of a person of whom no record is left. */
  @SqlUpdate(
      """
      UPDATE clock_decision d
      JOIN beneficiary_scope s ON s.person_id = d.person_id
      SET d.reason = NULL
      WHERE s.beneficiary_id = :id
        AND NOT EXISTS (SELECT 1
                        FROM beneficiary_scope other
                        JOIN beneficiary b ON b.id = other.beneficiary_id
                        WHERE other.person_id = d.person_id
                          AND b.erased_at IS NULL)
      """)
  void emptyClocks(long id);

  /** Whoever is erased waits for no decision: what was proposed only is refused. */
  @SqlUpdate(
      """
      UPDATE assignment
      SET status = 'REFUSED', reason_code = 'OTHER', decided_at = :now
      WHERE beneficiary_id = :id
        AND status = 'PROPOSED'
      """)
  void refuseProposed(long id, Instant now);

  /** Answers are kept for a day to be given again; those with lines of the person are not. */
  @SqlUpdate(
      """
      DELETE r
      FROM answered_request r
      JOIN assignment a ON r.answer LIKE CONCAT('%"assignmentId":', a.id, ',%')
      WHERE a.beneficiary_id = :id
      """)
  void deleteAnswers(long id);

  @SqlUpdate("DELETE FROM answered_request WHERE answered_at < :before")
  void deleteAnswers(Instant before);
}
