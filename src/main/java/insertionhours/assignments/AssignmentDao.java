package insertionhours.assignments;

import insertionhours.contracts.LotStatus;
import insertionhours.counting.ReasonCode;
import insertionhours.database.SliceSql;
import insertionhours.listing.Slice;
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
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads assignments. */
@RegisterConstructorMapper(AssignmentDao.Row.class)
interface AssignmentDao {
  /** An assignment without its contracts and proofs. */
  record Row(
      long id,
      long facilitatorOrganisationId,
      String operationReference,
      long lotId,
      int lotNumber,
      String lotTitle,
      LotStatus lotStatus,
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

  String COLUMNS =
      """
      SELECT a.id, o.facilitator_organisation_id, o.reference AS operation_reference, a.lot_id,
             l.number AS lot_number, l.title AS lot_title, l.status AS lot_status,
             a.beneficiary_id, b.last_name, b.first_name, a.employer_id, e.name AS employer_name, e.kind AS employer_kind,
             a.proposed_for, a.modality, a.rome_code, a.prescriber, a.counted_since, a.proposed_on,
             a.status, a.eligible_from, a.reason_code, a.comment, d.display_name AS decided_by,
             a.decided_at, a.version
      """;

  String JOINED =
      """
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

  String FILTERED =
      """
        AND (:filter.status IS NULL OR a.status = :filter.status)
        AND (:filter.lotId IS NULL OR a.lot_id = :filter.lotId)
        AND (:filter.employerId IS NULL OR a.employer_id = :filter.employerId)
        AND (:filter.beneficiaryId IS NULL OR a.beneficiary_id = :filter.beneficiaryId)
        AND (:filter.search IS NULL
             OR CONCAT(b.last_name, ' ', b.first_name) LIKE :filter.pattern ESCAPE '!'
             OR CONCAT(b.first_name, ' ', b.last_name) LIKE :filter.pattern ESCAPE '!')
      """;

  @SqlQuery(COLUMNS + JOINED + VISIBLE + " AND a.id = :id")
  Optional<Row> visible(
      long id,
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      @BindList(value = "enterprises", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> enterprises);

  @SqlQuery(
      COLUMNS
          + JOINED
          + VISIBLE
          + " AND a.lot_id = :lotId ORDER BY b.last_name, b.first_name, a.id")
  List<Row> ofLot(
      long lotId,
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      @BindList(value = "enterprises", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> enterprises);

  @SqlQuery(
      "SELECT * FROM ("
          + COLUMNS
          + """
            , CASE :filter.sort WHEN 'PROPOSED_ON' THEN CAST(a.proposed_on AS CHAR)
                                ELSE LPAD(a.id, 19, '0')
              END COLLATE utf8mb4_unicode_ci AS sort_key
            """
          + JOINED
          + VISIBLE
          + FILTERED
          + ") found "
          + SliceSql.SLICE)
  List<Row> list(
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      @BindList(value = "enterprises", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> enterprises,
      @BindMethods("filter") AssignmentFilter filter,
      @BindMethods("slice") Slice slice);

  @SqlQuery("SELECT COUNT(*) " + JOINED + VISIBLE + FILTERED)
  long count(
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      @BindList(value = "enterprises", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> enterprises,
      @BindMethods("filter") AssignmentFilter filter);

  @SqlQuery(COLUMNS + JOINED + "WHERE a.id IN (<ids>)")
  List<Row> list(
      @BindList(value = "ids", onEmpty = EmptyHandling.NULL_STRING) Collection<Long> ids);

  /**
   * Those of one person within a facilitator organisation, over all records, employers and lots.
   */
  @SqlQuery(
      COLUMNS
          + JOINED
          + """
          JOIN beneficiary_scope s
            ON s.beneficiary_id = a.beneficiary_id
           AND s.facilitator_organisation_id = o.facilitator_organisation_id
          WHERE s.person_id = :personId
          ORDER BY a.id
          """)
  List<Row> ofPerson(long personId);

  @SqlQuery(
      """
      SELECT id
      FROM assignment
      WHERE beneficiary_id = :beneficiaryId
        AND lot_id = :lotId
        AND employer_id = :employerId
      """)
  Optional<Long> existing(long beneficiaryId, long lotId, long employerId);

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
  record ProofRow(
      long assignmentId,
      ProofType type,
      LocalDate issuedOn,
      LocalDate validUntil,
      LocalDate seenOn) {
    Proof proof() {
      return new Proof(type, issuedOn, validUntil, seenOn);
    }
  }

  @SqlQuery(
      """
      SELECT assignment_id, proof_type AS type, issued_on, valid_until, seen_on
      FROM assignment_proof
      WHERE assignment_id IN (<ids>)
      ORDER BY assignment_id, position
      """)
  @RegisterConstructorMapper(ProofRow.class)
  List<ProofRow> proofs(
      @BindList(value = "ids", onEmpty = EmptyHandling.NULL_STRING) Collection<Long> ids);

  /** Why the person of an assignment is eligible. */
  record FactsRow(long assignmentId, LocalDate birthDate, String criterion) {}

  @SqlQuery(
      """
      SELECT a.id AS assignment_id, b.birth_date, b.eligibility_criterion AS criterion
      FROM assignment a
      JOIN beneficiary b ON b.id = a.beneficiary_id
      WHERE a.id IN (<ids>)
      """)
  @RegisterConstructorMapper(FactsRow.class)
  List<FactsRow> facts(
      @BindList(value = "ids", onEmpty = EmptyHandling.NULL_STRING) Collection<Long> ids);

  /** The months in which hours were accepted. */
  @SqlQuery(
      """
      SELECT month
      FROM assignment_month
      WHERE assignment_id = :id
        AND hours_accepted > 0
      ORDER BY month
      """)
  List<LocalDate> acceptedMonths(long id);
}
