package insertionhours.hours;

import insertionhours.counting.ReasonCode;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import insertionhours.obligations.Modality;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface LotHoursDao {
  /** A line as it is kept. */
  record Row(
      long declarationId,
      long lineId,
      YearMonth month,
      int sequence,
      long enterpriseId,
      String enterpriseName,
      Long assignmentId,
      @Nested("beneficiary") NamedPerson beneficiary,
      Long employerId,
      String employerName,
      String trade,
      Modality modality,
      Hours hoursWorked,
      Hours trainingHours,
      Hours hoursAccepted,
      LineStatus status,
      ReasonCode reasonCode,
      String decidedBy,
      Instant decidedAt,
      String note) {}

  String BEHIND_TOTALS =
      """
      FROM declaration d
      JOIN declaration_line n ON n.declaration_id = d.id
      JOIN enterprise e ON e.id = d.enterprise_id
      LEFT JOIN assignment a ON a.id = n.assignment_id
      LEFT JOIN beneficiary b ON b.id = a.beneficiary_id
      LEFT JOIN enterprise lender ON lender.id = n.employer_id
      LEFT JOIN account decider ON decider.id = d.decided_by
      WHERE d.lot_id = :lotId
        AND d.status IN ('SUBMITTED', 'ACCEPTED', 'PARTLY_ACCEPTED')
        AND NOT n.replaced
        AND (:everybody OR d.enterprise_id IN (<enterprises>))
        AND (:filter.search IS NULL
             OR e.name LIKE :filter.pattern ESCAPE '!'
             OR EXISTS (SELECT 1
                        FROM enterprise_siret number
                        WHERE number.enterprise_id = e.id
                          AND number.siret LIKE :filter.pattern ESCAPE '!'))
        AND (:filter.from IS NULL OR d.month >= :filter.from)
        AND (:filter.to IS NULL OR d.month <= :filter.to)
        AND (:filter.trade IS NULL OR n.trade = :filter.trade)
        AND (:filter.modality IS NULL OR n.modality = :filter.modality)
        AND (:filter.enterpriseId IS NULL OR d.enterprise_id = :filter.enterpriseId)
      """;

  @SqlQuery(
      """
      SELECT d.id AS declaration_id, n.id AS line_id, d.month, d.sequence, d.enterprise_id,
             e.name AS enterprise_name, n.assignment_id, b.id AS beneficiary_id,
             b.last_name AS beneficiary_last_name, b.first_name AS beneficiary_first_name,
             n.employer_id, lender.name AS employer_name, n.trade,
             n.modality, n.hours_worked, n.training_hours, n.hours_accepted, n.status,
             n.reason_code, CASE WHEN n.status = 'PENDING' THEN NULL ELSE decider.display_name END AS decided_by,
             CASE WHEN n.status = 'PENDING' THEN NULL ELSE d.decided_at END AS decided_at, n.note
      """
          + BEHIND_TOTALS
          + """
             AND (:slice.afterId = 0
                  OR CAST(d.month AS CHAR) > :slice.afterKey
                  OR (CAST(d.month AS CHAR) = :slice.afterKey AND n.id > :slice.afterId))
            ORDER BY d.month, n.id
            LIMIT :slice.oneMore
            """)
  @RegisterConstructorMapper(Row.class)
  List<Row> list(
      long lotId,
      boolean everybody,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises,
      @BindMethods("filter") LotHoursFilter filter,
      @BindMethods("slice") Slice slice);

  @SqlQuery(
      """
      SELECT COUNT(*) AS count,
             COALESCE(SUM(n.hours_worked + n.training_hours), 0) AS declared,
             COALESCE(SUM(n.hours_accepted), 0) AS accepted
      """
          + BEHIND_TOTALS)
  @RegisterConstructorMapper(LotHoursSum.class)
  LotHoursSum sum(
      long lotId,
      boolean everybody,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises,
      @BindMethods("filter") LotHoursFilter filter);
}
