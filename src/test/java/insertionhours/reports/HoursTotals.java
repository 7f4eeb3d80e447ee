package insertionhours.reports;

import insertionhours.assignments.Assignment;
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

  /** Accepted of somebody in a month. */
  void addPerson(Assignment person, String month, String hours) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO assignment_month
                  (lot_id, month, assignment_id, hours_worked, hours_accepted)
                VALUES (?, ?, ?, ?, ?)
                """,
                person.lotId(),
                YearMonth.parse(month).atDay(1),
                person.id(),
                new BigDecimal(hours),
                new BigDecimal(hours)));
  }

  /** Two records turn out to be of one person. */
  void merge(Assignment one, Assignment same) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                UPDATE beneficiary_scope s
                JOIN beneficiary_scope kept
                  ON kept.facilitator_organisation_id = s.facilitator_organisation_id
                SET s.person_id = kept.person_id
                WHERE s.beneficiary_id = ?
                  AND kept.beneficiary_id = ?
                """,
                same.beneficiaryId(),
                one.beneficiaryId()));
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
