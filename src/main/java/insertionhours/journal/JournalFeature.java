package insertionhours.journal;

import insertionhours.audit.AuditLog;
import insertionhours.contracts.ContractsFeature;
import insertionhours.database.Transactions;
import insertionhours.organisations.EnterpriseService;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class JournalFeature {
  private final JournalService journal;

  public JournalFeature(
      Jdbi jdbi,
      Transactions transactions,
      ContractsFeature contracts,
      EnterpriseService enterprises,
      AuditLog audit,
      Clock clock) {
    journal =
        new JournalService(
            transactions,
            jdbi.onDemand(JournalDao.class),
            contracts.operations(),
            contracts.lots(),
            enterprises,
            audit,
            clock);
  }

  public JournalService journal() {
    return journal;
  }
}
