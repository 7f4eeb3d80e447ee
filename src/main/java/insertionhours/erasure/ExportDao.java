package insertionhours.erasure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.mapper.MapMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What is kept on a person as such. */
@RegisterRowMapper(MapMapper.class)
interface ExportDao {
  @SqlQuery(
      """
      SELECT b.id, b.enterprise_id, e.name AS enterprise_name, b.last_name, b.first_name,
             b.birth_date, b.birth_year, b.sex, b.commune_code, b.priority_neighbourhood,
             b.qualification_level, b.eligibility_criterion, b.informed_on,
             creator.display_name AS created_by, b.created_at, b.erased_at, b.version
      FROM beneficiary b
      JOIN account creator ON creator.id = b.created_by
      LEFT JOIN enterprise e ON e.id = b.enterprise_id
      WHERE b.id IN (<records>)
      ORDER BY b.id
      """)
  List<Map<String, Object>> records(@BindList Collection<Long> records);

  @SqlQuery(
      """
      SELECT beneficiary_id, criterion
      FROM beneficiary_criterion
      WHERE beneficiary_id IN (<records>)
      ORDER BY beneficiary_id, criterion
      """)
  List<Map<String, Object>> otherCriteria(@BindList Collection<Long> records);

  /** Records with the same number of a person were found to be of the same one. */
  @SqlQuery(
      """
      SELECT s.beneficiary_id, s.facilitator_organisation_id,
             f.name AS facilitator_organisation_name, s.person_id, s.fingerprint
      FROM beneficiary_scope s
      JOIN facilitator_organisation f ON f.id = s.facilitator_organisation_id
      WHERE s.beneficiary_id IN (<records>)
        AND s.facilitator_organisation_id IN (<organisations>)
      ORDER BY s.beneficiary_id, s.facilitator_organisation_id
      """)
  List<Map<String, Object>> persons(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  String PERSON =
      """
      WHERE x.person_id IN (SELECT s.person_id
                            FROM beneficiary_scope s
                            WHERE s.beneficiary_id IN (<records>)
                              AND s.facilitator_organisation_id IN (<organisations>))
      """;

  @SqlQuery(
      """
      SELECT x.id, x.person_id, x.kind, x.from_on AS `from`, x.until_on AS `until`, x.reason,
             decider.display_name AS decided_by, x.decided_at, x.withdrawn_at
      FROM clock_decision x
      JOIN account decider ON decider.id = x.decided_by
      """
          + PERSON
          + " ORDER BY x.id")
  List<Map<String, Object>> clockDecisions(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery(
      """
      SELECT x.person_id, x.ended_on, x.milestone, x.situation,
             recorder.display_name AS recorded_by, x.recorded_at, x.version
      FROM exit_situation x
      JOIN account recorder ON recorder.id = x.recorded_by
      """
          + PERSON
          + " ORDER BY x.person_id, x.ended_on, x.milestone")
  List<Map<String, Object>> exits(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  /** Who read or changed something of the records, the assignments and their files. */
  @SqlQuery(
      """
      SELECT x.id, x.at, actor.display_name AS actor, x.action, x.subject_type, x.subject_id,
             x.from_state AS `from`, x.to_state AS `to`, x.reason
      FROM audit_entry x
      LEFT JOIN account actor ON actor.id = x.account_id
      WHERE x.facilitator_organisation_id IN (0, <organisations>)
        AND (x.subject_type = 'BENEFICIARY' AND x.subject_id IN (<records>)
             OR x.subject_type = 'ASSIGNMENT'
                AND x.subject_id IN (SELECT a.id
                                     FROM assignment a
                                     WHERE a.beneficiary_id IN (<records>))
             OR x.subject_type = 'EVIDENCE_FILE'
                AND x.subject_id IN (SELECT f.id
                                     FROM evidence_file f
                                     JOIN assignment a ON a.id = f.assignment_id
                                     WHERE a.beneficiary_id IN (<records>)))
      ORDER BY x.id
      """)
  List<Map<String, Object>> log(
      @BindList Collection<Long> records,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);
}
