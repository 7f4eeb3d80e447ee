package insertionhours.terms;

import insertionhours.audit.AuditLog;
import insertionhours.database.Transactions;
import insertionhours.organisations.ContractingAuthorityService;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class TermsFeature {
  private final TermsService terms;

  public TermsFeature(
      Jdbi jdbi,
      Transactions transactions,
      ContractingAuthorityService authorities,
      AuditLog audit,
      Clock clock) {
    terms =
        new TermsService(transactions, jdbi.onDemand(TermsDao.class), authorities, audit, clock);
  }

  public TermsService terms() {
    return terms;
  }
}
