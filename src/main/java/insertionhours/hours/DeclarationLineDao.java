package insertionhours.hours;

import insertionhours.counting.ReasonCode;
import insertionhours.measure.Hours;
import insertionhours.obligations.Modality;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface DeclarationLineDao {
  /** A line and the declaration it belongs to. */
  record Row(long declarationId, @Nested DeclarationLine line) {}

  /** An accepted line that may be, or is being, corrected. */
  record Correctable(
      long id,
      YearMonth month,
      String trade,
      Modality modality,
      Hours hoursWorked,
      Hours hoursDeclared,
      Hours hoursAccepted,
      Long assignmentId) {
    boolean named() {
      return assignmentId != null;
    }
  }

  @SqlQuery(
      """
      SELECT l.declaration_id, l.id, l.assignment_id, b.id AS beneficiary_id,
             b.last_name AS beneficiary_last_name, b.first_name AS beneficiary_first_name,
             l.employer_id, e.name AS employer_name, l.trade, l.modality, l.hours_worked,
             l.training_hours, l.corrects_line_id, l.note, l.headcount, l.invoiced_amount,
             l.hours_accepted, l.status, l.reason_code, l.awaited_document,
             l.replaced
      FROM declaration_line l
      LEFT JOIN enterprise e ON e.id = l.employer_id
      LEFT JOIN assignment a ON a.id = l.assignment_id
      LEFT JOIN beneficiary b ON b.id = a.beneficiary_id
      WHERE l.declaration_id IN (<declarationIds>)
      ORDER BY l.declaration_id, l.position
      """)
  @RegisterConstructorMapper(Row.class)
  List<Row> list(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> declarationIds);

  /** Hours of the last month before a declaration that was submitted with hours. */
  record Before(long declarationId, Hours hours) {}

  @SqlQuery(
      """
      SELECT d.id AS declaration_id,
             (SELECT SUM(l.hours_worked + l.training_hours)
              FROM declaration_line l
              WHERE l.declaration_id = (
                      SELECT earlier.id
                      FROM declaration earlier
                      WHERE earlier.lot_id = d.lot_id
                        AND earlier.enterprise_id = d.enterprise_id
                        AND earlier.sequence = 0
                        AND earlier.month < d.month
                        AND earlier.zero_reason IS NULL
                        AND earlier.status IN ('SUBMITTED', 'ACCEPTED', 'PARTLY_ACCEPTED')
                      ORDER BY earlier.month DESC
                      LIMIT 1)) AS hours
      FROM declaration d
      WHERE d.id IN (<declarationIds>)
      """)
  @RegisterConstructorMapper(Before.class)
  List<Before> before(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> declarationIds);

  @SqlUpdate(
      """
      INSERT INTO declaration_line (declaration_id, position, assignment_id, employer_id, trade,
                                    modality, hours_worked, training_hours, corrects_line_id, note,
                                    headcount, invoiced_amount, status)
      VALUES (:declarationId, :position, :line.assignmentId, :line.employerId, :line.trade,
              :line.modality, :line.hoursWorked, :line.trainingHours, :line.correctsLineId,
              :line.note, :line.headcount, :line.invoicedAmount, 'PENDING')
      """)
  void insert(long declarationId, int position, @BindMethods("line") DeclarationLineDraft line);

  /** Only of a declaration that is still open: what is decided stays. */
  @SqlUpdate("DELETE FROM declaration_line WHERE declaration_id = :declarationId")
  void deleteAll(long declarationId);

  /** An accepted line of one month of an enterprise on a lot that no correction has replaced. */
  @SqlQuery(
      """
      SELECT l.id, d.month, l.trade, l.modality, l.hours_worked,
             l.hours_worked + l.training_hours AS hours_declared,
             l.hours_accepted, l.assignment_id
      FROM declaration_line l
      JOIN declaration d ON d.id = l.declaration_id
      WHERE l.id = :lineId
        AND d.lot_id = :lotId
        AND d.enterprise_id = :enterpriseId
        AND d.month = :month
        AND d.status IN ('ACCEPTED', 'PARTLY_ACCEPTED')
        AND l.status IN ('ACCEPTED', 'PARTLY_ACCEPTED')
        AND NOT l.replaced
      """)
  @RegisterConstructorMapper(Correctable.class)
  Optional<Correctable> correctable(long lineId, long lotId, long enterpriseId, YearMonth month);

  @SqlUpdate(
      """
      UPDATE declaration_line
      SET replaced = TRUE
      WHERE id = :lineId
        AND status IN ('ACCEPTED', 'PARTLY_ACCEPTED')
        AND NOT replaced
      """)
  int markReplaced(long lineId);

  @SqlUpdate(
      """
      UPDATE declaration_line
      SET hours_accepted = :hoursAccepted, status = :status, reason_code = :reason,
          awaited_document = NULL
      WHERE id = :lineId
        AND declaration_id = :declarationId
        AND status = 'PENDING'
      """)
  int decide(
      long declarationId, long lineId, Hours hoursAccepted, LineStatus status, ReasonCode reason);

  @SqlUpdate(
      """
      UPDATE declaration_line
      SET awaited_document = :document
      WHERE id = :lineId
        AND declaration_id = :declarationId
        AND status = 'PENDING'
      """)
  int await(long declarationId, long lineId, String document);

  @SqlUpdate(
      """
      UPDATE declaration_line
      SET trade = :trade, modality = :modality
      WHERE id = :lineId
        AND declaration_id = :declarationId
      """)
  void classify(long declarationId, long lineId, String trade, Modality modality);

  /** What was asked for before it was handed in again. */
  @SqlUpdate(
      """
      UPDATE declaration_line
      SET awaited_document = NULL
      WHERE declaration_id = :declarationId
        AND awaited_document IS NOT NULL
      """)
  void forgetAwaited(long declarationId);
}
