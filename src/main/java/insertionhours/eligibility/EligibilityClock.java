package insertionhours.eligibility;

import insertionhours.assignments.ContractType;
import insertionhours.assignments.WorkContract;
import insertionhours.counting.CountingPolicy;
import insertionhours.eligibility.EligibilityVerdict.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a person counts: one clock, from the first countable contract over all employers of a
 * facilitator organisation. A restart begins a further length, an extension lets the one that runs
 * at that time end later. A permanent contract that begins within such a length counts for a length
 * of its own, work-study to the end of its term. Sources: the usual national rule; contracts of the
 * city of Paris (2021) for permanent contracts.
 */
public final class EligibilityClock {
  private final List<Engagement> engagements;
  private final int permanentMonths;
  private final LocalDate start;
  private final List<Window> windows;

  /**
   * @param engagements of the person, all that are admitted
   * @param decisions that stand, in the order in which they were made
   * @param policy of the lot that is asked about
   */
  public EligibilityClock(
      List<Engagement> engagements, List<ClockDecision> decisions, CountingPolicy policy) {
    this.engagements = List.copyOf(engagements);
    this.permanentMonths = policy.permanentMonths();
    this.start =
        engagements.stream()
            .flatMap(engagement -> engagement.firstDay().stream())
            .min(LocalDate::compareTo)
            .orElse(null);
    this.windows = joined(decided(decisions, policy.clockMonths()));
  }

  /** The first countable day; empty while nothing countable was admitted. */
  public Optional<LocalDate> start() {
    return Optional.ofNullable(start);
  }

  /** The lengths, in order, those that touch joined. */
  public List<Window> windows() {
    return windows;
  }

  /** The last day of the last length. */
  public Optional<LocalDate> end() {
    return windows.isEmpty() ? Optional.empty() : Optional.of(windows.get(windows.size() - 1).to());
  }

  /**
   * Until when hours of an assignment can count, whatever its contracts last: the end of the
   * lengths, or a later one of its own contracts. {@link Window#OPEN} where no end is known.
   */
  public Optional<LocalDate> end(long assignmentId) {
    return Stream.concat(
            end().stream(),
            find(assignmentId).stream()
                .flatMap(found -> ownWindows(found).stream())
                .map(Window::to))
        .max(LocalDate::compareTo);
  }

  /** The lengths that hold for an assignment: those of the person and of its own contracts. */
  public List<Window> windows(long assignmentId) {
    List<Window> all = new ArrayList<>(windows);
    find(assignmentId).ifPresent(found -> all.addAll(ownWindows(found)));
    return joined(all);
  }

  /** Hours of a month count if one of its days does. */
  public EligibilityVerdict verdict(long assignmentId, YearMonth month) {
    Optional<Engagement> engagement = find(assignmentId);
    if (engagement.isEmpty()) {
      return new EligibilityVerdict(month, Reason.NOT_ADMITTED, null, null);
    }
    Window days = new Window(month.atDay(1), month.atEndOfMonth());
    List<Window> worked =
        engagement.get().contracts().stream()
            .filter(contract -> term(contract).meets(days))
            .map(contract -> common(term(contract), days))
            .toList();
    if (worked.isEmpty()) {
      return withoutContract(engagement.get(), month);
    }
    LocalDate from = engagement.get().countsFrom();
    List<Window> countable =
        worked.stream()
            .filter(window -> !window.to().isBefore(from))
            .map(window -> common(window, new Window(from, Window.OPEN)))
            .toList();
    if (countable.isEmpty()) {
      return new EligibilityVerdict(month, Reason.NOT_YET, from, null);
    }
    List<Window> holding = windows(assignmentId);
    if (countable.stream().anyMatch(day -> holding.stream().anyMatch(day::meets))) {
      return new EligibilityVerdict(month, Reason.COVERED, from, null);
    }
    Window ended =
        holding.stream()
            .filter(window -> window.to().isBefore(countable.get(0).from()))
            .reduce((one, later) -> later)
            .orElse(holding.get(0));
    return new EligibilityVerdict(month, Reason.ENDED, ended.from(), ended.to());
  }

  private Optional<Engagement> find(long assignmentId) {
    return engagements.stream()
        .filter(engagement -> engagement.assignmentId() == assignmentId)
        .findFirst();
  }

  private List<Window> decided(List<ClockDecision> decisions, int months) {
    List<Window> lengths = new ArrayList<>();
    if (start != null) {
      lengths.add(Window.ofMonths(start, months));
    }
    for (ClockDecision decision : decisions) {
      if (decision.kind() == ClockDecisionKind.RESTART) {
        lengths.add(Window.ofMonths(decision.from(), months));
      } else {
        lengths.stream()
            .filter(length -> !length.from().isAfter(decision.until()))
            .max(Comparator.comparing(Window::from))
            .ifPresent(
                running -> lengths.set(lengths.indexOf(running), running.until(decision.until())));
      }
    }
    return lengths;
  }

  /** Of permanent contracts and work-study that begin while the clock runs. */
  private List<Window> ownWindows(Engagement engagement) {
    return engagement.contracts().stream()
        .flatMap(contract -> own(engagement, contract).stream())
        .toList();
  }

  private Optional<Window> own(Engagement engagement, WorkContract contract) {
    boolean permanent = contract.contractType() == ContractType.PERMANENT;
    if (!permanent && !contract.contractType().isWorkStudy()) {
      return Optional.empty();
    }
    return engagement
        .countable(contract)
        .filter(days -> windows.stream().anyMatch(length -> length.contains(days.from())))
        .map(
            days -> permanent ? common(days, Window.ofMonths(days.from(), permanentMonths)) : days);
  }

  private static EligibilityVerdict withoutContract(Engagement engagement, YearMonth month) {
    List<Window> terms = engagement.contracts().stream().map(EligibilityClock::term).toList();
    LocalDate from = terms.stream().map(Window::from).min(LocalDate::compareTo).orElseThrow();
    LocalDate to = terms.stream().map(Window::to).max(LocalDate::compareTo).orElseThrow();
    return new EligibilityVerdict(
        month, Reason.NO_CONTRACT, from, to.equals(Window.OPEN) ? null : to);
  }

  private static Window term(WorkContract contract) {
    return new Window(
        contract.startsOn(), contract.endsOn() == null ? Window.OPEN : contract.endsOn());
  }

  /** Of two that meet. */
  private static Window common(Window one, Window other) {
    return new Window(
        one.from().isAfter(other.from()) ? one.from() : other.from(),
        one.to().isBefore(other.to()) ? one.to() : other.to());
  }

  private static List<Window> joined(List<Window> lengths) {
    List<Window> joined = new ArrayList<>();
    for (Window next : lengths.stream().sorted(Comparator.comparing(Window::from)).toList()) {
      Window last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.touches(next)) {
        joined.set(joined.size() - 1, last.until(next.to()));
      } else {
        joined.add(next);
      }
    }
    return List.copyOf(joined);
  }
}
