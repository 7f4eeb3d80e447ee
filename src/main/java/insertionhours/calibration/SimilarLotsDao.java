package insertionhours.calibration;

import insertionhours.measure.Hours;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Sums of the totals, never of the lines. */
interface SimilarLotsDao {
  /** Those from before the tool among them. */
  record Accepted(long lotId, Hours hours) {}

  @SqlQuery(
      """
      SELECT l.id AS lot_id,
             COALESCE(ob.opening_hours, 0) + COALESCE(SUM(t.hours_accepted), 0) AS hours
      FROM lot l
      LEFT JOIN obligation ob ON ob.lot_id = l.id
      LEFT JOIN hours_total t ON t.lot_id = l.id
      WHERE l.id IN (<lotIds>)
      GROUP BY l.id, ob.opening_hours
      """)
  @RegisterConstructorMapper(Accepted.class)
  List<Accepted> accepted(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lotIds);
}
