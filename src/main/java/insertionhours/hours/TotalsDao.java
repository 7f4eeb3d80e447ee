package insertionhours.hours;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(TotalsDao.Row.class)
interface TotalsDao {
  /** A total with its key. */
  record Row(@Nested TotalKey key, @Nested TotalAmounts amounts) {}

  @SqlUpdate(
      """
      INSERT INTO hours_total (lot_id, month, enterprise_id, trade, modality, with_person,
                               hours_declared, hours_accepted, hours_pending)
      VALUES (:lotId, :key.month, :key.enterpriseId, :key.trade, :key.modality, :key.withPerson,
              :change.declared, :change.accepted, :change.pending)
      ON DUPLICATE KEY UPDATE
        hours_declared = hours_declared + :change.declared,
        hours_accepted = hours_accepted + :change.accepted,
        hours_pending = hours_pending + :change.pending
      """)
  void add(
      long lotId, @BindMethods("key") TotalKey key, @BindMethods("change") TotalAmounts change);

  @SqlUpdate(
      """
      DELETE FROM hours_total
      WHERE lot_id = :lotId
        AND hours_declared = 0
        AND hours_accepted = 0
        AND hours_pending = 0
      """)
  void deleteEmpty(long lotId);

  @SqlQuery(
      """
      SELECT month, enterprise_id, trade, modality, with_person,
             hours_declared AS declared, hours_accepted AS accepted, hours_pending AS pending
      FROM hours_total
      WHERE lot_id = :lotId
      """)
  List<Row> kept(long lotId);

  @SqlQuery(
      """
      SELECT d.month, d.enterprise_id, l.trade, l.modality,
             l.assignment_id IS NOT NULL AS with_person,
             SUM(l.hours_worked + l.training_hours) AS declared,
             SUM(COALESCE(l.hours_accepted, 0)) AS accepted,
             SUM(CASE WHEN l.status = 'PENDING'
                      THEN l.hours_worked + l.training_hours
                      ELSE 0 END) AS pending
      FROM declaration d
      JOIN declaration_line l ON l.declaration_id = d.id
      WHERE d.lot_id = :lotId
        AND d.status IN ('SUBMITTED', 'ACCEPTED', 'PARTLY_ACCEPTED')
        AND NOT l.replaced
      GROUP BY d.month, d.enterprise_id, l.trade, l.modality, l.assignment_id IS NOT NULL
      """)
  List<Row> computed(long lotId);

  @SqlQuery(
      """
      SELECT l.id
      FROM lot l
      WHERE l.id > :after
        AND (EXISTS (SELECT 1 FROM declaration d WHERE d.lot_id = l.id)
             OR EXISTS (SELECT 1 FROM hours_total t WHERE t.lot_id = l.id))
      ORDER BY l.id
      LIMIT 1
      """)
  Optional<Long> nextLot(long after);

  @SqlQuery(
      """
      SELECT o.facilitator_organisation_id
      FROM lot l
      JOIN operation o ON o.id = l.operation_id
      WHERE l.id = :lotId
      """)
  long facilitatorOrganisation(long lotId);
}
