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
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(BeneficiaryDao.Row.class)
interface BeneficiaryDao {
  /** A record as it is kept. */
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
      long version) {}

  /** A facilitator's own organisation's; an enterprise's own people, recorded or employed by it. */
  String VISIBLE =
      """
      FROM beneficiary b
      WHERE (EXISTS (SELECT 1
                     FROM beneficiary_scope s
                     WHERE s.beneficiary_id = b.id
                       AND s.facilitator_organisation_id IN (<organisations>))
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
             b.informed_on, b.erased_at IS NOT NULL AS erased, b.version
      """
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
      VALUES (:enterpriseId, :draft.lastName, :draft.firstName, :draft.birthDate, :birthYear,
              :draft.sex, :draft.communeCode, :draft.priorityNeighbourhood,
              :draft.qualificationLevel, :draft.eligibilityCriterion, :draft.informedOn,
              :accountId, :now)
      """)
  @GetGeneratedKeys("id")
  long insert(
      Long enterpriseId,
      @BindMethods("draft") BeneficiaryDraft draft,
      int birthYear,
      long accountId,
      Instant now);

  @SqlUpdate(
      "INSERT INTO beneficiary_criterion (beneficiary_id, criterion) VALUES (:id, :criterion)")
  void insertCriterion(long id, String criterion);

  /** What identifies a record that is not erased. */
  record Identity(String lastName, String firstName, LocalDate birthDate) {}

  @SqlQuery(
      """
      SELECT last_name, first_name, birth_date
      FROM beneficiary
      WHERE id = :id
        AND erased_at IS NULL
      FOR UPDATE
      """)
  @RegisterConstructorMapper(Identity.class)
  Optional<Identity> hold(long id);

  @SqlQuery(
      """
      SELECT person_id
      FROM beneficiary_scope
      WHERE beneficiary_id = :id
        AND facilitator_organisation_id = :organisation
      """)
  Optional<Long> person(long id, long organisation);

  @SqlUpdate("INSERT INTO insertion_person (facilitator_organisation_id) VALUES (:organisation)")
  @GetGeneratedKeys("id")
  long insertPerson(long organisation);

  @SqlUpdate(
      """
      INSERT INTO beneficiary_scope (beneficiary_id, facilitator_organisation_id, person_id, fingerprint)
      VALUES (:id, :organisation, :personId, :fingerprint)
      """)
  void insertScope(long id, long organisation, long personId, String fingerprint);
}
