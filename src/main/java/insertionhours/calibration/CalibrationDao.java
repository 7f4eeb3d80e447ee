package insertionhours.calibration;

import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import insertionhours.sizing.CalibrationMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Calibrations are added and never changed. */
interface CalibrationDao {
  /** A calibration as it is kept, its input as JSON. */
  record Row(
      long id,
      long lotId,
      String input,
      Hours retainedHours,
      String retainedReason,
      Instant calculatedAt,
      String calculatedBy,
      String supplyTrade,
      String supplyDepartment,
      Long supplyCount) {}

  /** A calibration to be kept; the columns beside the input are for those who read the tables. */
  record NewRow(
      long lotId,
      CalibrationMethod method,
      String input,
      BigDecimal unroundedHours,
      Hours hours,
      BigDecimal retainedHours,
      String retainedReason,
      String supplyTrade,
      String supplyDepartment,
      Long supplyCount) {}

  String KEPT =
      """
      SELECT kept.id, kept.lot_id, kept.input, kept.retained_hours, kept.retained_reason,
             kept.calculated_at, account.display_name AS calculated_by, kept.supply_trade,
             kept.supply_department, kept.supply_count
      FROM calibration kept
      JOIN account ON account.id = kept.calculated_by
      """;

  @SqlUpdate(
      """
      INSERT INTO calibration (lot_id, method, input, unrounded_hours, hours,
                               retained_hours, retained_reason, calculated_at, calculated_by,
                               supply_trade, supply_department, supply_count)
      VALUES (:row.lotId, :row.method, :row.input, :row.unroundedHours, :row.hours,
              :row.retainedHours, :row.retainedReason, :now, :accountId,
              :row.supplyTrade, :row.supplyDepartment, :row.supplyCount)
      """)
  @GetGeneratedKeys
  long insert(@BindMethods("row") NewRow row, Instant now, long accountId);

  /** From the newest on, or from the one before. */
  @SqlQuery(
      KEPT
          + """
            WHERE kept.lot_id = :lotId
              AND (:pattern IS NULL
                   OR kept.retained_reason LIKE :pattern ESCAPE '!'
                   OR account.display_name LIKE :pattern ESCAPE '!')
              AND (:slice.afterId = 0 OR kept.id < :slice.afterId)
            ORDER BY kept.id DESC
            LIMIT :slice.oneMore
            """)
  @RegisterConstructorMapper(Row.class)
  List<Row> list(long lotId, String pattern, @BindMethods("slice") Slice slice);

  @SqlQuery(KEPT + "WHERE kept.id = :id")
  @RegisterConstructorMapper(Row.class)
  Optional<Row> find(long id);

  /** The newest of each lot that has one. */
  @SqlQuery(
      KEPT
          + """
            WHERE kept.id IN (SELECT MAX(newest.id)
                              FROM calibration newest
                              WHERE newest.lot_id IN (<lotIds>)
                              GROUP BY newest.lot_id)
            """)
  @RegisterConstructorMapper(Row.class)
  List<Row> newest(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lotIds);
}
