package insertionhours.erasure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.mapper.MapMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Everything that is kept on a person, as far as the organisations that ask know it. */
@RegisterRowMapper(MapMapper.class)
interface ExportDao {
  String ASSIGNMENTS =
      """
      JOIN lot l ON l.id = a.lot_id
      JOIN operation o ON o.id = l.operation_id
      WHERE a.beneficiary_id IN (<records>)
        AND o.facilitator_organisation_id IN (<organisations>)
      """;

  @SqlQuery(
      """
      SELECT b.id, e.name AS recorded_by, b.last_name, b.first_name, b.birth_date, b.birth_year,
             b.sex, b.commune_code, b.priority_neighbourhood, b.qualification_level,
             b.eligibility_criterion, b.informed_on, b.created_at, b.erased_at
      FROM beneficiary b
      LEFT JOIN enterprise e ON e.id = b.enterprise_id
      WHERE b.id IN (<records>)
      ORDER BY b.id
      """)
  List<Map<String, Object>> records(@BindList Collection<Long> records);

  @SqlQuery(
      """
      SELECT beneficiary_id, criterion
      FROM beneficiary_criterion
      WHERE beneficiary_id IN (<records>)
      ORDER BY beneficiary_id, criterion
      """)
  List<Map<String, Object>> criteria(@BindList Collection<Long> records);

  @SqlQuery(
      """
      SELECT beneficiary_id, facilitator_organisation_id, person_id, fingerprint
      FROM beneficiary_scope
      WHERE beneficiary_id IN (<records>)
        AND facilitator_organisation_id IN (<organisations>)
      ORDER BY beneficiary_id, facilitator_organisation_id
      """)
  List<Map<String, Object>> persons(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery(
      """
      SELECT a.id, a.beneficiary_id, o.reference AS operation, l.number AS lot, e.name AS employer,
             a.modality, a.rome_code, a.prescriber, a.counted_since, a.proposed_on, a.status,
             a.eligible_from, a.reason_code, a.comment, a.decided_at
      FROM assignment a
      JOIN enterprise e ON e.id = a.employer_id
      """
          + ASSIGNMENTS
          + " ORDER BY a.id")
  List<Map<String, Object>> assignments(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery(
      """
      SELECT c.assignment_id, c.contract_type, c.starts_on, c.ends_on
      FROM assignment_contract c
      JOIN assignment a ON a.id = c.assignment_id
      """
          + ASSIGNMENTS
          + " ORDER BY c.assignment_id, c.position")
  List<Map<String, Object>> contracts(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery(
      """
      SELECT p.assignment_id, p.proof_type, p.issued_on, p.valid_until, p.seen_on
      FROM assignment_proof p
      JOIN assignment a ON a.id = p.assignment_id
      """
          + ASSIGNMENTS
          + " ORDER BY p.assignment_id, p.position")
  List<Map<String, Object>> proofs(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery(
      """
      SELECT n.id, n.assignment_id, d.id AS declaration_id, d.month, n.trade, n.modality,
             n.hours_worked, n.training_hours, n.hours_accepted, n.status, n.reason_code, n.note,
             n.awaited_document
      FROM declaration_line n
      JOIN declaration d ON d.id = n.declaration_id
      JOIN assignment a ON a.id = n.assignment_id
      """
          + ASSIGNMENTS
          + " ORDER BY d.month, n.id")
  List<Map<String, Object>> hours(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery(
      """
      SELECT f.id, f.assignment_id, f.kind, f.name, f.media_type, f.size, f.uploaded_at, f.seen_on,
             f.deleted_at
      FROM evidence_file f
      JOIN assignment a ON a.id = f.assignment_id
      """
          + ASSIGNMENTS
          + " ORDER BY f.id")
  List<Map<String, Object>> files(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery(
      """
      SELECT DISTINCT c.id, c.kind, c.from_on, c.until_on, c.reason, c.decided_at, c.withdrawn_at
      FROM clock_decision c
      JOIN beneficiary_scope s ON s.person_id = c.person_id
      WHERE s.beneficiary_id IN (<records>)
        AND s.facilitator_organisation_id IN (<organisations>)
      ORDER BY c.id
      """)
  List<Map<String, Object>> clockDecisions(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery(
      """
      SELECT DISTINCT x.ended_on, x.milestone, x.situation, x.recorded_at
      FROM exit_situation x
      JOIN beneficiary_scope s ON s.person_id = x.person_id
      WHERE s.beneficiary_id IN (<records>)
        AND s.facilitator_organisation_id IN (<organisations>)
      ORDER BY x.ended_on, x.milestone
      """)
  List<Map<String, Object>> exits(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery(
      """
      SELECT c.sample_id, c.line_id, c.result, c.note, c.checked_at
      FROM control_sample_line c
      JOIN declaration_line n ON n.id = c.line_id
      JOIN assignment a ON a.id = n.assignment_id
      """
          + ASSIGNMENTS
          + " ORDER BY c.sample_id, c.line_id")
  List<Map<String, Object>> controls(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);
}
