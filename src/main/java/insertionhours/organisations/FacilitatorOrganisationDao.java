package insertionhours.organisations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(FacilitatorOrganisation.class)
interface FacilitatorOrganisationDao {
  @SqlQuery(
      """
      SELECT id, name, version
      FROM facilitator_organisation
      WHERE :pattern IS NULL
         OR name LIKE :pattern ESCAPE '!'
      ORDER BY name, id
      """)
  List<FacilitatorOrganisation> listByName(String pattern);

  @SqlQuery(
      """
      SELECT id, name, version
      FROM facilitator_organisation
      WHERE id = :id
      """)
  Optional<FacilitatorOrganisation> find(long id);

  @SqlUpdate(
      """
      INSERT INTO facilitator_organisation (name, created_at)
      VALUES (:name, :now)
      """)
  @GetGeneratedKeys
  long insert(String name, Instant now);

  @SqlUpdate(
      """
      UPDATE facilitator_organisation
      SET name = :name,
          version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int update(long id, String name, long version);
}
