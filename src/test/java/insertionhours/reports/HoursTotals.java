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
                  (lot_id, month, trade, modality, with_person, hours_declared, hours_accepted)
                VALUES (?, ?, ?, ?, FALSE, ?, ?)
                """,
                lot.id(),
                YearMonth.parse(month).atDay(1),
                trade,
                modality,
                new BigDecimal(hours),
                new BigDecimal(hours)));
  }
}
