package insertionhours.organisations;

import insertionhours.audit.AuditLog;
import insertionhours.audit.SubjectType;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The shared directory of contracting authorities, read by their own readers and by the enterprises
 * engaged on their lots.
 */
public final class ContractingAuthorityService
    extends PartyService<ContractingAuthority, ContractingAuthorityDetails> {
  private final ContractingAuthorityDao dao;

  ContractingAuthorityService(
      Transactions transactions, ContractingAuthorityDao dao, AuditLog audit, Clock clock) {
    super(
        transactions,
        dao,
        audit,
        clock,
        SubjectType.CONTRACTING_AUTHORITY,
        "contracting-authorities");
    this.dao = dao;
  }

  @Override
  Set<Long> concerning(Actor actor) {
    Set<Long> seen = new HashSet<>(actor.contractingAuthorities());
    seen.addAll(dao.findIdsEngaging(actor.enterprises()));
    return seen;
  }

  @Override
  void keepMore(long id, ContractingAuthorityDetails details) {}

  @Override
  List<ContractingAuthority> whole(List<ContractingAuthority> rows) {
    return rows;
  }
}
