package insertionhours.erasure;

import insertionhours.assignments.AssignmentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Finds and empties identities. Every statement leaves as it is what is empty already. */
interface ErasureDao {
  /** A record with one of its assignments, whose columns are null where it has none. */
  record Fact(
      long beneficiaryId,
      String lastName,
      String firstName,
      Instant createdAt,
      AssignmentStatus status,
      Instant decidedAt,
      LocalDate lotClosedOn,
      LocalDate lastContractDay,
      boolean openEnded) {}

  String FACTS =
      """
      SELECT b.id AS beneficiary_id, b.last_name, b.first_name, b.created_at, a.status,
             a.decided_at, CASE l.status WHEN 'CLOSED' THEN ob.closed_on END AS lot_closed_on,
             COALESCE((SELECT MAX(c.ends_on)
                       FROM assignment_contract c
                       WHERE c.assignment_id = a.id), a.proposed_on) AS last_contract_day,
             EXISTS (SELECT 1
                     FROM assignment_contract c
                     WHERE c.assignment_id = a.id
                       AND c.ends_on IS NULL) AS open_ended
      FROM beneficiary b
      LEFT JOIN assignment a ON a.beneficiary_id = b.id
      LEFT JOIN lot l ON l.id = a.lot_id
      LEFT JOIN obligation ob ON ob.lot_id = l.id
      WHERE b.erased_at IS NULL
      """;

  /** Of the records whose ids are in a range. */
  @SqlQuery(FACTS + " AND b.id > :after AND b.id <= :last ORDER BY b.id, a.id")
  @RegisterConstructorMapper(Fact.class)
  List<Fact> between(long after, long last);

  /** Of what an organisation knows. */
  @SqlQuery(
      FACTS
          + """
             AND EXISTS (SELECT 1
                         FROM beneficiary_scope s
                         WHERE s.beneficiary_id = b.id
                           AND s.facilitator_organisation_id IN (<organisations>))
            ORDER BY b.id, a.id
            """)
  @RegisterConstructorMapper(Fact.class)
  List<Fact> ofOrganisations(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery(FACTS + " AND b.id = :id ORDER BY a.id")
  @RegisterConstructorMapper(Fact.class)
  List<Fact> of(long id);

  /** The last of the ids that follow this one, of so many records not yet erased. */
  @SqlQuery(
      """
      SELECT MAX(part.id)
      FROM (SELECT id FROM beneficiary WHERE id > :after AND erased_at IS NULL ORDER BY id LIMIT :size) part
      """)
  Optional<Long> lastOfPart(long after, int size);

  /** All records of the person that a record stands for in these organisations. */
  @SqlQuery(
      """
      SELECT DISTINCT other.beneficiary_id
      FROM beneficiary_scope own
      JOIN beneficiary_scope other ON other.person_id = own.person_id
      WHERE own.beneficiary_id = :id
        AND own.facilitator_organisation_id IN (<organisations>)
      ORDER BY other.beneficiary_id
      """)
  List<Long> records(
      long id, @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  /** What identifies a record that is not erased yet. */
  record Name(String lastName, String firstName) {}

  @SqlQuery(
      """
      SELECT last_name, first_name
      FROM beneficiary
      WHERE id = :id
        AND erased_at IS NULL
      FOR UPDATE
      """)
  @RegisterConstructorMapper(Name.class)
  Optional<Name> hold(long id);

  @SqlQuery("SELECT id FROM assignment WHERE beneficiary_id = :id ORDER BY id")
  List<Long> assignments(long id);

  @SqlQuery(
      """
      SELECT facilitator_organisation_id
      FROM beneficiary_scope
      WHERE beneficiary_id = :id
      ORDER BY facilitator_organisation_id
      """)
  List<Long> organisations(long id);

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
      SET last_name = NULL, first_name = NULL, birth_date = NULL, commune_code = NULL,
          informed_on = NULL, erased_at = :now, version = version + 1
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

  /** Answers are kept for a day to be given again; those with this name are not. */
  @SqlUpdate(
      """
      DELETE FROM answered_request
      WHERE answer LIKE CONCAT('%', :name.lastName, '%')
        AND answer LIKE CONCAT('%', :name.firstName, '%')
      """)
  void deleteAnswers(@BindMethods("name") Name name);

  @SqlUpdate("DELETE FROM answered_request WHERE answered_at < :before")
  void deleteAnswers(Instant before);
}
