package insertionhours.counting;

import insertionhours.audit.AuditLog;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.organisations.ContractingAuthorityService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class CountingFeature implements Feature {
  private final CountingPolicyService policies;
  private final ContractingAuthorityService authorities;
  private final LotService lots;
  private final IdempotentPosts posts;

  public CountingFeature(
      Jdbi jdbi,
      Transactions transactions,
      ContractingAuthorityService authorities,
      LotService lots,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    this.authorities = authorities;
    this.lots = lots;
    this.posts = posts;
    this.policies =
        new CountingPolicyService(
            transactions, jdbi.onDemand(CountingPolicyDao.class), authorities, lots, audit, clock);
  }

  public CountingPolicyService policies() {
    return policies;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new CountingPolicyResource(policies, posts),
        new LotCountingResource(policies),
        new CountingPages(policies, authorities),
        new LotCountingPages(policies, lots));
  }
}
