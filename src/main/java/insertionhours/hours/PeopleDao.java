package insertionhours.hours;

import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The accepted hours of people by month, on a lot and over all lots of an organisation. */
interface PeopleDao {
  /** Who an assignment is of. */
  record Of(long assignmentId, long beneficiaryId) {}

  @SqlQuery(
      """
      SELECT id AS assignment_id, beneficiary_id
      FROM assignment
      WHERE id IN (<ids>)
      """)
  @RegisterConstructorMapper(Of.class)
  List<Of> records(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> ids);

  /** Whom a record stands for. */
  record Scope(long beneficiaryId, long personId) {}

  /** Held until the end of the transaction, so that nobody merges them meanwhile. */
  @SqlQuery(
      """
      SELECT beneficiary_id, person_id
      FROM beneficiary_scope
      WHERE facilitator_organisation_id = :organisation
        AND beneficiary_id IN (<ids>)
      ORDER BY beneficiary_id
      FOR UPDATE
      """)
  @RegisterConstructorMapper(Scope.class)
  List<Scope> holdScopes(
      long organisation, @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> ids);

  @SqlUpdate(
      """
      INSERT INTO assignment_month (lot_id, month, assignment_id, hours_worked, hours_accepted)
      VALUES (:lotId, :month, :assignmentId, :worked, :accepted)
      ON DUPLICATE KEY UPDATE
        hours_worked = hours_worked + :worked,
        hours_accepted = hours_accepted + :accepted
      """)
  void addOnLot(
      long lotId, YearMonth month, long assignmentId, BigDecimal worked, BigDecimal accepted);

  @SqlUpdate(
      """
      DELETE FROM assignment_month
      WHERE lot_id = :lotId
        AND month = :month
        AND hours_worked = 0
        AND hours_accepted = 0
      """)
  void deleteEmpty(long lotId, YearMonth month);

  @SqlUpdate(
      """
      INSERT INTO person_month (person_id, month, hours_accepted)
      VALUES (:personId, :month, 0)
      ON DUPLICATE KEY UPDATE hours_accepted = hours_accepted
      """)
  void begin(long personId, YearMonth month);

  @SqlUpdate(
      """
      UPDATE person_month
      SET hours_accepted = hours_accepted + :hours
      WHERE person_id = :personId
        AND month = :month
      """)
  void add(long personId, YearMonth month, BigDecimal hours);

  /** 0 rows where the sum would be more: decided by the database, whoever else adds meanwhile. */
  @SqlUpdate(
      """
      UPDATE person_month
      SET hours_accepted = hours_accepted + :hours
      WHERE person_id = :personId
        AND month = :month
        AND hours_accepted + :hours <= :ceiling
      """)
  int addUpTo(long personId, YearMonth month, BigDecimal hours, Hours ceiling);

  @SqlQuery(
      """
      SELECT hours_accepted
      FROM person_month
      WHERE person_id = :personId
        AND month = :month
      """)
  Optional<Hours> ofPerson(long personId, YearMonth month);

  /** Kept or computed hours, those worked where they are kept apart. */
  record Sum(long id, YearMonth month, BigDecimal worked, BigDecimal accepted) {}

  @SqlQuery(
      """
      SELECT assignment_id AS id, month, hours_worked AS worked, hours_accepted AS accepted
      FROM assignment_month
      WHERE lot_id = :lotId
      """)
  @RegisterConstructorMapper(Sum.class)
  List<Sum> keptOnLot(long lotId);

  @SqlQuery(
      """
      SELECT l.assignment_id AS id, d.month, SUM(LEAST(l.hours_worked, l.hours_accepted)) AS worked,
             SUM(l.hours_accepted) AS accepted
      FROM declaration d
      JOIN declaration_line l ON l.declaration_id = d.id
      WHERE d.lot_id = :lotId
        AND d.status IN ('ACCEPTED', 'PARTLY_ACCEPTED')
        AND l.assignment_id IS NOT NULL
        AND l.hours_accepted IS NOT NULL
        AND NOT l.replaced
      GROUP BY l.assignment_id, d.month
      """)
  @RegisterConstructorMapper(Sum.class)
  List<Sum> computedOnLot(long lotId);

  @SqlQuery(
      """
      SELECT id
      FROM insertion_person
      WHERE id > :after
      ORDER BY id
      LIMIT 1
      """)
  Optional<Long> nextPerson(long after);

  @SqlQuery(
      """
      SELECT beneficiary_id
      FROM beneficiary_scope
      WHERE person_id = :personId
      ORDER BY beneficiary_id
      FOR UPDATE
      """)
  List<Long> holdRecords(long personId);

  @SqlQuery(
      """
      SELECT person_id AS id, month, 0 AS worked, hours_accepted AS accepted
      FROM person_month
      WHERE person_id = :personId
      FOR UPDATE
      """)
  @RegisterConstructorMapper(Sum.class)
  List<Sum> keptOfPerson(long personId);

  @SqlQuery(
      """
      SELECT s.person_id AS id, m.month, 0 AS worked, SUM(m.hours_accepted) AS accepted
      FROM beneficiary_scope s
      JOIN assignment a ON a.beneficiary_id = s.beneficiary_id
      JOIN lot l ON l.id = a.lot_id
      JOIN operation o
        ON o.id = l.operation_id
       AND o.facilitator_organisation_id = s.facilitator_organisation_id
      JOIN assignment_month m ON m.lot_id = a.lot_id AND m.assignment_id = a.id
      WHERE s.person_id = :personId
      GROUP BY s.person_id, m.month
      """)
  @RegisterConstructorMapper(Sum.class)
  List<Sum> computedOfPerson(long personId);
}
