package insertionhours.acceptance;

import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.counting.CountingPolicy;
import insertionhours.counting.Finding;
import insertionhours.counting.FindingCode;
import insertionhours.counting.RuleLevel;
import insertionhours.eligibility.EligibilityClock;
import insertionhours.eligibility.EligibilityVerdict;
import insertionhours.hours.DeclarationLine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What speaks about a line whatever is accepted of it and of others. */
record LineChecks(
    Map<Long, Assignment> assignments,
    Map<Long, EligibilityClock> clocks,
    Map<Long, List<Finding>> papers,
    CountingPolicy policy,
    List<SamePerson> samePerson) {

  List<Finding> findings(DeclarationLine line, YearMonth month) {
    Assignment assignment = assignments.get(line.assignmentId());
    if (assignment == null) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    if (assignment.status() != AssignmentStatus.ADMITTED) {
      findings.add(
          Finding.of(FindingCode.NOT_ADMITTED, RuleLevel.BLOCKING, assignment.status().name()));
    } else {
      eligibility(assignment.id(), month, findings);
    }
    findings.addAll(papers.get(assignment.id()));
    if (samePerson.stream().anyMatch(same -> same.lineId() == line.id())) {
      findings.add(Finding.of(FindingCode.DUPLICATE_PERSON, RuleLevel.WARNING));
    }
    return findings;
  }

  private void eligibility(long assignmentId, YearMonth month, List<Finding> findings) {
    EligibilityClock clock = clocks.get(assignmentId);
    if (clock == null) {
      findings.add(
          Finding.of(
              FindingCode.NOT_ADMITTED, RuleLevel.BLOCKING, AssignmentStatus.PROPOSED.name()));
      return;
    }
    EligibilityVerdict verdict = clock.verdict(assignmentId, month);
    if (!verdict.covered()) {
      findings.add(
          Finding.of(FindingCode.OUTSIDE_ELIGIBILITY, policy.clockLevel(), verdict.arguments()));
    }
  }
}
