package insertionhours.assignments;

import insertionhours.problems.RuleViolation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What holds between the contracts of one assignment. */
final class ContractRules {
  /** Short contracts, of which one may begin on the day on which another ends. */
  private static final Set<ContractType> BY_THE_DAY =
      EnumSet.of(ContractType.MISSION, ContractType.CUSTOMARY_FIXED_TERM);

  private ContractRules() {}

  /**
   * Nobody works in two contracts with the same employer at once; but one mission may take over
   * from another on the same day.
   */
  static void checkApart(List<WorkContract> contracts) {
    List<Integer> inTime =
        IntStream.range(0, contracts.size())
            .boxed()
            .sorted(
                Comparator.<Integer, LocalDate>comparing(i -> contracts.get(i).startsOn())
                    .thenComparing(i -> lastDay(contracts.get(i))))
            .toList();
    for (int i = 1; i < inTime.size(); i++) {
      WorkContract earlier = contracts.get(inTime.get(i - 1));
      WorkContract later = contracts.get(inTime.get(i));
      if (!isApart(earlier, later)) {
        throw new RuleViolation(
            field(inTime.get(i), "startsOn"), "CONTRACTS_OVERLAP", later.startsOn());
      }
    }
  }

  private static boolean isApart(WorkContract earlier, WorkContract later) {
    boolean byTheDay =
        BY_THE_DAY.contains(earlier.contractType()) && BY_THE_DAY.contains(later.contractType());
    return byTheDay
        ? !later.startsOn().isBefore(lastDay(earlier))
        : later.startsOn().isAfter(lastDay(earlier));
  }

  /** Whether what is kept stays as it is, and what is added begins later. */
  static boolean isOnlyAdded(List<WorkContract> kept, List<WorkContract> wanted) {
    LocalDate lastStart =
        kept.stream()
            .map(WorkContract::startsOn)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    return wanted.size() >= kept.size()
        && wanted.containsAll(kept)
        && wanted.stream()
            .filter(contract -> !kept.contains(contract))
            .allMatch(contract -> !contract.startsOn().isBefore(lastStart));
  }

  private static LocalDate lastDay(WorkContract contract) {
    return contract.endsOn() == null ? LocalDate.MAX : contract.endsOn();
  }

  static String field(int index, String name) {
    return "contracts[" + index + "]." + name;
  }
}
