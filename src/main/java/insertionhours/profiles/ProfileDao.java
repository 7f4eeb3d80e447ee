package insertionhours.profiles;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads what profiles are made of, across the tables of other rooms; writes nothing. */
interface ProfileDao {
  @SqlQuery("SELECT id, name FROM contracting_authority WHERE id = :authorityId")
  @RegisterConstructorMapper(NamedOrganisation.class)
  Optional<NamedOrganisation> findAuthority(long authorityId);

  /** Those of the organisations that keep operations of the authority. */
  @SqlQuery(
      """
      SELECT f.id, f.name
      FROM facilitator_organisation f
      WHERE f.id IN (<organisations>)
        AND EXISTS (SELECT 1
                    FROM operation o
                    WHERE o.facilitator_organisation_id = f.id
                      AND o.contracting_authority_id = :authorityId)
      ORDER BY f.name, f.id
      """)
  @RegisterConstructorMapper(NamedOrganisation.class)
  List<NamedOrganisation> listServing(
      long authorityId,
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations);

  /**
   * A row for each engagement with accepted hours in the months, the oldest record of a person
   * first. The months are added up before anything else is looked up. Of somebody whose birth date
   * was erased, the age that was kept.
   *
   * @param organisationId null for those of all facilitator organisations
   */
  @SqlQuery(
      """
      SELECT t.assignment_id, s.person_id, b.sex, b.priority_neighbourhood,
             COALESCE(f.family, 'OTHER') AS criterion_family, b.qualification_level, a.modality,
             e.kind AS employer_kind, t.hours,
             t.contract_type,
             COALESCE(TIMESTAMPDIFF(YEAR, b.birth_date, COALESCE(t.first_day, a.proposed_on)),
                      a.entry_age) AS age
      FROM (SELECT t.assignment_id, t.facilitator_organisation_id, t.hours,
                   (SELECT MIN(c.starts_on)
                    FROM assignment_contract c
                    WHERE c.assignment_id = t.assignment_id) AS first_day,
                   (SELECT CASE WHEN COUNT(DISTINCT c.contract_type) > 1 THEN NULL
                                ELSE COALESCE(MIN(c.contract_type), 'OTHER') END
                    FROM assignment_contract c
                    WHERE c.assignment_id = t.assignment_id) AS contract_type
            FROM (SELECT m.assignment_id, o.facilitator_organisation_id,
                         SUM(m.hours_accepted) AS hours
                  FROM operation o
                  JOIN lot l ON l.operation_id = o.id
                  JOIN assignment_month m ON m.lot_id = l.id
                  WHERE o.contracting_authority_id = :authorityId
                    AND (:organisationId IS NULL
                         OR o.facilitator_organisation_id = :organisationId)
                    AND m.month BETWEEN :from AND :to
                    AND m.hours_accepted > 0
                  GROUP BY m.assignment_id, o.facilitator_organisation_id) t) t
      JOIN assignment a ON a.id = t.assignment_id
      JOIN enterprise e ON e.id = a.employer_id
      JOIN beneficiary b ON b.id = a.beneficiary_id
      JOIN beneficiary_scope s
        ON s.beneficiary_id = b.id
       AND s.facilitator_organisation_id = t.facilitator_organisation_id
      LEFT JOIN (SELECT code, MIN(family) AS family
                 FROM eligibility_criterion
                 GROUP BY code) f ON f.code = b.eligibility_criterion
      ORDER BY s.person_id, b.id, a.id
      """)
  @RegisterConstructorMapper(ProfileRow.class)
  List<ProfileRow> listRows(long authorityId, Long organisationId, YearMonth from, YearMonth to);

  /**
   * The hours of engagements with contracts of several types, each month under the contract that
   * had begun last by its end.
   */
  @SqlQuery(
      """
      SELECT m.assignment_id,
             COALESCE((SELECT c.contract_type
                       FROM assignment_contract c
                       WHERE c.assignment_id = m.assignment_id
                         AND c.starts_on <= LAST_DAY(m.month)
                       ORDER BY c.starts_on DESC, c.position DESC
                       LIMIT 1), 'OTHER') AS contract_type,
             SUM(m.hours_accepted) AS hours
      FROM operation o
      JOIN lot l ON l.operation_id = o.id
      JOIN assignment a ON a.lot_id = l.id
      JOIN assignment_month m ON m.lot_id = l.id AND m.assignment_id = a.id
      WHERE o.contracting_authority_id = :authorityId
        AND (:organisationId IS NULL OR o.facilitator_organisation_id = :organisationId)
        AND m.month BETWEEN :from AND :to
        AND m.hours_accepted > 0
        AND (SELECT COUNT(DISTINCT c.contract_type)
             FROM assignment_contract c
             WHERE c.assignment_id = a.id) > 1
      GROUP BY 1, 2
      """)
  @RegisterConstructorMapper(ProfileRow.ContractHours.class)
  List<ProfileRow.ContractHours> listContractHours(
      long authorityId, Long organisationId, YearMonth from, YearMonth to);
}
