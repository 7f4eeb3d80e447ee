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

@RegisterConstructorMapper(ContractingAuthority.class)
interface ContractingAuthorityDao {
  String MATCHING =
      """
      FROM (
        SELECT kept.id, kept.name, number.siret, kept.kind, kept.commune_code, kept.version,
               CASE WHEN :filter.byName THEN kept.name ELSE '' END AS sort_key
        FROM contracting_authority kept
        LEFT JOIN contracting_authority_siret number ON number.authority_id = kept.id
        WHERE (:everything
               OR kept.id IN (<own>)
               OR EXISTS (
                 SELECT 1
                 FROM operation
                 JOIN lot ON lot.operation_id = operation.id
                 JOIN award ON award.lot_id = lot.id
                 WHERE operation.contracting_authority_id = kept.id
                   AND award.enterprise_id IN (<enterprises>)))
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
  List<ContractingAuthority> list(
      @BindMethods("filter") OrganisationFilter filter,
      @BindMethods("slice") Slice slice,
      boolean everything,
      @BindList(value = "own", onEmpty = BindList.EmptyHandling.NULL_STRING) Collection<Long> own,
      @BindList(value = "enterprises", onEmpty = BindList.EmptyHandling.NULL_STRING)
          Collection<Long> enterprises);

  @SqlQuery("SELECT COUNT(*) " + MATCHING)
  long count(
      @BindMethods("filter") OrganisationFilter filter,
      boolean everything,
      @BindList(value = "own", onEmpty = BindList.EmptyHandling.NULL_STRING) Collection<Long> own,
      @BindList(value = "enterprises", onEmpty = BindList.EmptyHandling.NULL_STRING)
          Collection<Long> enterprises);

  @SqlQuery(
      """
      SELECT kept.id, kept.name, number.siret, kept.kind, kept.commune_code, kept.version
      FROM contracting_authority kept
      LEFT JOIN contracting_authority_siret number ON number.authority_id = kept.id
      WHERE kept.id = :id
      """)
  Optional<ContractingAuthority> find(long id);

  @SqlQuery(
      """
      SELECT kept.id, kept.name, number.siret, kept.kind, kept.commune_code, kept.version
      FROM contracting_authority kept
      LEFT JOIN contracting_authority_siret number ON number.authority_id = kept.id
      ORDER BY kept.name, kept.id
      """)
  List<ContractingAuthority> listAllByName();

  @SqlUpdate(
      """
      INSERT INTO contracting_authority (name, kind, commune_code, changed_at)
      VALUES (:details.name, :details.kind, :details.communeCode, :now)
      """)
  @GetGeneratedKeys
  long insert(@BindMethods("details") ContractingAuthorityDetails details, Instant now);

  @SqlUpdate(
      """
      UPDATE contracting_authority
      SET name = :details.name,
          kind = :details.kind,
          commune_code = :details.communeCode,
          changed_at = :now,
          version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int update(
      long id,
      @BindMethods("details") ContractingAuthorityDetails details,
      long version,
      Instant now);

  @SqlUpdate(
      """
      DELETE FROM contracting_authority_siret
      WHERE authority_id = :id
      """)
  void removeSiret(long id);

  /** Does nothing when the number is somebody's already: ask {@link #findIdBySiret} whose. */
  @SqlUpdate(
      """
      INSERT INTO contracting_authority_siret (siret, authority_id)
      VALUES (:siret, :id)
      ON DUPLICATE KEY UPDATE siret = contracting_authority_siret.siret
      """)
  void claimSiret(long id, String siret);

  @SqlQuery(
      """
      SELECT authority_id
      FROM contracting_authority_siret
      WHERE siret = :siret
      """)
  Optional<Long> findIdBySiret(String siret);

  /** Whether one of the enterprises is engaged on a lot of the authority. */
  @SqlQuery(
      """
      SELECT COUNT(*) > 0
      FROM operation
      JOIN lot ON lot.operation_id = operation.id
      JOIN award ON award.lot_id = lot.id
      WHERE operation.contracting_authority_id = :id
        AND award.enterprise_id IN (<enterprises>)
      """)
  boolean engages(
      long id,
      @BindList(value = "enterprises", onEmpty = BindList.EmptyHandling.NULL_STRING)
          Collection<Long> enterprises);
}
