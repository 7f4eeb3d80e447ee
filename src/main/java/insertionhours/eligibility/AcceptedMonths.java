package insertionhours.eligibility;

import insertionhours.counting.CountingPolicyService;
import insertionhours.eligibility.EligibilityDao.AcceptedMonth;
import insertionhours.eligibility.EligibilityDao.EngagedPerson;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The months in which hours of some persons were accepted, with what their clocks say of them. */
final class AcceptedMonths {
  private static final Comparator<EligibilityVerdict> ORDER =
      Comparator.comparing(EligibilityVerdict::month);
  private final Map<AcceptedMonth, EligibilityVerdict> verdicts;

  private AcceptedMonths(Map<AcceptedMonth, EligibilityVerdict> verdicts) {
    this.verdicts = verdicts;
  }

  /** As they are now. */
  static AcceptedMonths of(
      EligibilityDao dao, CountingPolicyService policies, Collection<Long> persons) {
    Clocks clocks = Clocks.of(dao, policies, persons);
    Map<Long, EligibilityClock> byAssignment = new LinkedHashMap<>();
    for (Clocks.Person person : clocks.persons()) {
      for (EngagedPerson row : person.engaged()) {
        byAssignment.put(row.assignmentId(), clocks.clock(person, row.lotId()));
      }
    }
    Map<AcceptedMonth, EligibilityVerdict> verdicts = new LinkedHashMap<>();
    for (AcceptedMonth accepted : dao.accepted(byAssignment.keySet())) {
      long assignment = accepted.assignmentId();
      verdicts.put(accepted, byAssignment.get(assignment).verdict(assignment, accepted.month()));
    }
    return new AcceptedMonths(verdicts);
  }

  /** The first of those that counted before and no longer do. */
  Optional<EligibilityVerdict> lostSince(AcceptedMonths before) {
    return verdicts.entrySet().stream()
        .filter(now -> !now.getValue().covered())
        .filter(
            now ->
                before.verdicts.containsKey(now.getKey())
                    && before.verdicts.get(now.getKey()).covered())
        .map(Map.Entry::getValue)
        .min(ORDER);
  }
}
