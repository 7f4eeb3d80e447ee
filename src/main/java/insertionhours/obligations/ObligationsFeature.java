package insertionhours.obligations;

import insertionhours.audit.AuditLog;
import insertionhours.contracts.LotService;
import insertionhours.counting.CountingPolicyService;
import insertionhours.database.Transactions;
import insertionhours.organisations.EnterpriseService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class ObligationsFeature implements Feature {
  private final ObligationService obligations;
  private final AwardService awards;
  private final TakeOverService takeOvers;
  private final IdempotentPosts posts;

  public ObligationsFeature(
      Jdbi jdbi,
      Transactions transactions,
      LotService lots,
      CountingPolicyService policies,
      EnterpriseService enterprises,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    this.posts = posts;
    ObligationDao dao = jdbi.onDemand(ObligationDao.class);
    AwardDao awardDao = jdbi.onDemand(AwardDao.class);
    AwardRules rules = new AwardRules(enterprises);
    obligations =
        new ObligationService(
            transactions, dao, lots, new HolderContact(awardDao), policies, audit, clock);
    awards =
        new AwardService(
            transactions,
            awardDao,
            lots,
            rules,
            new AwardChecks(awardDao, dao),
            new HolderRecord(awardDao, dao, obligations, lots),
            audit);
    takeOvers =
        new TakeOverService(transactions, dao, awardDao, rules, lots, policies, audit, clock);
  }

  public ObligationService obligations() {
    return obligations;
  }

  public AwardService awards() {
    return awards;
  }

  public TakeOverService takeOvers() {
    return takeOvers;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new ObligationResource(obligations, takeOvers, posts), new AwardResource(awards, posts));
  }
}
