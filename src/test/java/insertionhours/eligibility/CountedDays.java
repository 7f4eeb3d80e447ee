package insertionhours.eligibility;

import insertionhours.assignments.WorkContract;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules of a clock, told plainly: which days of a person are covered, one by one. */
public final class CountedDays {
  static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  static final LocalDate LAST = LocalDate.of(2032, 12, 31);

  private final LocalDate start;
  private final Set<LocalDate> clock = new TreeSet<>();
  private final int permanentMonths;

  public CountedDays(
      List<Engagement> engagements,
      List<ClockDecision> decisions,
      int clockMonths,
      int permanentMonths) {
    this.permanentMonths = permanentMonths;
    LocalDate first = null;
    for (LocalDate day = FIRST; !day.isAfter(LAST) && first == null; day = day.plusDays(1)) {
      for (Engagement engagement : engagements) {
        if (startsOn(engagement, day)) {
          first = day;
        }
      }
    }
    start = first;
    TreeMap<LocalDate, Set<LocalDate>> lengths = new TreeMap<>();
    if (start != null) {
      lengths.put(start, days(start, start.plusMonths(clockMonths)));
    }
    for (ClockDecision decision : decisions) {
      if (decision.kind() == ClockDecisionKind.RESTART) {
        lengths
            .computeIfAbsent(decision.from(), from -> new TreeSet<>())
            .addAll(days(decision.from(), decision.from().plusMonths(clockMonths)));
      } else if (lengths.floorEntry(decision.until()) != null) {
        var running = lengths.floorEntry(decision.until());
        running.getValue().addAll(days(running.getKey(), decision.until().plusDays(1)));
      }
    }
    lengths.values().forEach(clock::addAll);
  }

  LocalDate start() {
    return start;
  }

  private static boolean startsOn(Engagement engagement, LocalDate day) {
    boolean counted =
        engagement.countedSince() != null
            && engagement.countedSince().isBefore(engagement.eligibleFrom());
    return (counted && engagement.countedSince().equals(day))
        || (!day.isBefore(counted ? engagement.countedSince() : engagement.eligibleFrom())
            && engagement.worksOn(day));
  }

  private static Set<LocalDate> days(LocalDate from, LocalDate before) {
    Set<LocalDate> days = new TreeSet<>();
    for (LocalDate day = from; day.isBefore(before); day = day.plusDays(1)) {
      days.add(day);
    }
    return days;
  }

  /** Whether a day of the month counts. */
  public boolean covers(Engagement engagement, YearMonth month) {
    for (LocalDate day = month.atDay(1); YearMonth.from(day).equals(month); ) {
      if (counts(engagement, day)) {
        return true;
      }
      day = day.plusDays(1);
    }
    return false;
  }

  private boolean counts(Engagement engagement, LocalDate day) {
    if (day.isBefore(engagement.countsFrom()) || !engagement.worksOn(day)) {
      return false;
    }
    return clock.contains(day)
        || engagement.contracts().stream().anyMatch(own -> hasItsOwn(engagement, own, day));
  }

  private boolean hasItsOwn(Engagement engagement, WorkContract contract, LocalDate day) {
    LocalDate first =
        contract.startsOn().isBefore(engagement.countsFrom())
            ? engagement.countsFrom()
            : contract.startsOn();
    boolean within =
        !day.isBefore(first) && (contract.endsOn() == null || !day.isAfter(contract.endsOn()));
    if (!within || !clock.contains(first)) {
      return false;
    }
    return switch (contract.contractType()) {
      case PERMANENT -> day.isBefore(first.plusMonths(permanentMonths));
      case APPRENTICESHIP, PROFESSIONAL_TRAINING -> true;
      default -> false;
    };
  }
}
