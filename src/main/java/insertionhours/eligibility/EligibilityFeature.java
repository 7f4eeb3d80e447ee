package insertionhours.eligibility;

import insertionhours.audit.AuditLog;
import insertionhours.beneficiaries.CardPart;
import insertionhours.counting.CountingPolicyService;
import insertionhours.database.Transactions;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class EligibilityFeature implements Feature {
  private final EligibilityService service;
  private final IdempotentPosts posts;
  private final Clock clock;

  public EligibilityFeature(
      Jdbi jdbi,
      Transactions transactions,
      CountingPolicyService policies,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    this.posts = posts;
    this.clock = clock;
    EligibilityDao dao = jdbi.onDemand(EligibilityDao.class);
    this.service =
        new EligibilityService(
            transactions, dao, policies, new ClockDecisions(dao, policies, audit, clock), clock);
  }

  public EligibilityService service() {
    return service;
  }

  /** For the card of a person. */
  public CardPart card() {
    return new ClockCard(service, clock);
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new EligibilityResource(service, posts),
        new ClockPages(service, clock),
        new ClockListPages(service, clock));
  }
}
