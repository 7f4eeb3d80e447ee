package insertionhours.reports;

import insertionhours.listing.Slice;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads which reports somebody may ask for; writes nothing. */
interface ReportListDao {
  String REPORTABLE =
      """
      FROM contracting_authority a
      WHERE (a.id IN (<authorities>)
             OR EXISTS (SELECT 1
                        FROM operation o
                        WHERE o.contracting_authority_id = a.id
                          AND o.facilitator_organisation_id IN (<organisations>)))
        AND (:pattern IS NULL OR a.name LIKE :pattern ESCAPE '!')
      """;

  /** Authorities read by the actor or served by the actor's organisations, by name. */
  @SqlQuery(
      "SELECT id, name, changed_at "
          + REPORTABLE
          + """
              AND (:slice.afterId = 0
                   OR a.name > :slice.afterKey
                   OR (a.name = :slice.afterKey AND a.id > :slice.afterId))
            ORDER BY a.name, a.id
            LIMIT :slice.oneMore
            """)
  @RegisterConstructorMapper(ReportedAuthority.class)
  List<ReportedAuthority> listReportable(
      @BindList(value = "authorities", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> authorities,
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      String pattern,
      @BindMethods("slice") Slice slice);

  @SqlQuery("SELECT COUNT(*) " + REPORTABLE)
  long countReportable(
      @BindList(value = "authorities", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> authorities,
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      String pattern);
}
