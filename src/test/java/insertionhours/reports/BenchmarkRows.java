package insertionhours.reports;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** One authority with lots, totals and lines, and as much again that is not the authority's. */
final class BenchmarkRows {
  private static final List<String> TRADES = List.of("HEATING", "SANITATION", "PAINTING");

  private BenchmarkRows() {}

  static void fill(Jdbi jdbi, int lots, int months, int lines, String token) {
    jdbi.useTransaction(
        handle -> {
          clear(handle);
          parties(handle, token);
          for (int authority = 1; authority <= 2; authority++) {
            int first = (authority - 1) * lots;
            lots(handle, authority, first, lots);
            totals(handle, first, lots, months);
          }
        });
    jdbi.useHandle(handle -> lines(handle, lots, months, lines));
    jdbi.useHandle(
        handle -> handle.execute("ANALYZE TABLE operation, lot, hours_total, declaration_line"));
  }

  private static void clear(Handle handle) {
    handle.execute("SET FOREIGN_KEY_CHECKS = 0");
    for (String table :
        List.of(
            "declaration_line",
            "declaration",
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
      handle.execute("DELETE FROM " + table);
    }
    handle.execute("SET FOREIGN_KEY_CHECKS = 1");
  }

  private static void parties(Handle handle, String token) {
    handle.execute(
        "INSERT INTO account (id, email, display_name, password_hash, created_at)"
            + " VALUES (1, 'r@benchmark.example', 'R', 'none', NOW())");
    handle.execute(
        "INSERT INTO account_grant (account_id, role, organisation_id) VALUES (1, 'AUTHORITY', 1)");
    handle.execute(
        "INSERT INTO api_token (token_hash, account_id, created_at, expires_at)"
            + " VALUES (SHA2(?, 256), 1, '2020-01-01', '2099-01-01')",
        token);
    handle.execute(
        "INSERT INTO facilitator_organisation (id, name, created_at) VALUES (1, 'F', NOW())");
    handle.execute(
        "INSERT INTO enterprise (id, name, kind, changed_at) VALUES (1, 'E', 'COMPANY', NOW())");
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

  /** Lines that the report must not read: they only have to be there. */
  private static void lines(Handle handle, int lots, int months, int lines) {
    PreparedBatch declarations =
        handle.prepareBatch(
            """
            INSERT INTO declaration (id, lot_id, enterprise_id, month, sequence, status, declared_by,
                                     on_behalf, changed_at)
            VALUES (?, ?, 1, '2025-01-01' + INTERVAL ? MONTH, 0, 'ACCEPTED', 1, FALSE, NOW())
            """);
    int id = 0;
    for (int lot = 1; lot <= lots; lot++) {
      for (int month = 0; month < months; month++) {
        declarations.add(++id, lot, month);
      }
    }
    declarations.execute();
    handle.execute(
        """
        INSERT INTO declaration_line (declaration_id, position, trade, modality, hours_worked,
                                      hours_accepted, status)
        SELECT id, 0, 'HEATING', 'DIRECT_HIRE', 1, 1, 'ACCEPTED'
        FROM declaration
        """);
    for (int there = id; there < lines; there *= 2) {
      handle.execute(
          """
          INSERT INTO declaration_line (declaration_id, position, trade, modality, hours_worked,
                                        hours_accepted, status)
          SELECT declaration_id, position + 1, trade, modality, hours_worked, hours_accepted, status
          FROM declaration_line
          LIMIT ?
          """,
          Math.min(there, lines - there));
    }
  }
}
