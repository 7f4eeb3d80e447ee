package insertionhours.frameworks;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(PurchaseOrder.class)
interface PurchaseOrderDao extends PaperDao<PurchaseOrder, PurchaseOrderDraft> {
  String COLUMNS =
      """
      SELECT o.id, o.lot_id, o.enterprise_id, e.name AS enterprise_name, o.number, o.ordered_on,
             o.from_on AS `from`, o.to_on AS `to`, o.amount_excl_tax, o.hours, o.version
      FROM purchase_order o
      JOIN enterprise e ON e.id = o.enterprise_id
      """;

  @Override
  @SqlQuery(
      COLUMNS
          + """
            WHERE o.lot_id = :lotId
              AND (:pattern IS NULL
                   OR o.number LIKE :pattern ESCAPE '!'
                   OR e.name LIKE :pattern ESCAPE '!')
            ORDER BY o.ordered_on, o.id
            """)
  List<PurchaseOrder> list(long lotId, String pattern);

  @Override
  @SqlQuery(COLUMNS + "WHERE o.id = :id")
  Optional<PurchaseOrder> find(long id);

  @Override
  @SqlQuery(
      """
      SELECT id
      FROM purchase_order
      WHERE lot_id = :lotId
        AND enterprise_id = :enterpriseId
        AND number = :number
      """)
  Optional<Long> findByNumber(long lotId, long enterpriseId, String number);

  @Override
  @SqlUpdate(
      """
      INSERT INTO purchase_order (lot_id, enterprise_id, number, ordered_on, from_on, to_on,
                                  amount_excl_tax, hours)
      VALUES (:lotId, :draft.enterpriseId, :draft.number, :draft.orderedOn, :draft.from, :draft.to,
              :draft.amountExclTax, :draft.hours)
      """)
  @GetGeneratedKeys
  long insert(long lotId, @BindMethods("draft") PurchaseOrderDraft draft);

  @Override
  @SqlUpdate(
      """
      UPDATE purchase_order
      SET enterprise_id = :draft.enterpriseId,
          number = :draft.number,
          ordered_on = :draft.orderedOn,
          from_on = :draft.from,
          to_on = :draft.to,
          amount_excl_tax = :draft.amountExclTax,
          hours = :draft.hours,
          version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int update(long id, @BindMethods("draft") PurchaseOrderDraft draft, long version);

  @Override
  @SqlUpdate("DELETE FROM purchase_order WHERE id = :id")
  void delete(long id);
}
