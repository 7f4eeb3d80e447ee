package insertionhours.exits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a person's time in insertion has ended, and what is due to be asked since. A contract that
 * runs or is to come means that nothing has ended; one that comes later cancels what was not yet
 * recorded of the time before, as the end is then another one.
 */
final class ExitDates {
  private ExitDates() {}

  /** What is due from a day on. */
  record Due(Milestone milestone, LocalDate since) {}

  /**
   * @return the last contract day of all, empty while a contract runs or is to come, and without
   *     any
   */
  static Optional<LocalDate> endedOn(List<ContractTerm> contracts, LocalDate today) {
    LocalDate last = null;
    for (ContractTerm contract : contracts) {
      if (contract.endsOn() == null || !contract.endsOn().isBefore(today)) {
        return Optional.empty();
      }
      last = last == null || contract.endsOn().isAfter(last) ? contract.endsOn() : last;
    }
    return Optional.ofNullable(last);
  }

  /** Those that are due on a day and not recorded, the oldest first. */
  static List<Due> due(LocalDate endedOn, Set<Milestone> recorded, LocalDate today) {
    List<Due> due = new ArrayList<>();
    for (Milestone milestone : Milestone.values()) {
      LocalDate since = endedOn.plusMonths(milestone.months());
      if (!since.isAfter(today) && !recorded.contains(milestone)) {
        due.add(new Due(milestone, since));
      }
    }
    return due;
  }
}
