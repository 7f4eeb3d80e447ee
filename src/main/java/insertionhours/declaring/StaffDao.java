package insertionhours.declaring;

import insertionhours.assignments.AssignmentStatus;
import insertionhours.obligations.Modality;
import insertionhours.organisations.EnterpriseKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Who works for an enterprise on its lots, in one question for all of them. */
interface StaffDao {
  /** A person on a lot. */
  record Row(
      long lotId,
      long assignmentId,
      String lastName,
      String firstName,
      long employerId,
      String employerName,
      Modality modality,
      AssignmentStatus status,
      boolean present) {}

  /** Its employees on the lots, and those lent to it: that it proposed, or a facilitator did. */
  @SqlQuery(
      """
      SELECT a.lot_id, a.id AS assignment_id, b.last_name, b.first_name, a.employer_id,
             e.name AS employer_name, a.modality, a.status,
             EXISTS (SELECT 1
                     FROM assignment_contract c
                     WHERE c.assignment_id = a.id
                       AND c.starts_on <= :lastDay
                       AND (c.ends_on IS NULL OR c.ends_on >= :firstDay)) AS present
      FROM assignment a
      JOIN beneficiary b ON b.id = a.beneficiary_id
      JOIN enterprise e ON e.id = a.employer_id
      JOIN lot l ON l.id = a.lot_id
      JOIN operation o ON o.id = l.operation_id
      WHERE a.lot_id IN (<lotIds>)
        AND (a.employer_id = :enterpriseId
             OR (a.modality = 'SECONDMENT'
                 AND (a.proposed_for = :enterpriseId
                      OR (a.proposed_for IS NULL
                          AND o.facilitator_organisation_id IN (<facilitators>)))))
      ORDER BY b.last_name, b.first_name, a.id
      """)
  @RegisterConstructorMapper(Row.class)
  List<Row> people(
      long enterpriseId,
      @BindList(value = "lotIds", onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lotIds,
      @BindList(value = "facilitators", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> facilitators,
      LocalDate firstDay,
      LocalDate lastDay);

  /** What the lots' policies say of declaring. */
  record Rule(
      long lotId,
      long facilitatorOrganisationId,
      EnterpriseKind kind,
      BigDecimal warningHours,
      Boolean leaveCounted,
      boolean converts) {}

  @SqlQuery(
      """
      SELECT l.id AS lot_id, o.facilitator_organisation_id, e.kind, p.warning_hours,
             p.leave_counted, p.conversion_hourly_cost IS NOT NULL AS converts
      FROM lot l
      JOIN operation o ON o.id = l.operation_id
      JOIN enterprise e ON e.id = :enterpriseId
      LEFT JOIN lot_counting_policy own ON own.lot_id = l.id
      LEFT JOIN counting_policy p ON p.id = own.policy_id
      WHERE l.id IN (<lotIds>)
      """)
  @RegisterConstructorMapper(Rule.class)
  List<Rule> rules(
      long enterpriseId,
      @BindList(value = "lotIds", onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lotIds);
}
