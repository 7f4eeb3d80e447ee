package insertionhours.terms;

import insertionhours.audit.AuditLog;
import insertionhours.database.Transactions;
import insertionhours.organisations.ContractingAuthorityService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class TermsFeature implements Feature {
  private final TermsService terms;
  private final ContractingAuthorityService authorities;
  private final IdempotentPosts posts;
  private final Clock clock;

  public TermsFeature(
      Jdbi jdbi,
      Transactions transactions,
      ContractingAuthorityService authorities,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    this.authorities = authorities;
    this.posts = posts;
    this.clock = clock;
    terms =
        new TermsService(transactions, jdbi.onDemand(TermsDao.class), authorities, audit, clock);
  }

  public TermsService terms() {
    return terms;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new TermsResource(terms),
        new SizingDefaultResource(terms, posts),
        new TermsPages(terms, authorities),
        new SizingDefaultPages(terms, authorities, clock));
  }
}
