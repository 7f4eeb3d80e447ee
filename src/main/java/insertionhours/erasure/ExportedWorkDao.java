package insertionhours.erasure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.mapper.MapMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What is kept on the work of a person, on the lots of the organisations that ask. */
@RegisterRowMapper(MapMapper.class)
interface ExportedWorkDao {
  String OWN =
      """
      JOIN lot l ON l.id = a.lot_id
      JOIN operation o ON o.id = l.operation_id
      WHERE a.beneficiary_id IN (<records>)
        AND o.facilitator_organisation_id IN (<organisations>)
      """;

  @SqlQuery(
      """
      SELECT a.id, a.beneficiary_id, o.reference AS operation_reference, a.lot_id,
             l.number AS lot_number, l.title AS lot_title, a.employer_id, e.name AS employer_name,
             a.proposed_for, a.modality, a.rome_code, a.prescriber, a.counted_since, a.proposed_on,
             proposer.display_name AS proposed_by, a.status, a.eligible_from, a.entry_age,
             a.reason_code, a.comment, decider.display_name AS decided_by, a.decided_at, a.version
      FROM assignment a
      JOIN enterprise e ON e.id = a.employer_id
      JOIN account proposer ON proposer.id = a.proposed_by
      LEFT JOIN account decider ON decider.id = a.decided_by
      """
          + OWN
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
          + OWN
          + " ORDER BY c.assignment_id, c.position")
  List<Map<String, Object>> contracts(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery(
      """
      SELECT p.assignment_id, p.proof_type AS type, p.issued_on, p.valid_until, p.seen_on
      FROM assignment_proof p
      JOIN assignment a ON a.id = p.assignment_id
      """
          + OWN
          + " ORDER BY p.assignment_id, p.position")
  List<Map<String, Object>> proofs(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  /** With what was said of the declaration as a whole. */
  @SqlQuery(
      """
      SELECT n.id, n.declaration_id, n.assignment_id, declaring.name AS enterprise_name,
             employer.name AS employer_name, DATE_FORMAT(d.month, '%Y-%m') AS month, n.trade,
             n.modality, n.hours_worked, n.training_hours, n.corrects_line_id, n.note, n.headcount,
             n.invoiced_amount, n.hours_accepted, n.status, n.reason_code, n.awaited_document,
             n.replaced, d.submitted_at, decider.display_name AS decided_by, d.decided_at,
             d.decision_reason, d.decision_comment
      FROM declaration_line n
      JOIN declaration d ON d.id = n.declaration_id
      JOIN assignment a ON a.id = n.assignment_id
      JOIN enterprise declaring ON declaring.id = d.enterprise_id
      LEFT JOIN enterprise employer ON employer.id = n.employer_id
      LEFT JOIN account decider ON decider.id = d.decided_by
      """
          + OWN
          + " ORDER BY d.month, n.id")
  List<Map<String, Object>> hours(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery(
      """
      SELECT c.sample_id, c.line_id, c.position, c.result, c.note,
             checker.display_name AS checked_by, c.checked_at
      FROM control_sample_line c
      JOIN declaration_line n ON n.id = c.line_id
      JOIN assignment a ON a.id = n.assignment_id
      LEFT JOIN account checker ON checker.id = c.checked_by
      """
          + OWN
          + " ORDER BY c.sample_id, c.line_id")
  List<Map<String, Object>> controls(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  /** On assignments, and on the declarations that name the person. */
  @SqlQuery(
      """
      SELECT f.id, f.assignment_id, f.declaration_id, f.kind, f.name, f.media_type, f.size,
             uploader.display_name AS uploaded_by, f.uploaded_at, viewer.display_name AS seen_by,
             f.seen_on, f.deleted_at
      FROM evidence_file f
      JOIN account uploader ON uploader.id = f.uploaded_by
      LEFT JOIN account viewer ON viewer.id = f.seen_by
      WHERE f.assignment_id IN (SELECT a.id
                                FROM assignment a
      """
          + OWN
          + """
            ) OR f.declaration_id IN (SELECT n.declaration_id
                                      FROM declaration_line n
                                      JOIN assignment a ON a.id = n.assignment_id
            """
          + OWN
          + ") ORDER BY f.id")
  List<Map<String, Object>> files(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);
}
