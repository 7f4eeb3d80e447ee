package insertionhours.portfolio;

import insertionhours.identity.Actor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads what the lots of operations owe and have achieved, all of them in one go. */
interface LotTotalsDao {
  /** A contracting authority of operations. */
  record Authority(long id, String name) {}

  @SqlQuery(
      """
      SELECT l.id, l.operation_id, l.number, l.title, l.trade, l.status, b.outcome,
             CASE
               WHEN b.outcome = 'CANCELLED' THEN 0
               ELSE COALESCE((SELECT r.hours_due
                              FROM obligation_revision r
                              WHERE r.lot_id = l.id
                                AND r.effective_on <= :day
                              ORDER BY r.effective_on DESC, r.number DESC
                              LIMIT 1), l.hours_due)
             END AS hours_due,
             COALESCE(b.opening_hours, 0) + COALESCE(t.declared, 0) AS hours_declared,
             COALESCE(b.opening_hours, 0) + COALESCE(t.accepted, 0) AS hours_accepted,
             COALESCE(t.pending, 0) AS hours_awaiting
      FROM lot l
      JOIN operation o ON o.id = l.operation_id
      LEFT JOIN obligation b ON b.lot_id = l.id
      LEFT JOIN (SELECT h.lot_id, SUM(h.hours_declared) AS declared,
                        SUM(h.hours_accepted) AS accepted, SUM(h.hours_pending) AS pending
                 FROM hours_total h
                 JOIN lot counted ON counted.id = h.lot_id
                 WHERE counted.operation_id IN (<operations>)
                 GROUP BY h.lot_id) t ON t.lot_id = l.id
      WHERE l.operation_id IN (<operations>)
        AND (o.facilitator_organisation_id IN (<facilitators>)
             OR o.contracting_authority_id IN (<authorities>)
             OR EXISTS (SELECT 1
                        FROM award a
                        WHERE a.lot_id = l.id
                          AND a.enterprise_id IN (<enterprises>)))
      ORDER BY l.operation_id, l.number
      """)
  @RegisterConstructorMapper(LotTotals.class)
  List<LotTotals> list(
      LocalDate day,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> operations,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> authorities,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises);

  default List<LotTotals> list(Actor actor, Collection<Long> operations, LocalDate day) {
    return list(
        day,
        operations,
        actor.facilitatorOrganisations(),
        actor.contractingAuthorities(),
        actor.enterprises());
  }

  @SqlQuery(
      """
      SELECT c.id, c.name
      FROM contracting_authority c
      WHERE EXISTS (SELECT 1
                    FROM operation o
                    WHERE o.contracting_authority_id = c.id
                      AND (o.facilitator_organisation_id IN (<facilitators>)
                           OR o.contracting_authority_id IN (<authorities>)
                           OR EXISTS (SELECT 1
                                      FROM lot l
                                      JOIN award a ON a.lot_id = l.id
                                      WHERE l.operation_id = o.id
                                        AND a.enterprise_id IN (<enterprises>))))
      ORDER BY c.name, c.id
      """)
  @RegisterConstructorMapper(Authority.class)
  List<Authority> authorities(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> authorities,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises);
}
