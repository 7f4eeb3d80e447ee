package insertionhours.journal;

import insertionhours.audit.AuditLog;
import insertionhours.contracts.ContractsFeature;
import insertionhours.database.Transactions;
import insertionhours.organisations.EnterpriseService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class JournalFeature implements Feature {
  private final ContractsFeature contracts;
  private final JournalService journal;
  private final IdempotentPosts posts;
  private final Clock clock;

  public JournalFeature(
      Jdbi jdbi,
      Transactions transactions,
      ContractsFeature contracts,
      EnterpriseService enterprises,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    this.contracts = contracts;
    this.posts = posts;
    this.clock = clock;
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

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new JournalResource(journal, posts),
        new JournalPages(journal, contracts.operations(), contracts.lots(), clock),
        new NotePages(journal));
  }
}
