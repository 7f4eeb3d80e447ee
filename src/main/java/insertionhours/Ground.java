package insertionhours;

import com.fasterxml.jackson.databind.ObjectMapper;
import insertionhours.accounts.SecuritySettings;
import insertionhours.audit.AuditFeature;
import insertionhours.audit.AuditLog;
import insertionhours.database.Transactions;
import insertionhours.requests.IdempotentPosts;
import insertionhours.requests.RequestsFeature;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** What every room is built on. */
record Ground(
    Jdbi jdbi,
    Transactions transactions,
    AuditFeature audit,
    IdempotentPosts posts,
    SecuritySettings security,
    Clock clock) {

  static Ground on(Jdbi jdbi, ObjectMapper json, SecuritySettings security, Clock clock) {
    var transactions = new Transactions(jdbi);
    return new Ground(
        jdbi,
        transactions,
        new AuditFeature(jdbi, clock),
        new RequestsFeature(jdbi, transactions, json, clock).posts(),
        security,
        clock);
  }

  AuditLog log() {
    return audit.log();
  }
}
