package insertionhours.beneficiaries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(BeneficiaryDao.Row.class)
interface BeneficiaryDao {
  /**
   * A record as it is kept.
   *
   * @param facilitated whether the reader sees it as its facilitator
   * @param decided whether an assignment of it has been admitted or refused
   */
  record Row(
      long id,
      Long enterpriseId,
      String lastName,
      String firstName,
      LocalDate birthDate,
      Sex sex,
      String communeCode,
      boolean priorityNeighbourhood,
      QualificationLevel qualificationLevel,
      String eligibilityCriterion,
      LocalDate informedOn,
      boolean erased,
      long version,
      boolean facilitated,
      boolean decided) {}

  String FACILITATED =
      """
      EXISTS (SELECT 1
              FROM beneficiary_scope s
              WHERE s.beneficiary_id = b.id
                AND s.facilitator_organisation_id IN (<organisations>))
      """;

  /** A facilitator's own organisation's; an enterprise's own people, recorded or employed by it. */
  String VISIBLE =
      "FROM beneficiary b WHERE ("
          + FACILITATED
          + """
            OR b.enterprise_id IN (<enterprises>)
            OR EXISTS (SELECT 1
                       FROM assignment a
                       WHERE a.beneficiary_id = b.id
                         AND a.employer_id IN (<enterprises>)))
            """;

  @SqlQuery(
      """
      SELECT b.id, b.enterprise_id, b.last_name, b.first_name, b.birth_date, b.sex, b.commune_code,
             b.priority_neighbourhood, b.qualification_level, b.eligibility_criterion,
             b.informed_on, b.erased_at IS NOT NULL AS erased, b.version,
             EXISTS (SELECT 1
                     FROM assignment decided
                     WHERE decided.beneficiary_id = b.id
                       AND decided.status <> 'PROPOSED') AS decided,
      """
          + FACILITATED
          + " AS facilitated "
          + VISIBLE
          + " AND b.id = :id")
  Optional<Row> visible(
      long id,
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      @BindList(value = "enterprises", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> enterprises);

  @SqlQuery(
      "SELECT criterion FROM beneficiary_criterion WHERE beneficiary_id = :id ORDER BY criterion")
  List<String> otherCriteria(long id);

  @SqlUpdate(
      """
      INSERT INTO beneficiary (enterprise_id, last_name, first_name, birth_date, birth_year, sex,
                               commune_code, priority_neighbourhood, qualification_level,
                               eligibility_criterion, informed_on, created_by, created_at)
      VALUES (:enterpriseId, :draft.lastName, :draft.firstName, :draft.birthDate,
              YEAR(:draft.birthDate), :draft.sex, :draft.communeCode, :draft.priorityNeighbourhood,
              :draft.qualificationLevel, :draft.eligibilityCriterion, :draft.informedOn,
              :accountId, :now)
      """)
  @GetGeneratedKeys("id")
  long insert(
      Long enterpriseId,
      @BindMethods("draft") BeneficiaryDetails draft,
      long accountId,
      Instant now);

  /** Without the criterion, which may be hidden to who changes the rest. */
  @SqlUpdate(
      """
      UPDATE beneficiary
      SET last_name = :change.lastName,
          first_name = :change.firstName,
          birth_date = :change.birthDate,
          birth_year = YEAR(:change.birthDate),
          sex = :change.sex,
          commune_code = :change.communeCode,
          priority_neighbourhood = :change.priorityNeighbourhood,
          qualification_level = :change.qualificationLevel,
          informed_on = :change.informedOn,
          version = version + 1
      WHERE id = :id
        AND version = :version
        AND erased_at IS NULL
      """)
  int update(long id, @BindMethods("change") BeneficiaryDetails change, long version);

  @SqlUpdate("UPDATE beneficiary SET eligibility_criterion = :criterion WHERE id = :id")
  void updateCriterion(long id, String criterion);

  @SqlUpdate("DELETE FROM beneficiary_criterion WHERE beneficiary_id = :id")
  void deleteCriteria(long id);

  @SqlBatch(
      "INSERT INTO beneficiary_criterion (beneficiary_id, criterion) VALUES (:id, :criterion)")
  void insertCriteria(long id, Iterable<String> criterion);

  @SqlQuery("SELECT COUNT(*) FROM assignment WHERE beneficiary_id = :id")
  long countAssignments(long id);

  @SqlUpdate("DELETE FROM beneficiary WHERE id = :id")
  void delete(long id);
}
