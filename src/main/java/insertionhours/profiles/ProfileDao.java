package insertionhours.profiles;

import insertionhours.assignments.ContractType;
import insertionhours.beneficiaries.CriterionFamily;
import insertionhours.beneficiaries.QualificationLevel;
import insertionhours.beneficiaries.Sex;
import insertionhours.measure.Hours;
import insertionhours.obligations.Modality;
import insertionhours.organisations.EnterpriseKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
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
   * A row for each engagement with accepted hours in the months. The months are added up before
   * anything else is looked up, and looked up in the order written: servers that begin elsewhere
   * read the engagements of all authorities. Of somebody whose birth date was erased, the age that
   * was kept.
   *
   * @param organisationId null for those of all facilitator organisations
   */
  @SqlQuery(
      """
      SELECT STRAIGHT_JOIN
             t.assignment_id, s.person_id, b.id AS beneficiary_id, b.sex,
             COALESCE(TIMESTAMPDIFF(YEAR, b.birth_date, COALESCE(t.first_day, a.proposed_on)),
                      a.entry_age) AS age,
             b.priority_neighbourhood, COALESCE(f.family, 'OTHER') AS criterion_family,
             b.qualification_level, a.modality, e.kind AS employer_kind, t.contract_type, t.hours
      FROM (SELECT t.assignment_id, t.facilitator_organisation_id, t.hours,
                   (SELECT MIN(c.starts_on)
                    FROM assignment_contract c
                    WHERE c.assignment_id = t.assignment_id) AS first_day,
                   (SELECT CASE WHEN MIN(c.contract_type) <> MAX(c.contract_type) THEN NULL
                                ELSE COALESCE(MIN(c.contract_type), 'OTHER') END
                    FROM assignment_contract c
                    WHERE c.assignment_id = t.assignment_id) AS contract_type
            FROM (SELECT STRAIGHT_JOIN m.assignment_id,
                         MIN(o.facilitator_organisation_id) AS facilitator_organisation_id,
                         SUM(m.hours_accepted) AS hours
                  FROM operation o
                  JOIN lot l ON l.operation_id = o.id
                  JOIN assignment_month m ON m.lot_id = l.id
                  WHERE o.contracting_authority_id = :authorityId
                    AND (:organisationId IS NULL
                         OR o.facilitator_organisation_id = :organisationId)
                    AND m.month BETWEEN :from AND :to
                    AND m.hours_accepted > 0
                  GROUP BY m.assignment_id) t) t
      JOIN assignment a ON a.id = t.assignment_id
      JOIN enterprise e ON e.id = a.employer_id
      JOIN beneficiary b ON b.id = a.beneficiary_id
      JOIN beneficiary_scope s
        ON s.beneficiary_id = b.id
       AND s.facilitator_organisation_id = t.facilitator_organisation_id
      LEFT JOIN (SELECT code, MIN(family) AS family
                 FROM eligibility_criterion
                 GROUP BY code) f ON f.code = b.eligibility_criterion
      """)
  @RegisterRowMapper(ProfileRowMapper.class)
  List<ProfileRow> listRows(long authorityId, Long organisationId, YearMonth from, YearMonth to);

  /** The hours of engagements, each month under the contract that had begun last by its end. */
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
      FROM assignment_month m
      WHERE m.assignment_id IN (<assignments>)
        AND m.month BETWEEN :from AND :to
        AND m.hours_accepted > 0
      GROUP BY 1, 2
      """)
  @RegisterConstructorMapper(ProfileRow.ContractHours.class)
  List<ProfileRow.ContractHours> listContractHours(
      @BindList Collection<Long> assignments, YearMonth from, YearMonth to);

  /** By hand, in the order of the columns: a profile reads thousands of these rows. */
  final class ProfileRowMapper implements RowMapper<ProfileRow> {
    @Override
    public ProfileRow map(ResultSet row, StatementContext context) throws SQLException {
      String level = row.getString(8);
      String contractType = row.getString(11);
      return new ProfileRow(
          row.getLong(1),
          row.getLong(2),
          row.getLong(3),
          Sex.valueOf(row.getString(4)),
          row.getInt(5),
          row.getBoolean(6),
          CriterionFamily.valueOf(row.getString(7)),
          level == null ? null : QualificationLevel.valueOf(level),
          Modality.valueOf(row.getString(9)),
          EnterpriseKind.valueOf(row.getString(10)),
          contractType == null ? null : ContractType.valueOf(contractType),
          new Hours(row.getBigDecimal(12)));
    }
  }
}
