package insertionhours.assignments;

import insertionhours.counting.ReasonCode;
import insertionhours.obligations.Modality;
import insertionhours.organisations.EnterpriseKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(AssignmentDao.Row.class)
interface AssignmentDao {
  /** An assignment without its contracts and proofs. */
  record Row(
      long id,
      long lotId,
      long beneficiaryId,
      String lastName,
      String firstName,
      long employerId,
      String employerName,
      EnterpriseKind employerKind,
      Long proposedFor,
      Modality modality,
      String romeCode,
      String prescriber,
      LocalDate countedSince,
      LocalDate proposedOn,
      AssignmentStatus status,
      LocalDate eligibleFrom,
      ReasonCode reasonCode,
      String comment,
      String decidedBy,
      Instant decidedAt,
      long version) {}

  String SELECT =
      """
      SELECT a.id, a.lot_id, a.beneficiary_id, b.last_name, b.first_name, a.employer_id,
             e.name AS employer_name, e.kind AS employer_kind, a.proposed_for, a.modality,
             a.rome_code, a.prescriber, a.counted_since, a.proposed_on, a.status, a.eligible_from,
             a.reason_code, a.comment, d.display_name AS decided_by, a.decided_at, a.version
      FROM assignment a
      JOIN beneficiary b ON b.id = a.beneficiary_id
      JOIN enterprise e ON e.id = a.employer_id
      JOIN lot l ON l.id = a.lot_id
      JOIN operation o ON o.id = l.operation_id
      LEFT JOIN account d ON d.id = a.decided_by
      """;

  /** A facilitator's own organisation's; those that an enterprise proposed or employs. */
  String VISIBLE =
      """
      WHERE (o.facilitator_organisation_id IN (<organisations>)
             OR a.proposed_for IN (<enterprises>)
             OR a.employer_id IN (<enterprises>))
      """;

  @SqlQuery(SELECT + VISIBLE + " AND a.id = :id")
  Optional<Row> visible(
      long id,
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      @BindList(value = "enterprises", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> enterprises);

  @SqlQuery(SELECT + VISIBLE + " AND a.lot_id = :lotId ORDER BY b.last_name, b.first_name, a.id")
  List<Row> ofLot(
      long lotId,
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      @BindList(value = "enterprises", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> enterprises);

  @SqlQuery(SELECT + "WHERE a.id IN (<ids>)")
  List<Row> list(
      @BindList(value = "ids", onEmpty = EmptyHandling.NULL_STRING) Collection<Long> ids);

  /**
   * Those of one person within a facilitator organisation, over all records, employers and lots.
   */
  @SqlQuery(
      SELECT
          + """
          JOIN beneficiary_scope s
            ON s.beneficiary_id = a.beneficiary_id
           AND s.facilitator_organisation_id = o.facilitator_organisation_id
          WHERE s.person_id = :personId
          ORDER BY a.id
          """)
  List<Row> ofPerson(long personId);

  /** A contract and the assignment it belongs to. */
  record ContractRow(long assignmentId, @Nested WorkContract contract) {}

  @SqlQuery(
      """
      SELECT assignment_id, contract_type, starts_on, ends_on
      FROM assignment_contract
      WHERE assignment_id IN (<ids>)
      ORDER BY assignment_id, starts_on, position
      """)
  @RegisterConstructorMapper(ContractRow.class)
  List<ContractRow> contracts(
      @BindList(value = "ids", onEmpty = EmptyHandling.NULL_STRING) Collection<Long> ids);

  /** A proof and the assignment it belongs to. */
  record ProofRow(long assignmentId, @Nested Proof proof) {}

  @SqlQuery(
      """
      SELECT assignment_id, proof_type AS type, issued_on, valid_until
      FROM assignment_proof
      WHERE assignment_id IN (<ids>)
      ORDER BY assignment_id, position
      """)
  @RegisterConstructorMapper(ProofRow.class)
  List<ProofRow> proofs(
      @BindList(value = "ids", onEmpty = EmptyHandling.NULL_STRING) Collection<Long> ids);

  @SqlUpdate(
      """
      INSERT INTO assignment (beneficiary_id, lot_id, employer_id, proposed_for, modality, rome_code,
                              prescriber, counted_since, proposed_on, proposed_by, status)
      VALUES (:draft.beneficiaryId, :lotId, :draft.employerId, :proposedFor, :draft.modality,
              :draft.romeCode, :draft.prescriber, :draft.countedSince, :today, :accountId,
              'PROPOSED')
      """)
  @GetGeneratedKeys("id")
  long insert(
      long lotId,
      Long proposedFor,
      @BindMethods("draft") AssignmentDraft draft,
      LocalDate today,
      long accountId);

  @SqlUpdate(
      """
      INSERT INTO assignment_contract (assignment_id, position, contract_type, starts_on, ends_on)
      VALUES (:id, :position, :contract.contractType, :contract.startsOn, :contract.endsOn)
      """)
  void insertContract(long id, int position, @BindMethods("contract") WorkContract contract);

  @SqlUpdate(
      """
      INSERT INTO assignment_proof (assignment_id, position, proof_type, issued_on, valid_until)
      VALUES (:id, :position, :proof.type, :proof.issuedOn, :proof.validUntil)
      """)
  void insertProof(long id, int position, @BindMethods("proof") Proof proof);

  @SqlUpdate(
      """
      UPDATE assignment
      SET status = :status, eligible_from = :eligibleFrom, reason_code = :reason,
          comment = :comment, decided_by = :accountId, decided_at = :now, version = version + 1
      WHERE id = :id
      """)
  void decide(
      long id,
      AssignmentStatus status,
      LocalDate eligibleFrom,
      ReasonCode reason,
      String comment,
      long accountId,
      Instant now);
}
