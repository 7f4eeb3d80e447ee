package insertionhours.beneficiaries;

import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * Moves what hangs on one person to another. These tables are kept by rooms above, which never
 * change whose row it is: only here does a person become another.
 */
interface PersonMergingDao {
  @SqlUpdate("UPDATE beneficiary_scope SET person_id = :to WHERE person_id = :from")
  void moveRecords(long from, long to);

  @SqlUpdate(
      """
      UPDATE beneficiary_scope
      SET person_id = :to
      WHERE beneficiary_id = :beneficiaryId
        AND person_id = :from
      """)
  void moveRecord(long beneficiaryId, long from, long to);

  /** In the order of their keys, as decisions take them. */
  @SqlUpdate(
      """
      INSERT INTO person_month (person_id, month, hours_accepted)
      SELECT * FROM (SELECT :to AS person_id, moved.month, moved.hours_accepted
                     FROM person_month moved
                     WHERE moved.person_id = :from
                     ORDER BY moved.month) added
      ON DUPLICATE KEY UPDATE
        hours_accepted = person_month.hours_accepted + added.hours_accepted
      """)
  void addMonths(long from, long to);

  @SqlUpdate("DELETE FROM person_month WHERE person_id = :person")
  void deleteMonths(long person);

  String MONTHS_OF_RECORD =
      """
      SELECT m.month, SUM(m.hours_accepted) AS hours
      FROM assignment_month m
      JOIN assignment a ON a.id = m.assignment_id
      JOIN lot l ON l.id = m.lot_id
      JOIN operation o ON o.id = l.operation_id
      JOIN insertion_person p ON p.facilitator_organisation_id = o.facilitator_organisation_id
      WHERE a.beneficiary_id = :beneficiaryId
        AND p.id = :from
      GROUP BY m.month
      """;

  /** What was accepted of one record leaves the person. */
  @SqlUpdate(
      "UPDATE person_month kept JOIN ("
          + MONTHS_OF_RECORD
          + """
            ) gone ON gone.month = kept.month
            SET kept.hours_accepted = kept.hours_accepted - gone.hours
            WHERE kept.person_id = :from
            """)
  void takeMonths(long beneficiaryId, long from);

  @SqlUpdate(
      "INSERT INTO person_month (person_id, month, hours_accepted) SELECT :to, month, hours FROM ("
          + MONTHS_OF_RECORD
          + ") gone")
  void giveMonths(long beneficiaryId, long from, long to);

  @SqlUpdate("UPDATE clock_decision SET person_id = :to WHERE person_id = :from")
  void moveClockDecisions(long from, long to);

  /** Where both have one for the same end and milestone, that of the remaining person is kept. */
  @SqlUpdate(
      """
      INSERT INTO exit_situation (person_id, ended_on, milestone, situation, recorded_by,
                                  recorded_at, version)
      SELECT :to, moved.ended_on, moved.milestone, moved.situation, moved.recorded_by,
             moved.recorded_at, moved.version
      FROM exit_situation moved
      WHERE moved.person_id = :from
      ON DUPLICATE KEY UPDATE version = exit_situation.version
      """)
  void addExits(long from, long to);

  @SqlUpdate("DELETE FROM exit_situation WHERE person_id = :person")
  void deleteExits(long person);

  @SqlUpdate("DELETE FROM insertion_person WHERE id = :person")
  void deletePerson(long person);

  /** What would be lost with a person: decisions on the clock, situations, hours. */
  @SqlQuery(
      """
      SELECT (SELECT COUNT(*) FROM clock_decision WHERE person_id = :person)
           + (SELECT COUNT(*) FROM exit_situation WHERE person_id = :person)
           + (SELECT COUNT(*) FROM person_month WHERE person_id = :person AND hours_accepted <> 0)
      """)
  long countDependents(long person);
}
