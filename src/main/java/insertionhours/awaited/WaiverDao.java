package insertionhours.awaited;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(WaivedMonth.class)
interface WaiverDao {
  String SELECT =
      """
      SELECT w.id, w.lot_id, w.enterprise_id, w.month, w.reason, w.waived_at,
             a.display_name AS waived_by
      FROM waived_month w
      JOIN account a ON a.id = w.waived_by
      """;

  @SqlQuery(SELECT + "WHERE w.id = :id")
  Optional<WaivedMonth> find(long id);

  @SqlQuery(
      SELECT + "WHERE w.lot_id = :lotId AND w.enterprise_id = :enterpriseId AND w.month = :month")
  Optional<WaivedMonth> find(long lotId, long enterpriseId, YearMonth month);

  @SqlUpdate(
      """
      INSERT INTO waived_month (lot_id, enterprise_id, month, reason, waived_by, waived_at)
      VALUES (:lotId, :draft.enterpriseId, :draft.month, :draft.reason, :account, :now)
      """)
  @GetGeneratedKeys("id")
  long insert(long lotId, @BindMethods("draft") WaiverDraft draft, long account, Instant now);

  @SqlUpdate("DELETE FROM waived_month WHERE id = :id")
  void delete(long id);

  /** What the enterprise declared to be its last month was not. */
  @SqlUpdate(
      """
      UPDATE award
      SET not_finished_in = :month
      WHERE lot_id = :lotId
        AND enterprise_id = :enterpriseId
      """)
  void setNotFinished(long lotId, long enterpriseId, YearMonth month);
}
