package insertionhours.acceptance;

import insertionhours.measure.Hours;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What was accepted and declared of people elsewhere. */
interface AcceptanceDao {
  /** Whom an assignment is of, within a facilitator organisation. */
  record Person(long assignmentId, long personId) {}

  @SqlQuery(
      """
      SELECT a.id AS assignment_id, s.person_id
      FROM assignment a
      JOIN beneficiary_scope s
        ON s.beneficiary_id = a.beneficiary_id
       AND s.facilitator_organisation_id = :organisation
      WHERE a.id IN (<assignmentIds>)
      """)
  @RegisterConstructorMapper(Person.class)
  List<Person> persons(
      long organisation,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> assignmentIds);

  /** What was accepted of a person in a month, over all employers and lots. */
  record InMonth(long personId, Hours accepted) {}

  @SqlQuery(
      """
      SELECT person_id, hours_accepted AS accepted
      FROM person_month
      WHERE person_id IN (<personIds>)
        AND month = :month
      """)
  @RegisterConstructorMapper(InMonth.class)
  List<InMonth> inMonth(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> personIds, YearMonth month);

  /** What was accepted of a person on a lot, in all months. */
  record OnLot(long personId, Hours worked, Hours training) {}

  @SqlQuery(
      """
      SELECT s.person_id, SUM(m.hours_worked) AS worked,
             SUM(m.hours_accepted - m.hours_worked) AS training
      FROM beneficiary_scope s
      JOIN assignment a ON a.beneficiary_id = s.beneficiary_id AND a.lot_id = :lotId
      JOIN assignment_month m ON m.lot_id = a.lot_id AND m.assignment_id = a.id
      WHERE s.person_id IN (<personIds>)
      GROUP BY s.person_id
      """)
  @RegisterConstructorMapper(OnLot.class)
  List<OnLot> onLot(
      long lotId, @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> personIds);

  /** Of all people, named or not. */
  @SqlQuery(
      """
      SELECT COALESCE(SUM(GREATEST(l.hours_accepted - l.hours_worked, 0)), 0)
      FROM declaration d
      JOIN declaration_line l ON l.declaration_id = d.id
      WHERE d.lot_id = :lotId
        AND l.hours_accepted IS NOT NULL
        AND NOT l.replaced
      """)
  Hours trainingOnLot(long lotId);

  /** An accepted line that another one would replace. */
  record Corrected(long id, Long assignmentId, Hours worked, Hours accepted) {
    Hours training() {
      return accepted.remainingAfter(worked);
    }
  }

  @SqlQuery(
      """
      SELECT id, assignment_id, LEAST(hours_worked, hours_accepted) AS worked,
             hours_accepted AS accepted
      FROM declaration_line
      WHERE id IN (<lineIds>)
        AND hours_accepted IS NOT NULL
        AND NOT replaced
      """)
  @RegisterConstructorMapper(Corrected.class)
  List<Corrected> corrected(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lineIds);

  /** Lines of the same people in the month through other assignments. */
  @SqlQuery(
      """
      SELECT n.id AS line_id, other.id AS declaration_id, l.number AS lot_number,
             l.title AS lot_title, o.reference AS operation_reference, firm.name AS enterprise_name,
             employer.name AS employer_name, other.status,
             also.hours_worked + also.training_hours AS hours_declared, also.hours_accepted
      FROM declaration_line n
      JOIN declaration own ON own.id = n.declaration_id
      JOIN assignment a ON a.id = n.assignment_id
      JOIN beneficiary_scope s
        ON s.beneficiary_id = a.beneficiary_id
       AND s.facilitator_organisation_id = :organisation
      JOIN beneficiary_scope same ON same.person_id = s.person_id
      JOIN assignment b ON b.beneficiary_id = same.beneficiary_id AND b.id <> a.id
      JOIN lot l ON l.id = b.lot_id
      JOIN operation o
        ON o.id = l.operation_id
       AND o.facilitator_organisation_id = :organisation
      JOIN enterprise employer ON employer.id = b.employer_id
      JOIN declaration_line also ON also.assignment_id = b.id
      JOIN declaration other
        ON other.id = also.declaration_id
       AND other.month = own.month
       AND other.status IN ('SUBMITTED', 'ACCEPTED', 'PARTLY_ACCEPTED')
      JOIN enterprise firm ON firm.id = other.enterprise_id
      WHERE own.id = :declarationId
        AND n.status = 'PENDING'
        AND NOT also.replaced
        AND also.status <> 'REFUSED'
        AND (n.corrects_line_id IS NULL OR n.corrects_line_id <> also.id)
      ORDER BY n.position, other.id, also.position
      """)
  @RegisterConstructorMapper(SamePerson.class)
  List<SamePerson> samePerson(long organisation, long declarationId);
}
