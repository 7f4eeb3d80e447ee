package insertionhours.programme;

import insertionhours.audit.AuditLog;
import insertionhours.contracts.ContractsFeature;
import insertionhours.database.Transactions;
import insertionhours.organisations.ContractingAuthorityService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class ProgrammeFeature implements Feature {
  private final ContractsFeature contracts;
  private final ContractingAuthorityService authorities;
  private final ProgrammeService programme;
  private final ProgrammeLines lines;
  private final IdempotentPosts posts;
  private final Clock clock;

  public ProgrammeFeature(
      Jdbi jdbi,
      Transactions transactions,
      ContractsFeature contracts,
      ContractingAuthorityService authorities,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    this.contracts = contracts;
    this.authorities = authorities;
    this.posts = posts;
    this.clock = clock;
    lines = new ProgrammeLines(jdbi.onDemand(ProgrammeLineDao.class), clock);
    programme =
        new ProgrammeService(
            transactions, jdbi.onDemand(ProgrammeDao.class), contracts, audit, clock);
  }

  public ProgrammeService programme() {
    return programme;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new ProgrammeResource(programme, posts),
        new ProgrammePages(lines, contracts),
        new ComingContractPages(programme, new ComingContractForm(contracts, authorities), clock),
        new OpeningPages(programme, contracts.reasons(), clock));
  }
}
