package insertionhours.dashboard;

import insertionhours.counting.ReasonCode;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.LotReference;
import insertionhours.measure.Hours;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads what home pages show across the tables of other rooms; writes nothing. */
interface DashboardDao {
  /**
   * A declaration that its enterprise has begun or has to correct.
   *
   * @param reason why it was returned, else null
   */
  record Open(
      long id,
      @Nested("lot") LotReference lot,
      long enterpriseId,
      String enterpriseName,
      YearMonth month,
      int sequence,
      DeclarationStatus status,
      ReasonCode reason,
      String comment) {}

  /**
   * A declaration that a facilitator has decided.
   *
   * @param reasons the codes of what was not accepted, joined by commas; null for none
   */
  record Answered(
      long id,
      @Nested("lot") LotReference lot,
      String enterpriseName,
      YearMonth month,
      int sequence,
      DeclarationStatus status,
      Instant decidedAt,
      String comment,
      Hours declared,
      Hours accepted,
      String reasons) {}

  String LOT =
      """
      l.id AS lot_id, l.number AS lot_number, l.title AS lot_title, o.id AS lot_operation_id,
      o.name AS lot_operation_name, o.reference AS lot_operation_reference,
      o.facilitator_organisation_id AS lot_facilitator_organisation_id,
      e.name AS enterprise_name, d.month, d.sequence, d.status, d.decision_comment AS comment
      FROM declaration d
      JOIN lot l ON l.id = d.lot_id
      JOIN operation o ON o.id = l.operation_id
      JOIN enterprise e ON e.id = d.enterprise_id
      """;

  @SqlQuery(
      "SELECT d.id, d.enterprise_id, d.decision_reason AS reason, "
          + LOT
          + """
            WHERE d.enterprise_id IN (<enterprises>)
              AND d.status IN ('DRAFT', 'RETURNED')
              AND l.status IN ('AWARDED', 'RUNNING')
            ORDER BY d.month DESC, d.id
            """)
  @RegisterConstructorMapper(Open.class)
  List<Open> open(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises);

  /** The last decided first; "no hours this month" is accepted by itself and not among them. */
  @SqlQuery(
      """
      SELECT d.id, d.decided_at,
             (SELECT COALESCE(SUM(n.hours_worked + n.training_hours), 0)
              FROM declaration_line n
              WHERE n.declaration_id = d.id) AS declared,
             (SELECT COALESCE(SUM(n.hours_accepted), 0)
              FROM declaration_line n
              WHERE n.declaration_id = d.id) AS accepted,
             (SELECT GROUP_CONCAT(DISTINCT n.reason_code ORDER BY n.reason_code SEPARATOR ',')
              FROM declaration_line n
              WHERE n.declaration_id = d.id) AS reasons,
      """
          + LOT
          + """
            WHERE d.enterprise_id IN (<enterprises>)
              AND d.status IN ('ACCEPTED', 'PARTLY_ACCEPTED')
              AND d.zero_reason IS NULL
            ORDER BY d.decided_at DESC, d.id DESC
            LIMIT :most
            """)
  @RegisterConstructorMapper(Answered.class)
  List<Answered> answered(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises, int most);
}
