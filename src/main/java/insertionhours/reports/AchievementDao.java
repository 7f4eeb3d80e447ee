package insertionhours.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads what reports are made of, across the tables of other rooms; writes nothing. */
interface AchievementDao {
  @SqlQuery(
      """
      SELECT id, name, changed_at
      FROM contracting_authority
      WHERE id = :authorityId
      """)
  @RegisterConstructorMapper(ReportedAuthority.class)
  Optional<ReportedAuthority> findAuthority(long authorityId);

  /** Those of the organisations that keep operations of the authority. */
  @SqlQuery(
      """
      SELECT f.id, f.name
      FROM facilitator_organisation f
      WHERE f.id IN (<organisations>)
        AND EXISTS (SELECT 1
                    FROM operation o
                    WHERE o.facilitator_organisation_id = f.id
                      AND o.contracting_authority_id = :authorityId)
      ORDER BY f.name, f.id
      """)
  @RegisterConstructorMapper(NamedOrganisation.class)
  List<NamedOrganisation> listServing(
      long authorityId,
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations);

  /**
   * Lots that started by a day, with the figures in force on it, and lots in preparation; by
   * operation reference and id, then number.
   *
   * @param organisationId null for those of all facilitator organisations
   */
  @SqlQuery(
      """
      SELECT l.id, l.operation_id, o.facilitator_organisation_id,
             o.reference AS operation_reference, o.name AS operation_name,
             o.changed_at AS operation_changed_at, l.number, l.title, l.status,
             l.starts_on, l.ends_on, l.notified_on,
             COALESCE((SELECT r.hours_due
                       FROM obligation_revision r
                       WHERE r.lot_id = l.id
                         AND r.effective_on <= :lastDay
                       ORDER BY r.effective_on DESC, r.number DESC
                       LIMIT 1), l.hours_due) AS hours_due,
             b.outcome, b.closed_on, b.holder_id IS NOT NULL AS awarded, b.opening_hours,
             l.changed_at
      FROM operation o
      JOIN lot l ON l.operation_id = o.id
      LEFT JOIN obligation b ON b.lot_id = l.id
      WHERE o.contracting_authority_id = :authorityId
        AND (:organisationId IS NULL OR o.facilitator_organisation_id = :organisationId)
        AND (l.status IN ('CALIBRATED', 'IN_TENDER')
             OR (l.status IN ('AWARDED', 'RUNNING', 'CLOSED') AND l.starts_on <= :lastDay))
      ORDER BY o.reference, o.id, l.number
      """)
  @RegisterConstructorMapper(ReportedLot.class)
  List<ReportedLot> listLots(long authorityId, Long organisationId, LocalDate lastDay);

  /**
   * The totals of the awarded lots among these, up to a month.
   *
   * @param organisationId null for those of all facilitator organisations
   */
  @SqlQuery(
      """
      SELECT t.lot_id, t.month, t.trade, t.modality, t.with_person, t.hours_declared,
             t.hours_accepted
      FROM operation o
      JOIN lot l ON l.operation_id = o.id
      JOIN hours_total t ON t.lot_id = l.id
      WHERE o.contracting_authority_id = :authorityId
        AND (:organisationId IS NULL OR o.facilitator_organisation_id = :organisationId)
        AND l.status IN ('AWARDED', 'RUNNING', 'CLOSED')
        AND t.month <= :lastMonth
      """)
  @RegisterRowMapper(HoursTotalMapper.class)
  List<HoursTotal> listTotals(long authorityId, Long organisationId, YearMonth lastMonth);

  /**
   * How many people have hours that were accepted in the months of a period, each counted once for
   * a facilitator organisation. Months are reduced to engagements before people are looked up.
   */
  @SqlQuery(
      """
      SELECT STRAIGHT_JOIN COUNT(DISTINCT s.person_id)
      FROM (SELECT DISTINCT STRAIGHT_JOIN m.lot_id, m.assignment_id
            FROM lot l
            JOIN assignment_month m ON m.lot_id = l.id
            WHERE l.id IN (<lotIds>)
              AND m.month BETWEEN :from AND :to
              AND m.hours_accepted > 0) m
      JOIN lot l ON l.id = m.lot_id
      JOIN operation o ON o.id = l.operation_id
      JOIN assignment a ON a.id = m.assignment_id
      JOIN beneficiary_scope s
        ON s.beneficiary_id = a.beneficiary_id
       AND s.facilitator_organisation_id = o.facilitator_organisation_id
      """)
  int countPeople(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lotIds,
      YearMonth from,
      YearMonth to);

  /** By hand, in the order of the columns: a report reads thousands of these rows. */
  final class HoursTotalMapper implements RowMapper<HoursTotal> {
    @Override
    public HoursTotal map(ResultSet row, StatementContext context) throws SQLException {
      return new HoursTotal(
          row.getLong(1),
          YearMonth.from(row.getObject(2, LocalDate.class)),
          row.getString(3),
          row.getString(4),
          row.getBoolean(5),
          row.getBigDecimal(6).unscaledValue().longValueExact(),
          row.getBigDecimal(7).unscaledValue().longValueExact());
    }
  }
}
