package insertionhours.programme;

import insertionhours.database.SliceSql;
import insertionhours.listing.Slice;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads coming contracts and lots before their award as one list; writes nothing. */
interface ProgrammeLineDao {
  /** A contracting authority to filter by. */
  record Authority(long id, String name) {}

  /** Even ids for entries and odd ones for lots, so that a page can begin after either. */
  String LINES =
      """
      FROM (
        SELECT 2 * p.id AS id, p.id AS entry_id, NULL AS lot_id, NULL AS lot_number,
               NULL AS operation_reference, p.title, c.id AS authority_id,
               c.name AS authority_name,
               CASE p.decision WHEN 'RETAINED' THEN 'TO_OPEN' ELSE p.decision END AS step,
               p.no_clause_reason, p.sizer_id AS by_id, a.display_name AS by_name,
               CASE WHEN p.decision <> 'WITHOUT_CLAUSE' THEN p.size_by END AS deadline,
               p.publication_on, p.offers_due_on, p.estimated_amount AS amount
        FROM coming_contract p
        JOIN contracting_authority c ON c.id = p.contracting_authority_id
        LEFT JOIN account a ON a.id = p.sizer_id
        WHERE p.facilitator_organisation_id IN (<facilitators>)
          AND p.operation_id IS NULL
        UNION ALL
        SELECT 2 * l.id + 1, NULL, l.id, l.number,
               o.reference, l.title, c.id,
               c.name,
               CASE l.status
                 WHEN 'DRAFT' THEN 'TO_CALIBRATE'
                 WHEN 'CALIBRATED' THEN 'TO_LAUNCH'
                 WHEN 'IN_TENDER' THEN 'TO_AWARD'
                 ELSE 'WITHOUT_CLAUSE'
               END,
               l.no_clause_reason, o.referent_id, r.display_name,
               CASE
                 WHEN l.status = 'IN_TENDER' THEN l.offers_due_on
                 WHEN l.status IS NOT NULL THEN l.publication_on
               END,
               l.publication_on, l.offers_due_on, l.amount_excl_tax
        FROM lot l
        JOIN operation o ON o.id = l.operation_id
        JOIN contracting_authority c ON c.id = o.contracting_authority_id
        LEFT JOIN account r ON r.id = o.referent_id
        WHERE o.facilitator_organisation_id IN (<facilitators>)
          AND (l.status IN ('DRAFT', 'CALIBRATED', 'IN_TENDER')
               OR (l.status IS NULL AND l.ends_on >= :today))
      ) line
      """;

  /** What is due is what {@link ProgrammeDao#toSize} names. */
  String FILTERED =
      """
      WHERE (:filter.search IS NULL
             OR title LIKE :filter.pattern ESCAPE '!'
             OR authority_name LIKE :filter.pattern ESCAPE '!'
             OR operation_reference LIKE :filter.pattern ESCAPE '!')
        AND (:filter.authorityId IS NULL OR authority_id = :filter.authorityId)
        AND (:filter.byId IS NULL OR by_id = :filter.byId)
        AND (:filter.step IS NULL OR step = :filter.step)
        AND (NOT :filter.due
             OR (entry_id IS NOT NULL
                 AND step <> 'WITHOUT_CLAUSE'
                 AND (by_id IS NULL OR by_id = :reader)
                 AND deadline <= :until))
      """;

  String NO_DATE = "CASE WHEN :filter.descending THEN '' ELSE '9' END";

  @SqlQuery(
      "SELECT * FROM (SELECT line.*, CASE :filter.sort"
          + " WHEN 'TITLE' THEN title"
          + " WHEN 'PUBLICATION_ON' THEN COALESCE(CAST(publication_on AS CHAR), "
          + NO_DATE
          + ") COLLATE utf8mb4_unicode_ci"
          + " ELSE COALESCE(CAST(deadline AS CHAR), "
          + NO_DATE
          + ") COLLATE utf8mb4_unicode_ci END AS sort_key "
          + LINES
          + FILTERED
          + ") found "
          + SliceSql.SLICE)
  @RegisterConstructorMapper(ProgrammeLine.class)
  List<ProgrammeLine> list(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      long reader,
      LocalDate today,
      LocalDate until,
      @BindMethods("filter") ProgrammeLineFilter filter,
      @BindMethods("slice") Slice slice);

  @SqlQuery("SELECT COUNT(*) " + LINES + FILTERED)
  long count(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      long reader,
      LocalDate today,
      LocalDate until,
      @BindMethods("filter") ProgrammeLineFilter filter);

  @SqlQuery(
      "SELECT DISTINCT authority_id AS id, authority_name AS name "
          + LINES
          + "ORDER BY authority_name, authority_id")
  @RegisterConstructorMapper(Authority.class)
  List<Authority> authorities(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      LocalDate today);
}
