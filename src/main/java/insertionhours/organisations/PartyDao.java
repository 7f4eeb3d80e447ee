package insertionhours.organisations;

import insertionhours.listing.Slice;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.SimpleExtensionConfigurer;
import org.jdbi.v3.core.extension.annotation.UseExtensionConfigurer;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The parties of one sort. A DAO of them says in which tables they are: {@link Table}. */
interface PartyDao<P extends Party> {
  /** Where {@code <party>} and {@code <owner>} stand in the SQL. */
  @Retention(RetentionPolicy.RUNTIME)
  @UseExtensionConfigurer(Table.Names.class)
  @interface Table {
    /** The table of the parties; that of their numbers is called {@code <party>_siret}. */
    String party();

    /** The column that says whose number it is. */
    String owner();

    /** Puts them into every statement of the DAO. */
    final class Names extends SimpleExtensionConfigurer {
      @Override
      public void configure(ConfigRegistry config, Annotation annotation, Class<?> dao) {
        Table table = (Table) annotation;
        config
            .get(SqlStatements.class)
            .define("party", table.party())
            .define("owner", table.owner());
      }
    }
  }

  String PARTIES =
      """
      SELECT kept.id, kept.name, number.siret, kept.kind, kept.commune_code, kept.version
      FROM <party> kept
      LEFT JOIN <party>_siret number ON number.<owner> = kept.id
      """;

  /** By trade only enterprises are looked for. */
  String MATCHING =
      """
      FROM (
        SELECT kept.id, kept.name, number.siret, kept.kind, kept.commune_code, kept.version,
               CASE WHEN :filter.byName THEN kept.name ELSE '' END AS sort_key
        FROM <party> kept
        LEFT JOIN <party>_siret number ON number.<owner> = kept.id
        WHERE (:everything OR kept.id IN (<seen>))
          AND (:filter.kindNames IS NULL OR FIND_IN_SET(kept.kind, :filter.kindNames) > 0)
          AND (:filter.department IS NULL
               OR kept.commune_code LIKE CONCAT(:filter.department, '%'))
          AND (:filter.trade IS NULL
               OR EXISTS (SELECT 1
                          FROM enterprise_trade practised
                          WHERE practised.enterprise_id = kept.id
                            AND practised.trade = :filter.trade))
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
  List<P> list(
      @BindMethods("filter") OrganisationFilter filter,
      @BindMethods("slice") Slice slice,
      boolean everything,
      @BindList(value = "seen", onEmpty = BindList.EmptyHandling.NULL_STRING)
          Collection<Long> seen);

  @SqlQuery("SELECT COUNT(*) " + MATCHING)
  long count(
      @BindMethods("filter") OrganisationFilter filter,
      boolean everything,
      @BindList(value = "seen", onEmpty = BindList.EmptyHandling.NULL_STRING)
          Collection<Long> seen);

  @SqlQuery(PARTIES + "WHERE kept.id = :id")
  Optional<P> find(long id);

  @SqlQuery(PARTIES + "ORDER BY kept.name, kept.id")
  List<P> listAllByName();

  @SqlUpdate(
      """
      INSERT INTO <party> (name, kind, commune_code, changed_at)
      VALUES (:details.name, :details.kind, :details.communeCode, :now)
      """)
  @GetGeneratedKeys
  long insert(@BindMethods("details") PartyDetails details, Instant now);

  @SqlUpdate(
      """
      UPDATE <party>
      SET name = :details.name,
          kind = :details.kind,
          commune_code = :details.communeCode,
          changed_at = :now,
          version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int update(long id, @BindMethods("details") PartyDetails details, long version, Instant now);

  @SqlUpdate(
      """
      DELETE FROM <party>_siret
      WHERE <owner> = :id
      """)
  void removeSiret(long id);

  /** Does nothing when the number is somebody's already: ask {@link #findIdBySiret} whose. */
  @SqlUpdate(
      """
      INSERT INTO <party>_siret (siret, <owner>)
      VALUES (:siret, :id)
      ON DUPLICATE KEY UPDATE siret = <party>_siret.siret
      """)
  void claimSiret(long id, String siret);

  @SqlQuery(
      """
      SELECT <owner>
      FROM <party>_siret
      WHERE siret = :siret
      """)
  Optional<Long> findIdBySiret(String siret);
}
