package insertionhours.assignments;

import insertionhours.audit.AuditLog;
import insertionhours.beneficiaries.BeneficiariesFeature;
import insertionhours.contracts.LotService;
import insertionhours.counting.CountingPolicyService;
import insertionhours.database.Transactions;
import insertionhours.obligations.AwardService;
import insertionhours.organisations.EnterpriseService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class AssignmentsFeature implements Feature {
  private final AssignmentService assignments;
  private final FindingsService findings;
  private final IdempotentPosts posts;

  public AssignmentsFeature(
      Jdbi jdbi,
      Transactions transactions,
      BeneficiariesFeature people,
      LotService lots,
      CountingPolicyService policies,
      AwardService awards,
      EnterpriseService enterprises,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    this.posts = posts;
    AssignmentDao dao = jdbi.onDemand(AssignmentDao.class);
    AssignmentChangeDao changes = jdbi.onDemand(AssignmentChangeDao.class);
    AssignmentRules rules = new AssignmentRules(awards, enterprises, policies, clock);
    findings = new FindingsService(transactions, dao, people.criteria(), policies);
    assignments =
        new AssignmentService(
            transactions,
            dao,
            lots,
            new Proposals(dao, changes, people.beneficiaries(), lots, rules, audit, clock),
            new Admissions(changes, audit, clock));
  }

  public AssignmentService assignments() {
    return assignments;
  }

  public FindingsService findings() {
    return findings;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(new AssignmentResource(assignments, findings, posts));
  }
}
