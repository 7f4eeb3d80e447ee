package insertionhours.assignments;

import insertionhours.audit.AuditLog;
import insertionhours.beneficiaries.BeneficiariesFeature;
import insertionhours.beneficiaries.PersonFields;
import insertionhours.contracts.LotService;
import insertionhours.counting.CountingPolicyService;
import insertionhours.database.Transactions;
import insertionhours.obligations.AwardService;
import insertionhours.organisations.EnterpriseService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class AssignmentsFeature implements Feature {
  private final AssignmentService assignments;
  private final AssignmentFindingsService findings;
  private final BeneficiariesFeature people;
  private final LotService lots;
  private final AssignmentForms forms;
  private final IdempotentPosts posts;
  private final Clock clock;
  private final List<AssignmentLinks> links = new ArrayList<>();
  private final List<AcceptedHoursGuard> guards = new ArrayList<>();

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
    this.people = people;
    this.lots = lots;
    this.forms = new AssignmentForms(awards, enterprises);
    this.posts = posts;
    this.clock = clock;
    AssignmentDao dao = jdbi.onDemand(AssignmentDao.class);
    AssignmentChangeDao changes = jdbi.onDemand(AssignmentChangeDao.class);
    AssignmentRules rules = new AssignmentRules(awards, enterprises, policies, clock);
    findings = new AssignmentFindingsService(transactions, dao, people.criteria(), policies);
    assignments =
        new AssignmentService(
            transactions,
            dao,
            lots,
            new Proposals(dao, changes, people.beneficiaries(), lots, rules, guards, audit, clock),
            new Admissions(changes, audit, clock));
  }

  public AssignmentService assignments() {
    return assignments;
  }

  public AssignmentFindingsService findings() {
    return findings;
  }

  /** Where a room above shows more of an assignment. */
  public void showOnCard(AssignmentLinks more) {
    links.add(more);
  }

  /** Where a room above keeps accepted hours within what counts. */
  public void guardAcceptedHours(AcceptedHoursGuard guard) {
    guards.add(guard);
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new AssignmentResource(assignments, findings, posts),
        new AssignmentPages(assignments, findings, links, clock),
        new AssignmentEditPages(assignments),
        new AssignmentAdditionPages(assignments),
        new LotAssignmentPages(assignments, lots),
        new ProposalPages(
            assignments, lots, people.lists(), new PersonFields(people.criteria()), forms));
  }
}
