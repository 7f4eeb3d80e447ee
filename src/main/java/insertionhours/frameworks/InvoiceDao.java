package insertionhours.frameworks;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(Invoice.class)
interface InvoiceDao extends PaperDao<Invoice, InvoiceDraft> {
  String COLUMNS =
      """
      SELECT i.id, i.lot_id, i.enterprise_id, e.name AS enterprise_name, i.number, i.invoiced_on,
             i.amount_excl_tax, i.version
      FROM invoice i
      JOIN enterprise e ON e.id = i.enterprise_id
      """;

  @Override
  @SqlQuery(
      COLUMNS
          + """
            WHERE i.lot_id = :lotId
              AND (:pattern IS NULL
                   OR i.number LIKE :pattern ESCAPE '!'
                   OR e.name LIKE :pattern ESCAPE '!')
            ORDER BY i.invoiced_on, i.id
            """)
  List<Invoice> list(long lotId, String pattern);

  @Override
  @SqlQuery(COLUMNS + "WHERE i.id = :id")
  Optional<Invoice> find(long id);

  @Override
  @SqlQuery(
      """
      SELECT id
      FROM invoice
      WHERE lot_id = :lotId
        AND enterprise_id = :enterpriseId
        AND number = :number
      """)
  Optional<Long> findByNumber(long lotId, long enterpriseId, String number);

  @Override
  @SqlUpdate(
      """
      INSERT INTO invoice (lot_id, enterprise_id, number, invoiced_on, amount_excl_tax)
      VALUES (:lotId, :draft.enterpriseId, :draft.number, :draft.invoicedOn, :draft.amountExclTax)
      """)
  @GetGeneratedKeys
  long insert(long lotId, @BindMethods("draft") InvoiceDraft draft);

  @Override
  @SqlUpdate(
      """
      UPDATE invoice
      SET enterprise_id = :draft.enterpriseId,
          number = :draft.number,
          invoiced_on = :draft.invoicedOn,
          amount_excl_tax = :draft.amountExclTax,
          version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int update(long id, @BindMethods("draft") InvoiceDraft draft, long version);

  @Override
  @SqlUpdate("DELETE FROM invoice WHERE id = :id")
  void delete(long id);
}
