package insertionhours.exits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keeps what became of people; reads the ends of their contracts from the rooms below. */
interface ExitDao {
  /**
   * A person whose contracts have all ended.
   *
   * @param beneficiaryId the first of its records whose identity is known
   */
  record Ended(
      long personId,
      long facilitatorOrganisationId,
      long beneficiaryId,
      String lastName,
      String firstName,
      LocalDate endedOn) {}

  /**
   * Over all records of a person and all employers within a facilitator organisation. Somebody who
   * was never admitted has nothing to end; refused proposals are no contracts, those that wait are.
   */
  String ENDED =
      """
      SELECT ended.person_id, ended.facilitator_organisation_id, b.id AS beneficiary_id,
             b.last_name, b.first_name, ended.ended_on
      FROM (SELECT s.person_id, s.facilitator_organisation_id,
                   MIN(CASE WHEN known.erased_at IS NULL THEN known.id END) AS beneficiary_id,
                   MAX(CASE WHEN a.status = 'ADMITTED' THEN 1 ELSE 0 END) AS admitted,
                   MAX(COALESCE(c.ends_on, DATE '9999-12-31')) AS ended_on
            FROM beneficiary_scope s
            JOIN beneficiary known ON known.id = s.beneficiary_id
            JOIN assignment a ON a.beneficiary_id = s.beneficiary_id AND a.status <> 'REFUSED'
            JOIN lot l ON l.id = a.lot_id
            JOIN operation o
              ON o.id = l.operation_id
             AND o.facilitator_organisation_id = s.facilitator_organisation_id
            JOIN assignment_contract c ON c.assignment_id = a.id
            WHERE s.facilitator_organisation_id IN (<organisations>)
      """;

  String OF_RECORD =
      """
              AND s.person_id IN (SELECT asked.person_id
                                  FROM beneficiary_scope asked
                                  WHERE asked.beneficiary_id = :id)
      """;

  String BEFORE_TODAY =
      """
            GROUP BY s.person_id, s.facilitator_organisation_id) ended
      JOIN beneficiary b ON b.id = ended.beneficiary_id
      WHERE ended.admitted = 1
        AND ended.ended_on < :today
      ORDER BY ended.ended_on, ended.person_id
      """;

  @SqlQuery(ENDED + BEFORE_TODAY)
  @RegisterConstructorMapper(Ended.class)
  List<Ended> ended(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations,
      LocalDate today);

  @SqlQuery(ENDED + OF_RECORD + BEFORE_TODAY)
  @RegisterConstructorMapper(Ended.class)
  List<Ended> endedOf(
      long id,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations,
      LocalDate today);

  /** An engagement of a person with the last day of its contracts. */
  record Engagement(long personId, LocalDate lastDay, @Nested LastEngagement engagement) {}

  @SqlQuery(
      """
      SELECT s.person_id, MAX(c.ends_on) AS last_day, a.id AS assignment_id,
             e.id AS employer_id, e.name AS employer_name, l.id AS lot_id, l.number AS lot_number,
             o.reference AS operation_reference
      FROM beneficiary_scope s
      JOIN assignment a ON a.beneficiary_id = s.beneficiary_id AND a.status <> 'REFUSED'
      JOIN enterprise e ON e.id = a.employer_id
      JOIN lot l ON l.id = a.lot_id
      JOIN operation o
        ON o.id = l.operation_id
       AND o.facilitator_organisation_id = s.facilitator_organisation_id
      JOIN assignment_contract c ON c.assignment_id = a.id
      WHERE s.person_id IN (<persons>)
      GROUP BY s.person_id, a.id, e.id, e.name, l.id, l.number, o.reference
      ORDER BY s.person_id, a.id
      """)
  @RegisterConstructorMapper(Engagement.class)
  List<Engagement> engagements(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> persons);

  /** The persons that a record stands for. */
  record Scope(long personId, long facilitatorOrganisationId) {}

  @SqlQuery(
      """
      SELECT person_id, facilitator_organisation_id
      FROM beneficiary_scope
      WHERE beneficiary_id = :id
        AND facilitator_organisation_id IN (<organisations>)
      ORDER BY facilitator_organisation_id
      """)
  @RegisterConstructorMapper(Scope.class)
  List<Scope> scopes(
      long id, @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  /** How many records of these persons are not erased. */
  @SqlQuery(
      """
      SELECT COUNT(*)
      FROM beneficiary_scope s
      JOIN beneficiary b ON b.id = s.beneficiary_id AND b.erased_at IS NULL
      WHERE s.person_id IN (<persons>)
      """)
  long identities(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> persons);

  /** Until the end of the transaction nobody merges or erases it. */
  @SqlQuery("SELECT id FROM beneficiary WHERE id = :id FOR UPDATE")
  long holdRecord(long id);

  /** In the order of their ids, so that no two hold each other up. */
  @SqlQuery("SELECT id FROM insertion_person WHERE id IN (<persons>) ORDER BY id FOR UPDATE")
  List<Long> holdPersons(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> persons);

  /** What is recorded of a person. */
  record Recorded(
      long personId,
      long facilitatorOrganisationId,
      LocalDate endedOn,
      Milestone milestone,
      ExitSituation situation,
      Instant recordedAt,
      String recordedBy,
      long version) {

    /** Whether it was recorded since this end, and not since one before. */
    boolean follows(Ended person) {
      return personId == person.personId() && endedOn.equals(person.endedOn());
    }

    PersonFollowUp told(long beneficiaryId, boolean open) {
      return new PersonFollowUp(
          beneficiaryId,
          facilitatorOrganisationId,
          endedOn,
          milestone,
          milestone.dueOn(endedOn),
          situation,
          situation.group(),
          recordedAt,
          recordedBy,
          open,
          version);
    }
  }

  @SqlQuery(
      """
      SELECT x.person_id, p.facilitator_organisation_id, x.ended_on, x.milestone, x.situation,
             x.recorded_at, a.display_name AS recorded_by, x.version
      FROM exit_situation x
      JOIN insertion_person p ON p.id = x.person_id
      JOIN account a ON a.id = x.recorded_by
      WHERE x.person_id IN (<persons>)
      ORDER BY x.person_id, x.ended_on
      """)
  @RegisterConstructorMapper(Recorded.class)
  List<Recorded> recorded(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> persons);

  /** For the first time, or anew. */
  @SqlUpdate(
      """
      INSERT INTO exit_situation (person_id, ended_on, milestone, situation, recorded_by, recorded_at)
      VALUES (:personId, :endedOn, :milestone, :situation, :accountId, :now)
      ON DUPLICATE KEY UPDATE situation = :situation, recorded_by = :accountId,
                              recorded_at = :now, version = version + 1
      """)
  void put(
      long personId,
      LocalDate endedOn,
      Milestone milestone,
      ExitSituation situation,
      long accountId,
      Instant now);
}
