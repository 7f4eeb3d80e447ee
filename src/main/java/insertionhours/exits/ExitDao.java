package insertionhours.exits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface ExitDao {
  /** A contract of a person who was admitted somewhere; refused proposals are none. */
  record Term(
      long personId,
      long facilitatorOrganisationId,
      long beneficiaryId,
      String lastName,
      String firstName,
      LocalDate startsOn,
      LocalDate endsOn) {}

  String TERMS =
      """
      SELECT s.person_id, s.facilitator_organisation_id, b.id AS beneficiary_id, b.last_name,
             b.first_name, c.starts_on, c.ends_on
      FROM beneficiary_scope s
      JOIN beneficiary b ON b.id = s.beneficiary_id AND b.erased_at IS NULL
      JOIN assignment a ON a.beneficiary_id = b.id AND a.status <> 'REFUSED'
      JOIN lot l ON l.id = a.lot_id
      JOIN operation o
        ON o.id = l.operation_id
       AND o.facilitator_organisation_id = s.facilitator_organisation_id
      JOIN assignment_contract c ON c.assignment_id = a.id
      WHERE s.facilitator_organisation_id IN (<organisations>)
        AND EXISTS (SELECT 1
                    FROM beneficiary_scope own
                    JOIN assignment admitted ON admitted.beneficiary_id = own.beneficiary_id
                    WHERE own.person_id = s.person_id
                      AND admitted.status = 'ADMITTED')
      """;

  @SqlQuery(TERMS + " ORDER BY s.person_id, b.id")
  @RegisterConstructorMapper(Term.class)
  List<Term> terms(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery(
      TERMS
          + """
            AND s.person_id IN (SELECT asked.person_id
                                FROM beneficiary_scope asked
                                WHERE asked.beneficiary_id = :id)
            ORDER BY s.person_id, b.id
            """)
  @RegisterConstructorMapper(Term.class)
  List<Term> termsOf(
      long id, @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery(
      """
      SELECT COUNT(*)
      FROM beneficiary_scope
      WHERE beneficiary_id = :id
        AND facilitator_organisation_id IN (<organisations>)
      """)
  long scopes(
      long id, @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  /** A milestone of a person that is recorded. */
  record Known(long personId, LocalDate endedOn, Milestone milestone) {}

  @SqlQuery(
      """
      SELECT x.person_id, x.ended_on, x.milestone
      FROM exit_situation x
      JOIN insertion_person p ON p.id = x.person_id
      WHERE p.facilitator_organisation_id IN (<organisations>)
      """)
  @RegisterConstructorMapper(Known.class)
  List<Known> known(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

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
