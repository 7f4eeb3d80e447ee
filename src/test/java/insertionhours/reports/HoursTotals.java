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
    add(lot, month, trade, modality, hours, hours, "0");
  }

  /** Declared and not decided yet. */
  void awaiting(Lot lot, String month, String hours) {
    add(lot, month, "HEATING", "DIRECT_HIRE", hours, "0", hours);
  }

  private void add(
      Lot lot,
      String month,
      String trade,
      String modality,
      String declared,
      String accepted,
      String pending) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO hours_total
                  (lot_id, month, enterprise_id, trade, modality, with_person,
                   hours_declared, hours_accepted, hours_pending)
                SELECT lot_id, ?, holder_id, ?, ?, FALSE, ?, ?, ?
                FROM obligation
                WHERE lot_id = ?
                """,
                YearMonth.parse(month).atDay(1),
                trade,
                modality,
                new BigDecimal(declared),
                new BigDecimal(accepted),
                new BigDecimal(pending),
                lot.id()));
  }
}
