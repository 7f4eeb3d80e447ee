package insertionhours.acceptance;

import insertionhours.assignments.Assignment;
import insertionhours.counting.CountingPolicy;
import insertionhours.counting.Finding;
import java.util.List;

/** What the proofs and contracts of an assignment give to say. */
@FunctionalInterface
public interface AssignmentCheck {
  List<Finding> findings(Assignment assignment, CountingPolicy policy);
}
