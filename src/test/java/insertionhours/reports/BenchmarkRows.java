package insertionhours.reports;

import insertionhours.organisations.EnterpriseKind;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Authorities that have as many lots, totals, people and lines each. */
final class BenchmarkRows {
  private static final List<String> TRADES = List.of("HEATING", "SANITATION", "PAINTING");

  private BenchmarkRows() {}

  /**
   * @param lots of each authority
   * @param lines hour lines in all, each of somebody in a month
   * @param reader the token of a reader of the first authority
   * @param facilitator the token of somebody who follows all
   */
  static void fill(
      Jdbi jdbi,
      int authorities,
      int lots,
      int months,
      int lines,
      String reader,
      String facilitator) {
    jdbi.useTransaction(
        handle -> {
          clear(handle);
          account(handle, 1, "AUTHORITY", reader);
          account(handle, 2, "FACILITATOR", facilitator);
          parties(handle);
          for (int authority = 1; authority <= authorities; authority++) {
            int first = (authority - 1) * lots;
            lots(handle, authority, first, lots);
            totals(handle, first, lots, months);
          }
        });
    jdbi.useHandle(handle -> new BenchmarkPeople(authorities * lots, months, lines).fill(handle));
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                ANALYZE TABLE operation, lot, hours_total, declaration_line, beneficiary,
                  beneficiary_scope, assignment, assignment_contract, assignment_month
                """));
  }

  private static void clear(Handle handle) {
    handle.execute("SET FOREIGN_KEY_CHECKS = 0");
    for (String table :
        List.of(
            "declaration_line",
            "declaration",
            "assignment_month",
            "assignment_contract",
            "assignment",
            "beneficiary_scope",
            "beneficiary",
            "insertion_person",
            "hours_total",
            "obligation",
            "lot",
            "operation",
            "enterprise",
            "contracting_authority",
            "facilitator_organisation",
            "api_token",
            "account_grant",
            "account")) {
      handle.execute("TRUNCATE TABLE " + table);
    }
    handle.execute("SET FOREIGN_KEY_CHECKS = 1");
  }

  private static void account(Handle handle, int id, String role, String token) {
    handle.execute(
        "INSERT INTO account (id, email, display_name, password_hash, created_at)"
            + " VALUES (?, ?, 'B', 'none', NOW())",
        id,
        id + "@benchmark.example");
    handle.execute(
        "INSERT INTO account_grant (account_id, role, organisation_id) VALUES (?, ?, 1)", id, role);
    handle.execute(
        "INSERT INTO api_token (token_hash, account_id, created_at, expires_at)"
            + " VALUES (SHA2(?, 256), ?, '2020-01-01', '2099-01-01')",
        token,
        id);
  }

  private static void parties(Handle handle) {
    handle.execute(
        "INSERT INTO facilitator_organisation (id, name, created_at) VALUES (1, 'F', NOW())");
    for (EnterpriseKind kind : EnterpriseKind.values()) {
      handle.execute(
          "INSERT INTO enterprise (id, name, kind, changed_at) VALUES (?, 'E', ?, NOW())",
          kind.ordinal() + 1,
          kind);
    }
  }

  private static void lots(Handle handle, int authority, int first, int count) {
    handle.execute(
        "INSERT INTO contracting_authority (id, name, kind, changed_at)"
            + " VALUES (?, 'Bailleur', 'SOCIAL_LANDLORD', NOW())",
        authority);
    PreparedBatch operations =
        handle.prepareBatch(
            """
            INSERT INTO operation (id, facilitator_organisation_id, contracting_authority_id, name,
                                   reference, starts_on, ends_on, changed_at)
            VALUES (?, 1, ?, 'Réhabilitation', ?, '2025-01-01', '2027-12-31', NOW())
            """);
    PreparedBatch lots =
        handle.prepareBatch(
            """
            INSERT INTO lot (id, operation_id, number, title, trade, clause_kind, contract_form,
                             starts_on, ends_on, status, hours_due, changed_at)
            VALUES (?, ?, ?, 'Réseaux de chauffage', 'HEATING', 'CONDITION', 'ORDINARY',
                    '2025-01-01', '2027-12-31', 'RUNNING', 400, NOW())
            """);
    PreparedBatch obligations =
        handle.prepareBatch(
            "INSERT INTO obligation (lot_id, minimum_hours, holder_id) VALUES (?, 400, 1)");
    for (int lot = first; lot < first + count; lot++) {
      int operation = first + (lot - first) / 3 + 1;
      if ((lot - first) % 3 == 0) {
        operations.add(operation, authority, "OP-" + operation);
      }
      lots.add(lot + 1, operation, (lot - first) % 3 + 1);
      obligations.add(lot + 1);
    }
    operations.execute();
    lots.execute();
    obligations.execute();
  }

  private static void totals(Handle handle, int first, int lots, int months) {
    PreparedBatch totals =
        handle.prepareBatch(
            """
            INSERT INTO hours_total (lot_id, month, enterprise_id, trade, modality, with_person,
                                     hours_declared, hours_accepted)
            VALUES (?, '2025-01-01' + INTERVAL ? MONTH, 1, ?, 'DIRECT_HIRE', FALSE, 151.67, 150)
            """);
    for (int lot = first + 1; lot <= first + lots; lot++) {
      for (int month = 0; month < months; month++) {
        for (String trade : TRADES) {
          totals.add(lot, month, trade);
        }
      }
    }
    totals.execute();
  }
}
