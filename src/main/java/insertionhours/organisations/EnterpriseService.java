package insertionhours.organisations;

import insertionhours.audit.AuditLog;
import insertionhours.audit.SubjectType;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** The shared directory of enterprises, read by those who declare for one. */
public final class EnterpriseService extends PartyService<Enterprise, EnterpriseDetails> {
  private final EnterpriseDao dao;

  EnterpriseService(Transactions transactions, EnterpriseDao dao, AuditLog audit, Clock clock) {
    super(transactions, dao, audit, clock, SubjectType.ENTERPRISE, "enterprises");
    this.dao = dao;
  }

  @Override
  Set<Long> concerning(Actor actor) {
    return actor.enterprises();
  }

  /** Those that lend staff, by id in the order of their names, whoever asks: for choosing one. */
  public Map<Long, String> lenders() {
    return names(dao.listAllByName().stream().filter(kept -> kept.kind().lendsStaff()).toList());
  }
}
