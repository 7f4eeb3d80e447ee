package insertionhours.progress;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Sums of the totals, never of the lines. */
interface ProgressDao {
  @SqlQuery(
      """
      SELECT l.id AS lot_id, COALESCE(ob.opening_hours, 0) AS opening,
             COALESCE(ob.opening_hours, 0) + COALESCE(SUM(t.hours_declared), 0) AS declared,
             COALESCE(ob.opening_hours, 0) + COALESCE(SUM(t.hours_accepted), 0) AS accepted,
             COALESCE(SUM(t.hours_pending), 0) AS pending
      FROM lot l
      LEFT JOIN obligation ob ON ob.lot_id = l.id
      LEFT JOIN hours_total t ON t.lot_id = l.id
      WHERE l.id IN (<lotIds>)
      GROUP BY l.id, ob.opening_hours
      """)
  @RegisterConstructorMapper(LotBalance.class)
  List<LotBalance> balances(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lotIds);

  @SqlQuery(
      """
      SELECT month, SUM(hours_declared) AS declared, SUM(hours_accepted) AS accepted,
             SUM(hours_pending) AS pending
      FROM hours_total
      WHERE lot_id = :lotId
      GROUP BY month
      ORDER BY month
      """)
  @RegisterConstructorMapper(MonthTotal.class)
  List<MonthTotal> byMonth(long lotId);

  @SqlQuery(
      """
      SELECT trade, SUM(hours_declared) AS declared, SUM(hours_accepted) AS accepted,
             SUM(hours_pending) AS pending
      FROM hours_total
      WHERE lot_id = :lotId
      GROUP BY trade
      ORDER BY trade
      """)
  @RegisterConstructorMapper(TradeTotal.class)
  List<TradeTotal> byTrade(long lotId);
}
