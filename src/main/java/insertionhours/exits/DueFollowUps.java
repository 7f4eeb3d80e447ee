package insertionhours.exits;

import insertionhours.exits.ExitDao.Ended;
import insertionhours.exits.ExitDao.Engagement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is due on a day and not recorded. */
record DueFollowUps(ExitDao dao, LocalDate today) {
  /** The oldest first. */
  List<FollowUp> of(Collection<Long> organisations, FollowUpFilter filter) {
    List<Ended> ended = dao.ended(organisations, today);
    RecordedExits recorded = RecordedExits.of(dao, ended);
    List<Ended> asked =
        ended.stream().filter(person -> due(person, recorded).findAny().isPresent()).toList();
    Map<Long, List<Engagement>> engagements =
        dao.engagements(asked.stream().map(Ended::personId).toList()).stream()
            .collect(Collectors.groupingBy(Engagement::personId));
    return asked.stream()
        .flatMap(
            person ->
                due(person, recorded)
                    .map(each -> told(person, each, engagements.get(person.personId()))))
        .filter(filter::takes)
        .sorted(
            Comparator.comparing(FollowUp::dueOn)
                .thenComparing(FollowUp::beneficiaryId)
                .thenComparing(FollowUp::facilitatorOrganisationId))
        .toList();
  }

  long count(Collection<Long> organisations) {
    List<Ended> ended = dao.ended(organisations, today);
    RecordedExits recorded = RecordedExits.of(dao, ended);
    return ended.stream().flatMap(person -> due(person, recorded)).count();
  }

  private Stream<Milestone> due(Ended person, RecordedExits recorded) {
    return Stream.of(Milestone.values())
        .filter(milestone -> !milestone.dueOn(person.endedOn()).isAfter(today))
        .filter(milestone -> recorded.find(person, milestone).isEmpty());
  }

  private static FollowUp told(Ended person, Milestone milestone, List<Engagement> engagements) {
    return new FollowUp(
        person.beneficiaryId(),
        person.facilitatorOrganisationId(),
        person.lastName(),
        person.firstName(),
        person.endedOn(),
        milestone,
        milestone.dueOn(person.endedOn()),
        engagements.stream()
            .filter(each -> each.lastDay().equals(person.endedOn()))
            .map(Engagement::engagement)
            .toList());
  }
}
