package insertionhours.validation;

import insertionhours.contracts.Lot;
import insertionhours.identity.Actor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counting rules of lots that run already, as if they had been set before their tender. */
final class LotPolicy {
  private final Jdbi jdbi;
  private final Actor facilitator;

  LotPolicy(Jdbi jdbi, Actor facilitator) {
    this.jdbi = jdbi;
    this.facilitator = facilitator;
  }

  /** The usual rules with one set anew, others set before staying. */
  void set(Lot lot, String column, String value) {
    jdbi.useTransaction(
        handle -> {
          keep(handle, lot);
          handle.execute(
              "UPDATE counting_policy SET %s = %s WHERE contracting_authority_id = ?"
                  .formatted(column, value),
              lot.contractingAuthorityId());
          handle.execute(
              """
              UPDATE lot_counting_policy
              SET policy_id = (SELECT id FROM counting_policy WHERE contracting_authority_id = ?)
              WHERE lot_id = ?
              """,
              lot.contractingAuthorityId(),
              lot.id());
        });
  }

  private void keep(Handle handle, Lot lot) {
    handle.execute(
        """
        INSERT IGNORE INTO counting_policy
          (facilitator_organisation_id, contracting_authority_id, number, clock_months,
           permanent_months, clock_level, training_cap, training_base, training_level,
           leave_counted, warning_hours, ceiling_hours, ceiling_level, proof_level,
           contract_level, evidence_months, set_by, set_at)
        VALUES (?, ?, 1, 24, 48, 'BLOCKING', 0, 'HOURS_WORKED', 'BLOCKING', FALSE, 180, 220,
                'WARNING', 'WARNING', 'WARNING', 12, ?, '2026-01-01')
        """,
        lot.facilitatorOrganisationId(),
        lot.contractingAuthorityId(),
        facilitator.accountId());
  }
}
