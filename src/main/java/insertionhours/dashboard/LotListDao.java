package insertionhours.dashboard;

import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads lots across operations with their figures; writes nothing. */
interface LotListDao {
  /** A contracting authority to filter by. */
  record Authority(long id, String name) {}

  /** Where an authority's lots stand together. */
  record Standing(
      long authorityId, long lots, long lotsBelowDue, Hours hoursDue, Hours hoursAccepted) {}

  /** The figure in force on the last day of the month, and the totals: never the lines. */
  String LOTS =
      """
      SELECT l.id, l.number, l.title, l.trade, l.status, b.outcome, l.starts_on, l.ends_on,
             o.id AS operation_id, o.reference AS operation_reference, o.name AS operation_name,
             o.facilitator_organisation_id, c.id AS authority_id, c.name AS authority_name,
             CASE
               WHEN b.outcome = 'CANCELLED' THEN 0
               ELSE COALESCE((SELECT r.hours_due
                              FROM obligation_revision r
                              WHERE r.lot_id = l.id
                                AND r.effective_on <= :lastDay
                              ORDER BY r.effective_on DESC, r.number DESC
                              LIMIT 1), l.hours_due)
             END AS hours_due,
             COALESCE(b.opening_hours, 0)
               + COALESCE((SELECT SUM(t.hours_accepted)
                           FROM hours_total t
                           WHERE t.lot_id = l.id), 0) AS hours_accepted
      """;

  String JOINED =
      """
      FROM lot l
      JOIN operation o ON o.id = l.operation_id
      JOIN contracting_authority c ON c.id = o.contracting_authority_id
      LEFT JOIN obligation b ON b.lot_id = l.id
      """;

  String SORTED =
      """
      , CASE :filter.sort
          WHEN 'TITLE' THEN l.title
          WHEN 'ENDS_ON' THEN CAST(l.ends_on AS CHAR) COLLATE utf8mb4_unicode_ci
          ELSE CONCAT(o.reference, ' ', LPAD(l.number, 6, '0'))
        END AS sort_key
      """;

  String VISIBLE =
      """
      WHERE (o.facilitator_organisation_id IN (<facilitators>)
             OR o.contracting_authority_id IN (<authorities>)
             OR EXISTS (SELECT 1
                        FROM award a
                        WHERE a.lot_id = l.id
                          AND a.enterprise_id IN (<enterprises>)))
      """;

  String FILTERED =
      """
       AND (:filter.search IS NULL
            OR l.title LIKE :filter.pattern ESCAPE '!'
            OR l.contract_number LIKE :filter.pattern ESCAPE '!'
            OR o.name LIKE :filter.pattern ESCAPE '!'
            OR o.reference LIKE :filter.pattern ESCAPE '!')
       AND (:filter.status IS NULL OR l.status = :filter.status)
       AND (:filter.trade IS NULL OR l.trade = :filter.trade)
       AND (:filter.authorityId IS NULL OR o.contracting_authority_id = :filter.authorityId)
      """;

  /** What a report counts: awarded, and started by the end of the month. */
  String REPORTED = "status IN ('AWARDED', 'RUNNING', 'CLOSED') AND starts_on <= :lastDay";

  String BELOW_DUE =
      " WHERE (NOT :filter.belowDue OR (hours_due > hours_accepted AND " + REPORTED + "))";

  @SqlQuery(
      "SELECT * FROM ("
          + LOTS
          + SORTED
          + JOINED
          + VISIBLE
          + FILTERED
          + ") found"
          + BELOW_DUE
          + """
             AND (:slice.afterId = 0
                  OR (sort_key = :slice.afterKey AND id > :slice.afterId)
                  OR (NOT :filter.descending AND sort_key > :slice.afterKey)
                  OR (:filter.descending AND sort_key < :slice.afterKey))
            ORDER BY CASE WHEN :filter.descending THEN '' ELSE sort_key END,
                     CASE WHEN :filter.descending THEN sort_key ELSE '' END DESC,
                     id
            LIMIT :slice.oneMore
            """)
  @RegisterConstructorMapper(ListedLot.class)
  List<ListedLot> list(
      LocalDate lastDay,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> authorities,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises,
      @BindMethods("filter") LotListFilter filter,
      @BindMethods("slice") Slice slice);

  @SqlQuery("SELECT COUNT(*) FROM (" + LOTS + JOINED + VISIBLE + FILTERED + ") found" + BELOW_DUE)
  long count(
      LocalDate lastDay,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> authorities,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises,
      @BindMethods("filter") LotListFilter filter);

  @SqlQuery("SELECT DISTINCT c.id, c.name " + JOINED + VISIBLE + "ORDER BY c.name, c.id")
  @RegisterConstructorMapper(Authority.class)
  List<Authority> authorities(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> authorities,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises);

  @SqlQuery(
      """
      SELECT authority_id, COUNT(*) AS lots,
             SUM(CASE WHEN hours_due > hours_accepted THEN 1 ELSE 0 END) AS lots_below_due,
             SUM(COALESCE(hours_due, 0)) AS hours_due, SUM(hours_accepted) AS hours_accepted
      FROM (
      """
          + LOTS
          + JOINED
          + "WHERE o.contracting_authority_id IN (<authorities>)) found WHERE "
          + REPORTED
          + " GROUP BY authority_id")
  @RegisterConstructorMapper(Standing.class)
  List<Standing> standings(
      LocalDate lastDay,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> authorities);
}
