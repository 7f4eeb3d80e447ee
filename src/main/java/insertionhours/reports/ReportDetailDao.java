package insertionhours.reports;

import insertionhours.measure.Hours;
import insertionhours.organisations.EnterpriseKind;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads what only the page and the table of a report show; writes nothing. */
interface ReportDetailDao {
  /** What awaits a decision on lots, up to a month; nothing for those where nothing does. */
  @SqlQuery(
      """
      SELECT t.lot_id, SUM(t.hours_pending) AS hours_pending
      FROM hours_total t
      WHERE t.lot_id IN (<lots>)
        AND t.month <= :lastMonth
      GROUP BY t.lot_id
      HAVING SUM(t.hours_pending) > 0
      """)
  @KeyColumn("lot_id")
  @ValueColumn("hours_pending")
  Map<Long, Hours> pending(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lots, YearMonth lastMonth);

  /** What the enterprises declared and got accepted on lots, in the months of a period. */
  @SqlQuery(
      """
      SELECT t.enterprise_id AS id, e.name, e.kind, t.lot_id, SUM(t.hours_accepted) AS hours_accepted
      FROM hours_total t
      JOIN enterprise e ON e.id = t.enterprise_id
      WHERE t.lot_id IN (<lots>)
        AND t.month BETWEEN :from AND :to
      GROUP BY t.enterprise_id, e.name, e.kind, t.lot_id
      HAVING SUM(t.hours_accepted) > 0
      """)
  @RegisterConstructorMapper(EnterpriseRow.class)
  List<EnterpriseRow> listEnterprises(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lots,
      YearMonth from,
      YearMonth to);

  /** What an enterprise did on a lot. */
  record EnterpriseRow(
      long id, String name, EnterpriseKind kind, long lotId, Hours hoursAccepted) {}
}
