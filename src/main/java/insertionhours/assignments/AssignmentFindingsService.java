package insertionhours.assignments;

import insertionhours.assignments.AssignmentDao.FactsRow;
import insertionhours.beneficiaries.CriterionService;
import insertionhours.beneficiaries.EligibilityCriterion;
import insertionhours.counting.CountingPolicy;
import insertionhours.counting.CountingPolicyService;
import insertionhours.counting.Finding;
import insertionhours.counting.FindingCode;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rules say about assignments: a handful of questions however many they are. */
public final class AssignmentFindingsService {
  /** What a declarant knows by her own papers, and nothing of the person's criterion. */
  private static final Set<FindingCode> OWN_PAPERS =
      EnumSet.of(
          FindingCode.PROOF_MISSING, FindingCode.PROOF_TOO_OLD, FindingCode.CONTRACT_TYPE_UNUSUAL);

  /** Of these what she still reads once it was decided: nothing that names a proof. */
  private static final Set<FindingCode> AFTER_DECISION =
      EnumSet.of(FindingCode.PROOF_MISSING, FindingCode.CONTRACT_TYPE_UNUSUAL);

  private final Transactions transactions;
  private final AssignmentDao dao;
  private final CriterionService criteria;
  private final CountingPolicyService policies;

  AssignmentFindingsService(
      Transactions transactions,
      AssignmentDao dao,
      CriterionService criteria,
      CountingPolicyService policies) {
    this.transactions = transactions;
    this.dao = dao;
    this.criteria = criteria;
    this.policies = policies;
  }

  /** By assignment, as far as the actor may know. */
  public Map<Long, List<Finding>> of(Actor actor, Collection<Assignment> assignments) {
    return transactions.read(
        () -> {
          Map<Long, EligibilityFacts> facts = facts(assignments);
          Map<Long, CountingPolicy> byLot =
              policies.ofLots(assignments.stream().map(Assignment::lotId).distinct().toList());
          Map<Long, List<Finding>> findings = new HashMap<>();
          for (Assignment assignment : assignments) {
            boolean all = actor.facilitates(assignment.facilitatorOrganisationId());
            Set<FindingCode> own = assignment.status().isDecided() ? AFTER_DECISION : OWN_PAPERS;
            findings.put(
                assignment.id(),
                AssignmentFindings.of(
                        assignment, facts.get(assignment.id()), byLot.get(assignment.lotId()))
                    .stream()
                    .filter(finding -> all || own.contains(finding.code()))
                    .toList());
          }
          return findings;
        });
  }

  /** What stays to be said of the hours of people admitted, by assignment, whoever asks. */
  public Map<Long, List<Finding>> onHours(
      Collection<Assignment> assignments, CountingPolicy policy) {
    Map<Long, EligibilityFacts> facts = facts(assignments);
    Map<Long, List<Finding>> findings = new HashMap<>();
    assignments.forEach(
        assignment ->
            findings.put(
                assignment.id(),
                AssignmentFindings.onHours(assignment, facts.get(assignment.id()), policy)));
    return findings;
  }

  private Map<Long, EligibilityFacts> facts(Collection<Assignment> assignments) {
    Map<Long, LocalDate> firstDays = new HashMap<>();
    assignments.forEach(assignment -> firstDays.put(assignment.id(), assignment.firstDay()));
    List<EligibilityCriterion> table = criteria.all();
    Map<Long, EligibilityFacts> facts = new HashMap<>();
    for (FactsRow row : dao.facts(firstDays.keySet())) {
      LocalDate day = firstDays.get(row.assignmentId());
      facts.put(
          row.assignmentId(),
          new EligibilityFacts(row.birthDate(), entry(table, row.criterion(), day)));
    }
    return facts;
  }

  private static EligibilityCriterion entry(
      List<EligibilityCriterion> table, String code, LocalDate day) {
    List<EligibilityCriterion> entries =
        table.stream().filter(entry -> entry.code().equals(code)).toList();
    return entries.stream()
        .filter(entry -> entry.isInForceOn(day))
        .findFirst()
        .orElseGet(() -> entries.get(entries.size() - 1));
  }
}
