package insertionhours.acceptance;

import insertionhours.eligibility.EligibilityClock;
import java.util.Collection;
import java.util.Map;

/** The clock of the person of each assignment, by assignment. */
interface PersonClocks {
  Map<Long, EligibilityClock> clocks(Collection<Long> assignmentIds);

  /** The same, unchanged until the end of the transaction. */
  Map<Long, EligibilityClock> holdClocks(Collection<Long> assignmentIds);
}
