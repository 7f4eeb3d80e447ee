package insertionhours.organisations;

import insertionhours.listing.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(Enterprise.class)
interface EnterpriseDao {
  String MATCHING =
      """
      FROM (
        SELECT kept.id, kept.name, number.siret, kept.kind, kept.commune_code, kept.version,
               CASE WHEN :filter.byName THEN kept.name ELSE '' END AS sort_key
        FROM enterprise kept
        LEFT JOIN enterprise_siret number ON number.enterprise_id = kept.id
        WHERE (:everything
               OR kept.id IN (<own>))
          AND (:filter.kindName IS NULL OR kept.kind = :filter.kindName)
          AND (:filter.pattern IS NULL
               OR kept.name LIKE :filter.pattern ESCAPE '!'
               OR LOCATE(:filter.digits, number.siret) > 0)
      ) matching
      """;

  @SqlQuery(
      "SELECT id, name, siret, kind, commune_code, version "
          + MATCHING
          + """
            WHERE :slice.afterId = 0
               OR (NOT :filter.descending
                   AND (sort_key > :slice.afterKey
                        OR (sort_key = :slice.afterKey AND id > :slice.afterId)))
               OR (:filter.descending
                   AND (sort_key < :slice.afterKey
                        OR (sort_key = :slice.afterKey AND id < :slice.afterId)))
            ORDER BY CASE WHEN :filter.descending THEN sort_key END DESC,
                     CASE WHEN :filter.descending THEN id END DESC,
                     sort_key, id
            LIMIT :slice.oneMore
            """)
  List<Enterprise> list(
      @BindMethods("filter") OrganisationFilter filter,
      @BindMethods("slice") Slice slice,
      boolean everything,
      @BindList(value = "own", onEmpty = BindList.EmptyHandling.NULL_STRING) Collection<Long> own);

  @SqlQuery("SELECT COUNT(*) " + MATCHING)
  long count(
      @BindMethods("filter") OrganisationFilter filter,
      boolean everything,
      @BindList(value = "own", onEmpty = BindList.EmptyHandling.NULL_STRING) Collection<Long> own);

  @SqlQuery(
      """
      SELECT kept.id, kept.name, number.siret, kept.kind, kept.commune_code, kept.version
      FROM enterprise kept
      LEFT JOIN enterprise_siret number ON number.enterprise_id = kept.id
      WHERE kept.id = :id
      """)
  Optional<Enterprise> find(long id);

  @SqlQuery(
      """
      SELECT kept.id, kept.name, number.siret, kept.kind, kept.commune_code, kept.version
      FROM enterprise kept
      LEFT JOIN enterprise_siret number ON number.enterprise_id = kept.id
      ORDER BY kept.name, kept.id
      """)
  List<Enterprise> listAllByName();

  @SqlUpdate(
      """
      INSERT INTO enterprise (name, kind, commune_code, changed_at)
      VALUES (:details.name, :details.kind, :details.communeCode, :now)
      """)
  @GetGeneratedKeys
  long insert(@BindMethods("details") EnterpriseDetails details, Instant now);

  @SqlUpdate(
      """
      UPDATE enterprise
      SET name = :details.name,
          kind = :details.kind,
          commune_code = :details.communeCode,
          changed_at = :now,
          version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int update(long id, @BindMethods("details") EnterpriseDetails details, long version, Instant now);

  @SqlUpdate(
      """
      DELETE FROM enterprise_siret
      WHERE enterprise_id = :id
      """)
  void removeSiret(long id);

  /** Does nothing when the number is somebody's already: ask {@link #findIdBySiret} whose. */
  @SqlUpdate(
      """
      INSERT INTO enterprise_siret (siret, enterprise_id)
      VALUES (:siret, :id)
      ON DUPLICATE KEY UPDATE siret = enterprise_siret.siret
      """)
  void claimSiret(long id, String siret);

  @SqlQuery(
      """
      SELECT enterprise_id
      FROM enterprise_siret
      WHERE siret = :siret
      """)
  Optional<Long> findIdBySiret(String siret);
}
