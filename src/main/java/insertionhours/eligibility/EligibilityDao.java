package insertionhours.eligibility;

import insertionhours.assignments.AssignmentStatus;
import insertionhours.assignments.WorkContract;
import insertionhours.measure.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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

/** Keeps the decisions on clocks; reads what they go by across the tables of lower rooms. */
interface EligibilityDao {
  /** Whom a record stands for within a facilitator organisation. */
  record Scope(long personId, long facilitatorOrganisationId, boolean erased) {}

  @SqlQuery(
      """
      SELECT s.person_id, s.facilitator_organisation_id, b.erased_at IS NOT NULL AS erased
      FROM beneficiary_scope s
      JOIN beneficiary b ON b.id = s.beneficiary_id
      WHERE s.beneficiary_id = :beneficiaryId
        AND s.facilitator_organisation_id IN (<organisations>)
      ORDER BY s.facilitator_organisation_id
      """)
  @RegisterConstructorMapper(Scope.class)
  List<Scope> scopes(
      long beneficiaryId,
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations);

  @SqlQuery(
      """
      SELECT DISTINCT s.person_id
      FROM assignment a
      JOIN lot l ON l.id = a.lot_id
      JOIN operation o ON o.id = l.operation_id
      JOIN beneficiary_scope s
        ON s.beneficiary_id = a.beneficiary_id
       AND s.facilitator_organisation_id = o.facilitator_organisation_id
      WHERE a.id IN (<assignments>)
      ORDER BY s.person_id
      """)
  List<Long> personsOf(
      @BindList(value = "assignments", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> assignments);

  /** Those admitted on a lot that is not closed. */
  @SqlQuery(
      """
      SELECT DISTINCT s.person_id
      FROM operation o
      JOIN lot l ON l.operation_id = o.id
      JOIN assignment a ON a.lot_id = l.id
      JOIN beneficiary_scope s
        ON s.beneficiary_id = a.beneficiary_id
       AND s.facilitator_organisation_id = o.facilitator_organisation_id
      WHERE o.facilitator_organisation_id IN (<organisations>)
        AND l.status <> 'CLOSED'
        AND a.status = 'ADMITTED'
      """)
  List<Long> active(
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations);

  /** In the order of their ids, so that no two hold each other up. */
  @SqlQuery("SELECT id FROM insertion_person WHERE id IN (<persons>) ORDER BY id FOR UPDATE")
  List<Long> hold(
      @BindList(value = "persons", onEmpty = EmptyHandling.NULL_STRING) Collection<Long> persons);

  /**
   * An assignment of a person within a facilitator organisation, as it is kept.
   *
   * @param lastName null once erased
   * @param closed whether its lot is closed
   */
  record EngagedPerson(
      long personId,
      long facilitatorOrganisationId,
      long beneficiaryId,
      String lastName,
      String firstName,
      long assignmentId,
      AssignmentStatus status,
      LocalDate eligibleFrom,
      LocalDate countedSince,
      long employerId,
      String employerName,
      long lotId,
      int lotNumber,
      String operationReference,
      boolean closed) {

    boolean admitted() {
      return status == AssignmentStatus.ADMITTED && eligibleFrom != null;
    }
  }

  @SqlQuery(
      """
      SELECT s.person_id, s.facilitator_organisation_id, a.beneficiary_id, b.last_name,
             b.first_name, a.id AS assignment_id, a.status, a.eligible_from, a.counted_since,
             a.employer_id, e.name AS employer_name, a.lot_id, l.number AS lot_number,
             o.reference AS operation_reference,
             CASE WHEN l.status = 'CLOSED' THEN TRUE ELSE FALSE END AS closed
      FROM beneficiary_scope s
      JOIN beneficiary b ON b.id = s.beneficiary_id
      JOIN assignment a ON a.beneficiary_id = s.beneficiary_id
      JOIN enterprise e ON e.id = a.employer_id
      JOIN lot l ON l.id = a.lot_id
      JOIN operation o
        ON o.id = l.operation_id
       AND o.facilitator_organisation_id = s.facilitator_organisation_id
      WHERE s.person_id IN (<persons>)
      ORDER BY s.person_id, a.id
      """)
  @RegisterConstructorMapper(EngagedPerson.class)
  List<EngagedPerson> engaged(
      @BindList(value = "persons", onEmpty = EmptyHandling.NULL_STRING) Collection<Long> persons);

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

  String DECISION =
      """
      SELECT d.person_id, p.facilitator_organisation_id, d.id, d.kind, d.from_on AS `from`, d.until_on AS until, d.reason,
             a.display_name AS decided_by, d.decided_at
      FROM clock_decision d
      JOIN account a ON a.id = d.decided_by
      JOIN insertion_person p ON p.id = d.person_id
      """;

  /** A decision and whose clock it is on. */
  record DecisionRow(
      long personId, long facilitatorOrganisationId, @Nested ClockDecision decision) {}

  /** Those that stand, in the order in which they were made. */
  @SqlQuery(DECISION + "WHERE d.person_id IN (<persons>) AND d.withdrawn_at IS NULL ORDER BY d.id")
  @RegisterConstructorMapper(DecisionRow.class)
  List<DecisionRow> decisions(
      @BindList(value = "persons", onEmpty = EmptyHandling.NULL_STRING) Collection<Long> persons);

  /** One that stands, of a facilitator's own organisation. */
  @SqlQuery(
      DECISION
          + """
            WHERE d.id = :id
              AND d.withdrawn_at IS NULL
              AND p.facilitator_organisation_id IN (<organisations>)
            """)
  @RegisterConstructorMapper(DecisionRow.class)
  Optional<DecisionRow> decision(
      long id,
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations);

  @SqlUpdate(
      """
      INSERT INTO clock_decision (person_id, kind, from_on, until_on, reason, decided_by, decided_at)
      VALUES (:personId, :draft.kind, :draft.from, :draft.until, :draft.reason, :accountId, :now)
      """)
  @GetGeneratedKeys("id")
  long insert(
      long personId, @BindMethods("draft") ClockDecisionDraft draft, long accountId, Instant now);

  @SqlUpdate(
      "UPDATE clock_decision SET withdrawn_at = :now WHERE id = :id AND withdrawn_at IS NULL")
  int withdraw(long id, Instant now);

  /** The first of the records of a person. */
  @SqlQuery("SELECT MIN(beneficiary_id) FROM beneficiary_scope WHERE person_id = :personId")
  long record(long personId);

  /** Accepted hours of a month. */
  record AcceptedMonth(long assignmentId, YearMonth month, Hours hours) {}

  @SqlQuery(
      """
      SELECT m.assignment_id, m.month, m.hours_accepted AS hours
      FROM assignment_month m
      WHERE m.assignment_id IN (<assignments>)
        AND m.hours_accepted > 0
      ORDER BY m.month DESC, m.assignment_id
      """)
  @RegisterConstructorMapper(AcceptedMonth.class)
  List<AcceptedMonth> accepted(
      @BindList(value = "assignments", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> assignments);

  /** The last month that hours were declared for. */
  record LastMonth(long assignmentId, YearMonth month) {}

  @SqlQuery(
      """
      SELECT n.assignment_id, MAX(d.month) AS month
      FROM declaration_line n
      JOIN declaration d ON d.id = n.declaration_id
      WHERE n.assignment_id IN (<assignments>)
        AND d.status IN ('SUBMITTED', 'PARTLY_ACCEPTED', 'ACCEPTED')
      GROUP BY n.assignment_id
      """)
  @RegisterConstructorMapper(LastMonth.class)
  List<LastMonth> declared(
      @BindList(value = "assignments", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> assignments);
}
