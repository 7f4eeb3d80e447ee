package insertionhours.obligations;

import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface ObligationDao {
  /** What is kept beside the lot's own status and figure. */
  record Row(
      Hours minimumHours,
      Hours offeredHours,
      Long holderId,
      ObligationOutcome outcome,
      LocalDate closedOn,
      Hours openingHours,
      YearMonth openingUntil,
      String openingSource) {}

  /** A revision without its schedule. */
  record RevisionRow(
      long id,
      int number,
      Hours hoursDue,
      LocalDate effectiveOn,
      String reason,
      String amendmentNumber,
      String decisionReference,
      Instant recordedAt,
      String recordedBy) {}

  /** A row of the schedule of a revision. */
  record ScheduleRowOf(
      long revisionId,
      String label,
      @ColumnName("from_on") LocalDate from,
      @ColumnName("to_on") LocalDate to,
      BigDecimal hours,
      ScheduleStatus status) {
    ScheduleRow row() {
      return new ScheduleRow(label, from, to, hours, status);
    }
  }

  /** The figure of a lot before any revision. */
  record FirstFigure(long lotId, Hours first) {}

  /** The figure of a revision. */
  record FigureRow(long lotId, long id, int number, LocalDate effectiveOn, Hours hoursDue) {}

  @SqlQuery(
      """
      SELECT minimum_hours, offered_hours, holder_id, outcome, closed_on,
             opening_hours, opening_until, opening_source
      FROM obligation
      WHERE lot_id = :lotId
      """)
  @RegisterConstructorMapper(Row.class)
  Optional<Row> find(long lotId);

  @SqlQuery("SELECT hours_due FROM lot WHERE id = :lotId")
  Optional<Hours> firstFigure(long lotId);

  @SqlUpdate(
      """
      INSERT INTO obligation (lot_id, minimum_hours)
      VALUES (:lotId, :minimumHours)
      ON DUPLICATE KEY UPDATE minimum_hours = :minimumHours
      """)
  void putMinimum(long lotId, Hours minimumHours);

  /** A lot that is cancelled before it was sized has an outcome and no figure. */
  @SqlUpdate(
      """
      INSERT INTO obligation (lot_id)
      VALUES (:lotId)
      ON DUPLICATE KEY UPDATE lot_id = :lotId
      """)
  void ensure(long lotId);

  @SqlUpdate(
      """
      UPDATE obligation
      SET opening_hours = :opening.hours,
          opening_until = :until,
          opening_source = :opening.source
      WHERE lot_id = :lotId
      """)
  void putOpening(long lotId, @BindMethods("opening") OpeningHours opening, YearMonth until);

  @SqlUpdate(
      """
      UPDATE obligation
      SET holder_id = :holderId, offered_hours = :offeredHours
      WHERE lot_id = :lotId
        AND holder_id IS NULL
      """)
  int takeHolder(long lotId, long holderId, Hours offeredHours);

  @SqlUpdate(
      """
      UPDATE obligation
      SET holder_id = :holderId, offered_hours = :offeredHours
      WHERE lot_id = :lotId
      """)
  void changeHolder(long lotId, Long holderId, Hours offeredHours);

  @SqlUpdate(
      """
      UPDATE obligation
      SET outcome = :outcome, closed_on = :closedOn
      WHERE lot_id = :lotId
      """)
  int putOutcome(long lotId, ObligationOutcome outcome, LocalDate closedOn);

  @SqlQuery("SELECT COALESCE(MAX(number), 0) FROM obligation_revision WHERE lot_id = :lotId")
  int lastRevision(long lotId);

  @SqlUpdate(
      """
      INSERT INTO obligation_revision (lot_id, number, hours_due, effective_on, reason,
                                       amendment_number, decision_reference, recorded_at, recorded_by)
      VALUES (:lotId, :number, :hoursDue, :draft.effectiveOn, :draft.reason,
              :draft.amendmentNumber, :draft.decisionReference, :now, :accountId)
      """)
  @GetGeneratedKeys
  long insertRevision(
      long lotId,
      int number,
      Hours hoursDue,
      @BindMethods("draft") RevisionDraft draft,
      Instant now,
      long accountId);

  @SqlUpdate(
      """
      INSERT INTO obligation_schedule_row (revision_id, position, label, from_on, to_on, hours, status)
      VALUES (:revisionId, :position, :row.label, :row.from, :row.to, :row.hours, :row.status)
      """)
  void insertScheduleRow(long revisionId, int position, @BindMethods("row") ScheduleRow row);

  /** The first figures of lots, null for those without any. */
  @SqlQuery("SELECT id AS lot_id, hours_due AS first FROM lot WHERE id IN (<lotIds>)")
  @RegisterConstructorMapper(FirstFigure.class)
  List<FirstFigure> firstFigures(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lotIds);

  @SqlQuery(
      """
      SELECT r.lot_id, r.id, r.number, r.effective_on, r.hours_due
      FROM obligation_revision r
      WHERE r.lot_id IN (<lotIds>)
      """)
  @RegisterConstructorMapper(FigureRow.class)
  List<FigureRow> figures(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lotIds);

  @SqlQuery(
      """
      SELECT s.revision_id, s.label, s.from_on, s.to_on, s.hours, s.status
      FROM obligation_schedule_row s
      JOIN obligation_revision r ON r.id = s.revision_id
      WHERE r.lot_id IN (<lotIds>)
      ORDER BY s.revision_id, s.position
      """)
  @RegisterConstructorMapper(ScheduleRowOf.class)
  List<ScheduleRowOf> scheduleRows(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lotIds);

  @SqlQuery(
      """
      SELECT r.id, r.number, r.hours_due, r.effective_on, r.reason, r.amendment_number,
             r.decision_reference, r.recorded_at, a.display_name AS recorded_by
      FROM obligation_revision r
      JOIN account a ON a.id = r.recorded_by
      WHERE r.lot_id = :lotId
      ORDER BY r.number
      """)
  @RegisterConstructorMapper(RevisionRow.class)
  List<RevisionRow> revisions(long lotId);
}
