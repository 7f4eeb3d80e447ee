package insertionhours.reports;

import insertionhours.contracts.Lot;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jdbi.v3.core.Jdbi;

/** Writes kept totals as the room of hours keeps them. */
final class HoursTotals {
  private final Jdbi jdbi;

  HoursTotals(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(Lot lot, String month, String trade, String modality, String hours) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO hours_total
                  (lot_id, month, enterprise_id, trade, modality, with_person,
                   hours_declared, hours_accepted)
                SELECT lot_id, ?, holder_id, ?, ?, FALSE, ?, ?
                FROM obligation
                WHERE lot_id = ?
                """,
                YearMonth.parse(month).atDay(1),
                trade,
                modality,
                new BigDecimal(hours),
                new BigDecimal(hours),
                lot.id()));
  }
}
