package insertionhours.eligibility;

import insertionhours.assignments.WorkContract;
import insertionhours.documents.TimeBar;
import insertionhours.web.PageContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A clock that has started as a picture: each employer's contracts, and what counts of them. */
record ClockPicture(PageContext page, PersonClock person, String title, LocalDate today) {
  String svg() {
    List<PersonClock.Counted> counted =
        person.assignments().stream().filter(each -> each.countsFrom() != null).toList();
    return new TimeBar(
            page.text("eligibility.picture.title"),
            title,
            first(counted),
            last(),
            today,
            counted.stream().map(ClockPicture::row).toList(),
            labels())
        .svg("clock");
  }

  private static TimeBar.Row row(PersonClock.Counted counted) {
    return new TimeBar.Row(
        counted.employerName(),
        counted.contracts().stream()
            .map(contract -> new TimeBar.Span(contract.startsOn(), contract.endsOn()))
            .toList(),
        counted.windows().stream()
            .map(window -> new TimeBar.Span(window.from(), window.lastDay()))
            .toList());
  }

  private LocalDate first(List<PersonClock.Counted> counted) {
    return Stream.concat(
            Stream.of(person.startsOn()),
            counted.stream().flatMap(each -> each.contracts().stream()).map(WorkContract::startsOn))
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  /** A month after whatever ends last, so that an end is seen as one. */
  private LocalDate last() {
    return Stream.concat(
            Stream.of(today, person.endsOn()),
            person.assignments().stream()
                .flatMap(
                    counted ->
                        Stream.concat(
                            counted.windows().stream().map(Window::lastDay),
                            counted.contracts().stream().map(WorkContract::endsOn))))
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElseThrow()
        .plusMonths(1);
  }

  private TimeBar.Labels labels() {
    return new TimeBar.Labels(
        page.text("eligibility.picture.today"),
        page.text("eligibility.picture.counts"),
        page.text("eligibility.picture.contract"),
        page.formats()::date);
  }
}
