package insertionhours.acceptance;

import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentService;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.counting.CountingPolicy;
import insertionhours.eligibility.EligibilityClock;
import insertionhours.eligibility.Engagement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Clocks from the assignments alone. */
final class AssignmentClocks implements PersonClocks {
  private final AssignmentService assignments;

  AssignmentClocks(AssignmentService assignments) {
    this.assignments = assignments;
  }

  @Override
  public Map<Long, EligibilityClock> clocks(Collection<Long> assignmentIds) {
    Map<Long, EligibilityClock> clocks = new HashMap<>();
    for (Assignment assignment : assignments.byId(assignmentIds).values()) {
      clocks.put(
          assignment.id(),
          new EligibilityClock(
              assignment.status() == AssignmentStatus.ADMITTED
                  ? List.of(
                      new Engagement(
                          assignment.id(),
                          assignment.eligibleFrom(),
                          assignment.countedSince(),
                          assignment.contracts()))
                  : List.of(),
              List.of(),
              CountingPolicy.usual(0, 0)));
    }
    return clocks;
  }

  @Override
  public Map<Long, EligibilityClock> holdClocks(Collection<Long> assignmentIds) {
    return clocks(assignmentIds);
  }
}
