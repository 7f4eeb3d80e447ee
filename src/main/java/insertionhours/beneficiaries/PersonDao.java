package insertionhours.beneficiaries;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Which person a record stands for within a facilitator organisation. */
interface PersonDao {
  /** What identifies a record; all null once erased. */
  record Identity(String lastName, String firstName, LocalDate birthDate) {
    boolean erased() {
      return birthDate == null;
    }
  }

  /** Waits for whoever else changes the record or the person it stands for. */
  @SqlQuery("SELECT last_name, first_name, birth_date FROM beneficiary WHERE id = :id FOR UPDATE")
  @RegisterConstructorMapper(Identity.class)
  Optional<Identity> hold(long id);

  /** A record's person in an organisation. */
  record Scope(long facilitatorOrganisationId, long personId) {}

  @SqlQuery(
      """
      SELECT facilitator_organisation_id, person_id
      FROM beneficiary_scope
      WHERE beneficiary_id = :id
      ORDER BY facilitator_organisation_id
      """)
  @RegisterConstructorMapper(Scope.class)
  List<Scope> scopes(long id);

  @SqlQuery(
      """
      SELECT beneficiary_id
      FROM beneficiary_scope
      WHERE person_id IN (<persons>)
      ORDER BY beneficiary_id
      """)
  List<Long> records(
      @BindList(value = "persons", onEmpty = EmptyHandling.NULL_STRING) Collection<Long> persons);

  @SqlUpdate("INSERT INTO insertion_person (facilitator_organisation_id) VALUES (:organisation)")
  @GetGeneratedKeys("id")
  long insertPerson(long organisation);

  @SqlUpdate(
      """
      INSERT INTO beneficiary_scope (beneficiary_id, facilitator_organisation_id, person_id, fingerprint)
      VALUES (:id, :organisation, :personId, :fingerprint)
      """)
  void insertScope(long id, long organisation, long personId, String fingerprint);

  @SqlUpdate(
      """
      UPDATE beneficiary_scope
      SET fingerprint = :fingerprint
      WHERE beneficiary_id = :id
        AND facilitator_organisation_id = :organisation
      """)
  void updateFingerprint(long id, long organisation, String fingerprint);

  @SqlUpdate("DELETE FROM beneficiary_scope WHERE beneficiary_id = :id")
  void deleteScopes(long id);

  /** Another record that has the same fingerprint, or was found to be the same person already. */
  @SqlQuery(
      """
      SELECT b.id, b.last_name, b.first_name, b.birth_date, e.name AS recorded_by,
             other.facilitator_organisation_id, other.person_id = own.person_id AS same_person
      FROM beneficiary_scope own
      JOIN beneficiary_scope other
        ON other.facilitator_organisation_id = own.facilitator_organisation_id
       AND other.beneficiary_id <> own.beneficiary_id
       AND (other.person_id = own.person_id OR other.fingerprint = own.fingerprint)
      JOIN beneficiary b ON b.id = other.beneficiary_id
      LEFT JOIN enterprise e ON e.id = b.enterprise_id
      WHERE own.beneficiary_id = :id
        AND own.facilitator_organisation_id IN (<organisations>)
      ORDER BY same_person DESC, b.id, other.facilitator_organisation_id
      """)
  @RegisterConstructorMapper(PersonMatch.class)
  List<PersonMatch> matches(
      long id,
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations);
}
