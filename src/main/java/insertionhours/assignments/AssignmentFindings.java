package insertionhours.assignments;

import insertionhours.beneficiaries.EligibilityCriterion;
import insertionhours.counting.CountingPolicy;
import insertionhours.counting.Finding;
import insertionhours.counting.FindingCode;
import insertionhours.counting.RuleLevel;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the rules say about an assignment: its proofs, the person's age and the types of its
 * contracts, all at the first contract day. The person is judged on that day and stays eligible
 * when the criterion later stops.
 */
public final class AssignmentFindings {
  private AssignmentFindings() {}

  /** All that a facilitator should know before she decides. */
  public static List<Finding> of(
      Assignment assignment, EligibilityFacts facts, CountingPolicy policy) {
    List<Finding> findings = new ArrayList<>(onHours(assignment, facts, policy));
    age(assignment, facts, findings);
    return List.copyOf(findings);
  }

  /** What stays to be said of the hours of somebody admitted: her admission has judged the age. */
  public static List<Finding> onHours(
      Assignment assignment, EligibilityFacts facts, CountingPolicy policy) {
    List<Finding> findings = new ArrayList<>();
    proofs(assignment, facts.criterion(), policy, findings);
    contracts(assignment, policy, findings);
    return List.copyOf(findings);
  }

  /** A PASS IAE that is valid on the day stands for all others. */
  private static void proofs(
      Assignment assignment,
      EligibilityCriterion criterion,
      CountingPolicy policy,
      List<Finding> findings) {
    LocalDate day = assignment.firstDay();
    if (assignment.proofs().stream().anyMatch(proof -> proof.isPassOn(day))) {
      return;
    }
    List<Proof> proofs = telling(assignment.proofs(), criterion, day);
    if (proofs.isEmpty()) {
      findings.add(Finding.of(FindingCode.PROOF_MISSING, policy.proofLevel()));
      return;
    }
    Integer months = policy.proofMonths() != null ? policy.proofMonths() : criterion.proofMonths();
    if (proofs.stream().allMatch(proof -> proof.isTooOldOn(day, months))) {
      findings.add(tooOld(newest(proofs), day, months, policy.proofLevel()));
    }
  }

  /**
   * Those of the usual type where there are any, else all; a PASS IAE that was given later tells
   * nothing about the day.
   */
  private static List<Proof> telling(
      List<Proof> proofs, EligibilityCriterion criterion, LocalDate day) {
    List<Proof> all =
        proofs.stream().filter(proof -> !proof.isPass() || !proof.issuedOn().isAfter(day)).toList();
    List<Proof> usual =
        all.stream().filter(proof -> proof.isOfType(criterion.usualProof())).toList();
    return usual.isEmpty() ? all : usual;
  }

  private static Proof newest(List<Proof> proofs) {
    return proofs.stream().max(Comparator.comparing(Proof::issuedOn)).orElseThrow();
  }

  private static Finding tooOld(Proof proof, LocalDate day, Integer months, RuleLevel level) {
    return proof.end() != null
        ? Finding.of(FindingCode.PROOF_TOO_OLD, level, "ended", proof.type(), proof.end(), day, "")
        : Finding.of(
            FindingCode.PROOF_TOO_OLD, level, "old", proof.type(), proof.issuedOn(), day, months);
  }

  private static void contracts(
      Assignment assignment, CountingPolicy policy, List<Finding> findings) {
    assignment.contracts().stream()
        .map(WorkContract::contractType)
        .distinct()
        .filter(type -> !EmployerContracts.areUsual(assignment.employerKind(), type))
        .forEach(
            type ->
                findings.add(
                    Finding.of(
                        FindingCode.CONTRACT_TYPE_UNUSUAL,
                        policy.contractLevel(),
                        type,
                        assignment.employerKind())));
  }

  private static void age(Assignment assignment, EligibilityFacts facts, List<Finding> findings) {
    LocalDate day = assignment.firstDay();
    LocalDate born = facts.birthDate();
    EligibilityCriterion criterion = facts.criterion();
    if (born == null || criterion.ageRule().allows(born, day)) {
      return;
    }
    int age = Period.between(born, day).getYears();
    boolean tooOld = criterion.youngerThan() != null && age >= criterion.youngerThan();
    findings.add(
        Finding.of(
            FindingCode.AGE_RULE_BROKEN,
            RuleLevel.WARNING,
            tooOld ? "younger" : "older",
            age,
            tooOld ? criterion.youngerThan() : criterion.atLeast(),
            day));
  }
}
