package insertionhours.calibration;

import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
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
      String calculatedBy) {}

  /** A calibration to be kept; the columns beside the input are for those who read the tables. */
  record NewRow(
      long lotId,
      CalibrationMethod method,
      String input,
      BigDecimal unroundedHours,
      Hours hours,
      BigDecimal retainedHours,
      String retainedReason) {}

  @SqlUpdate(
      """
      INSERT INTO calibration (lot_id, method, input, unrounded_hours, hours,
                               retained_hours, retained_reason, calculated_at, calculated_by)
      VALUES (:row.lotId, :row.method, :row.input, :row.unroundedHours, :row.hours,
              :row.retainedHours, :row.retainedReason, :now, :accountId)
      """)
  @GetGeneratedKeys
  long insert(@BindMethods("row") NewRow row, Instant now, long accountId);

  /** From the newest on, or from the one before {@code beforeId}. */
  @SqlQuery(
      """
      SELECT kept.id, kept.lot_id, kept.input, kept.retained_hours, kept.retained_reason,
             kept.calculated_at, account.display_name AS calculated_by
      FROM calibration kept
      JOIN account ON account.id = kept.calculated_by
      WHERE kept.lot_id = :lotId
        AND (:beforeId = 0 OR kept.id < :beforeId)
      ORDER BY kept.id DESC
      LIMIT :limit
      """)
  @RegisterConstructorMapper(Row.class)
  List<Row> list(long lotId, long beforeId, int limit);
}
