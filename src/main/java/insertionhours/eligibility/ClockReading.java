package insertionhours.eligibility;

import insertionhours.eligibility.EligibilityDao.AcceptedMonth;
import insertionhours.eligibility.EligibilityDao.EngagedPerson;
import insertionhours.measure.Hours;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a facilitator reads of a clock on a day. */
record ClockReading(Clocks clocks, Clocks.Person person, LocalDate today) {

  PersonClock person(long beneficiaryId, long organisation, List<AcceptedMonth> accepted) {
    LocalDate start =
        person.engagements().stream()
            .flatMap(engagement -> engagement.firstDay().stream())
            .min(LocalDate::compareTo)
            .orElse(null);
    LocalDate end = start == null ? null : known(clocks.end(person, today).orElse(null));
    EngagedPerson named =
        person.engaged().stream()
            .filter(row -> row.beneficiaryId() == beneficiaryId)
            .findFirst()
            .orElse(null);
    return new PersonClock(
        beneficiaryId,
        organisation,
        named == null ? null : named.lastName(),
        named == null ? null : named.firstName(),
        start,
        end,
        remaining(end),
        person.decisions(),
        person.engaged().stream().map(this::counted).toList(),
        months(accepted));
  }

  private PersonClock.Counted counted(EngagedPerson row) {
    EligibilityClock clock = clocks.clock(person, row.lotId());
    LocalDate end = row.admitted() ? known(clock.end(row.assignmentId()).orElse(null)) : null;
    return new PersonClock.Counted(
        row.assignmentId(),
        row.beneficiaryId(),
        row.lotId(),
        row.operationReference(),
        row.lotNumber(),
        row.employerId(),
        row.employerName(),
        row.status(),
        person.engagement(row.assignmentId()).map(Engagement::countsFrom).orElse(null),
        clocks.policy(row.lotId()).clockMonths(),
        clocks.policy(row.lotId()).permanentMonths(),
        clocks.contracts(row.assignmentId()),
        row.admitted() ? clock.windows(row.assignmentId()) : List.of(),
        end,
        remaining(end));
  }

  private List<PersonClock.Month> months(List<AcceptedMonth> accepted) {
    Map<Long, String> employers = new LinkedHashMap<>();
    person.engaged().forEach(row -> employers.put(row.assignmentId(), row.employerName()));
    List<PersonClock.Month> months = new ArrayList<>();
    for (AcceptedMonth month : accepted) {
      String employer = employers.get(month.assignmentId());
      PersonClock.Month known =
          months.stream()
              .filter(
                  one -> one.month().equals(month.month()) && one.employerName().equals(employer))
              .findFirst()
              .orElse(null);
      months.remove(known);
      months.add(
          new PersonClock.Month(
              month.month(),
              employer,
              month.hours().plus(known == null ? Hours.ZERO : known.hours())));
    }
    return months;
  }

  private Long remaining(LocalDate end) {
    return end == null ? null : ChronoUnit.DAYS.between(today, end);
  }

  private static LocalDate known(LocalDate end) {
    return Window.OPEN.equals(end) ? null : end;
  }
}
