package insertionhours.eligibility;

import insertionhours.assignments.WorkContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An admitted assignment, as far as the clock goes by it.
 *
 * @param eligibleFrom the first day that may count
 * @param countedSince from when the person was counted before this tool, null where that did not
 *     happen; hours count from then and the clock starts then, contract or not
 * @param contracts at least one
 */
public record Engagement(
    long assignmentId,
    LocalDate eligibleFrom,
    LocalDate countedSince,
    List<WorkContract> contracts) {

  public Engagement {
    contracts = List.copyOf(contracts);
  }

  /** The first day that may count. */
  public LocalDate countsFrom() {
    return countedBefore() ? countedSince : eligibleFrom;
  }

  private boolean countedBefore() {
    return countedSince != null && countedSince.isBefore(eligibleFrom);
  }

  /** The day on which it would start the clock; empty where every contract ended before. */
  Optional<LocalDate> firstDay() {
    Stream<LocalDate> days =
        contracts.stream().flatMap(contract -> countable(contract).map(Window::from).stream());
    return (countedBefore() ? Stream.concat(days, Stream.of(countedSince)) : days)
        .min(LocalDate::compareTo);
  }

  /** The days of a contract that may count, if there are any. */
  Optional<Window> countable(WorkContract contract) {
    LocalDate from =
        contract.startsOn().isBefore(countsFrom()) ? countsFrom() : contract.startsOn();
    LocalDate to = contract.endsOn() == null ? Window.OPEN : contract.endsOn();
    return from.isAfter(to) ? Optional.empty() : Optional.of(new Window(from, to));
  }

  boolean worksOn(LocalDate day) {
    return contracts.stream()
        .anyMatch(
            contract ->
                !contract.startsOn().isAfter(day)
                    && (contract.endsOn() == null || !contract.endsOn().isBefore(day)));
  }

  /** Whether a contract runs on that day or begins later. */
  boolean runsFrom(LocalDate day) {
    return contracts.stream()
        .anyMatch(contract -> contract.endsOn() == null || !contract.endsOn().isBefore(day));
  }
}
