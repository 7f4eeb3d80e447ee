package insertionhours.monthgrid;

import insertionhours.contracts.ClauseKind;
import insertionhours.hours.LotReference;
import insertionhours.obligations.AwardRole;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The lots of an enterprise in a month. */
interface MonthLotDao {
  /** An enterprise whose months somebody may declare. */
  record Firm(long id, String name) {}

  /**
   * A lot of an enterprise in a month.
   *
   * @param trade the lot's own
   * @param role of the enterprise, null where it takes no part any more
   * @param open whether the enterprise may declare the month on it
   */
  record MonthLot(
      @Nested("lot") LotReference lot,
      String trade,
      ClauseKind clauseKind,
      AwardRole role,
      boolean open) {}

  /**
   * Those that it takes part in, or has declared on for the month.
   *
   * @param everywhere whether on all lots, not only on those of the facilitators
   */
  @SqlQuery(
      """
      SELECT l.id AS lot_id, l.number AS lot_number, l.title AS lot_title,
             o.id AS lot_operation_id, o.name AS lot_operation_name,
             o.reference AS lot_operation_reference,
             o.facilitator_organisation_id AS lot_facilitator_organisation_id,
             l.trade, l.clause_kind,
             (SELECT part.role
              FROM award part
              WHERE part.lot_id = l.id
                AND part.enterprise_id = :enterpriseId
              ORDER BY part.id
              LIMIT 1) AS role,
             (l.status IN ('AWARDED', 'RUNNING')
              AND GREATEST(l.starts_on, COALESCE(l.notified_on, l.starts_on)) <= :lastDay
              AND EXISTS (SELECT 1
                          FROM award part
                          WHERE part.lot_id = l.id
                            AND part.enterprise_id = :enterpriseId
                            AND (part.from_on IS NULL OR part.from_on <= :lastDay)
                            AND (part.to_on IS NULL OR part.to_on >= :firstDay))) AS open
      FROM lot l
      JOIN operation o ON o.id = l.operation_id
      WHERE (:everywhere OR o.facilitator_organisation_id IN (<facilitators>))
        AND l.id IN (SELECT part.lot_id
                     FROM award part
                     WHERE part.enterprise_id = :enterpriseId
                     UNION
                     SELECT d.lot_id
                     FROM declaration d
                     WHERE d.enterprise_id = :enterpriseId
                       AND d.month = :month)
      ORDER BY o.reference, l.number, l.id
      """)
  @RegisterConstructorMapper(MonthLot.class)
  List<MonthLot> lots(
      long enterpriseId,
      boolean everywhere,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      YearMonth month,
      LocalDate firstDay,
      LocalDate lastDay);

  /** The enterprises given, and those on awarded or running lots of the facilitators. */
  @SqlQuery(
      """
      SELECT e.id, e.name
      FROM enterprise e
      WHERE e.id IN (<enterprises>)
         OR EXISTS (SELECT 1
                    FROM award part
                    JOIN lot l ON l.id = part.lot_id
                    JOIN operation o ON o.id = l.operation_id
                    WHERE part.enterprise_id = e.id
                      AND l.status IN ('AWARDED', 'RUNNING')
                      AND o.facilitator_organisation_id IN (<facilitators>))
      ORDER BY e.name, e.id
      """)
  @RegisterConstructorMapper(Firm.class)
  List<Firm> firms(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises);
}
