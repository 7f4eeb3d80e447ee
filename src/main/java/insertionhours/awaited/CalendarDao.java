package insertionhours.awaited;

import insertionhours.contracts.LotStatus;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.LotReference;
import insertionhours.hours.ZeroReason;
import insertionhours.measure.Hours;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Who has to declare which months, and who has: three questions however many lots. */
interface CalendarDao {
  /**
   * An enterprise that declares on an awarded or running lot.
   *
   * @param notFinishedIn the last month whose statement of having finished is not heeded, or null
   */
  record Engagement(
      @Nested("lot") LotReference lot,
      long authorityId,
      LotStatus status,
      LocalDate startsOn,
      LocalDate notifiedOn,
      YearMonth openingUntil,
      long enterpriseId,
      String enterpriseName,
      LocalDate presentFrom,
      LocalDate presentTo,
      YearMonth notFinishedIn) {}

  /**
   * A declaration of a month.
   *
   * @param sequence 0 for the first of the month
   */
  record Declared(
      long id,
      long lotId,
      long enterpriseId,
      YearMonth month,
      int sequence,
      DeclarationStatus status,
      ZeroReason zeroReason) {}

  /**
   * What an enterprise declared for a month of a lot, supplements included.
   *
   * @param declarationId the first of the month
   * @param status of that one
   */
  record Sum(
      long enterpriseId,
      String enterpriseName,
      YearMonth month,
      Long declarationId,
      DeclarationStatus status,
      ZeroReason zeroReason,
      Hours declared,
      Hours accepted) {}

  @SqlQuery(
      """
      SELECT l.id AS lot_id, l.number AS lot_number, l.title AS lot_title,
             o.id AS lot_operation_id, o.name AS lot_operation_name,
             o.reference AS lot_operation_reference,
             o.facilitator_organisation_id AS lot_facilitator_organisation_id,
             o.contracting_authority_id AS authority_id, l.status, l.starts_on, l.notified_on,
             ob.opening_until, a.enterprise_id, e.name AS enterprise_name,
             a.from_on AS present_from, a.to_on AS present_to, a.not_finished_in
      FROM award a
      JOIN lot l ON l.id = a.lot_id
      JOIN operation o ON o.id = l.operation_id
      JOIN enterprise e ON e.id = a.enterprise_id
      LEFT JOIN obligation ob ON ob.lot_id = l.id
      WHERE a.declares
        AND l.status IN ('AWARDED', 'RUNNING')
        AND (l.id IN (<lots>)
             OR o.facilitator_organisation_id IN (<facilitators>)
             OR a.enterprise_id IN (<enterprises>))
      """)
  @RegisterConstructorMapper(Engagement.class)
  List<Engagement> engagements(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lots);

  @SqlQuery(
      """
      SELECT d.id, d.lot_id, d.enterprise_id, d.month, d.sequence, d.status, d.zero_reason
      FROM declaration d
      JOIN lot l ON l.id = d.lot_id
      JOIN operation o ON o.id = l.operation_id
      WHERE l.status IN ('AWARDED', 'RUNNING')
        AND (l.id IN (<lots>)
             OR o.facilitator_organisation_id IN (<facilitators>)
             OR d.enterprise_id IN (<enterprises>))
      """)
  @RegisterConstructorMapper(Declared.class)
  List<Declared> declared(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lots);

  @SqlQuery(
      """
      SELECT w.id, w.lot_id, w.enterprise_id, w.month, w.reason, w.waived_at,
             b.display_name AS waived_by
      FROM waived_month w
      JOIN account b ON b.id = w.waived_by
      JOIN lot l ON l.id = w.lot_id
      JOIN operation o ON o.id = l.operation_id
      WHERE l.status IN ('AWARDED', 'RUNNING')
        AND (l.id IN (<lots>)
             OR o.facilitator_organisation_id IN (<facilitators>)
             OR w.enterprise_id IN (<enterprises>))
      """)
  @RegisterConstructorMapper(WaivedMonth.class)
  List<WaivedMonth> waived(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lots);

  @SqlQuery(
      """
      SELECT d.enterprise_id, e.name AS enterprise_name, d.month,
             MAX(CASE WHEN d.sequence = 0 THEN d.id END) AS declaration_id,
             MAX(CASE WHEN d.sequence = 0 THEN d.status END) AS status,
             MAX(CASE WHEN d.sequence = 0 THEN d.zero_reason END) AS zero_reason,
             COALESCE(SUM(CASE WHEN d.status IN ('SUBMITTED', 'ACCEPTED', 'PARTLY_ACCEPTED')
                               THEN n.hours_worked + n.training_hours END), 0) AS declared,
             COALESCE(SUM(n.hours_accepted), 0) AS accepted
      FROM declaration d
      JOIN enterprise e ON e.id = d.enterprise_id
      LEFT JOIN declaration_line n ON n.declaration_id = d.id AND NOT n.replaced
      WHERE d.lot_id = :lotId
        AND (:everybody OR d.enterprise_id IN (<enterprises>))
      GROUP BY d.enterprise_id, e.name, d.month
      """)
  @RegisterConstructorMapper(Sum.class)
  List<Sum> sums(
      long lotId,
      boolean everybody,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises);
}
