package insertionhours.eligibility;

import insertionhours.counting.CountingPolicyService;
import insertionhours.eligibility.EligibilityDao.EngagedPerson;
import insertionhours.eligibility.EligibilityDao.LastMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the clocks that end soon, or have ended while hours still come in. */
final class EndingClocks {
  private final EligibilityDao dao;
  private final CountingPolicyService policies;
  private final LocalDate today;

  EndingClocks(EligibilityDao dao, CountingPolicyService policies, LocalDate today) {
    this.dao = dao;
    this.policies = policies;
    this.today = today;
  }

  /** The earliest end first. */
  List<EndingClock> before(Collection<Long> organisations, LocalDate before) {
    Clocks clocks = Clocks.of(dao, policies, dao.active(organisations));
    List<Ending> ending =
        clocks.persons().stream()
            .flatMap(person -> ending(clocks, person).stream())
            .filter(found -> found.end().isBefore(before))
            .toList();
    Map<Long, YearMonth> declared =
        dao
            .declared(
                ending.stream()
                    .filter(found -> found.end().isBefore(today))
                    .flatMap(found -> found.person().engaged().stream())
                    .map(EngagedPerson::assignmentId)
                    .toList())
            .stream()
            .collect(Collectors.toMap(LastMonth::assignmentId, LastMonth::month));
    return ending.stream()
        .filter(found -> !found.end().isBefore(today) || stillComing(found, declared))
        .map(this::told)
        .sorted(Comparator.comparing(EndingClock::endsOn).thenComparing(EndingClock::beneficiaryId))
        .toList();
  }

  private record Ending(Clocks.Person person, LocalDate start, LocalDate end) {}

  private Optional<Ending> ending(Clocks clocks, Clocks.Person person) {
    Optional<LocalDate> start =
        person.engagements().stream()
            .flatMap(engagement -> engagement.firstDay().stream())
            .min(LocalDate::compareTo);
    return start.flatMap(
        from -> clocks.end(person, today).map(end -> new Ending(person, from, end)));
  }

  /** A contract that still runs, or hours of a later month. */
  private boolean stillComing(Ending ending, Map<Long, YearMonth> declared) {
    YearMonth last = YearMonth.from(ending.end());
    return ending.person().engaged().stream()
        .filter(row -> row.admitted() && !row.closed())
        .anyMatch(
            row ->
                ending
                        .person()
                        .engagement(row.assignmentId())
                        .filter(engagement -> engagement.runsFrom(today))
                        .isPresent()
                    || (declared.containsKey(row.assignmentId())
                        && declared.get(row.assignmentId()).isAfter(last)));
  }

  private EndingClock told(Ending ending) {
    List<EngagedPerson> open =
        ending.person().engaged().stream().filter(row -> row.admitted() && !row.closed()).toList();
    EngagedPerson first = open.get(0);
    return new EndingClock(
        first.beneficiaryId(),
        first.facilitatorOrganisationId(),
        first.lastName(),
        first.firstName(),
        ending.start(),
        ending.end(),
        ChronoUnit.DAYS.between(today, ending.end()),
        open.stream().map(EngagedPerson::employerName).distinct().sorted().toList(),
        open.stream().map(EngagedPerson::lotId).distinct().sorted().toList());
  }
}
