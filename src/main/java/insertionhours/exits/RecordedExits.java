package insertionhours.exits;

import insertionhours.exits.ExitDao.Ended;
import insertionhours.exits.ExitDao.Recorded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was recorded of some persons. */
record RecordedExits(Map<Long, List<Recorded>> byPerson) {
  static RecordedExits of(ExitDao dao, List<Ended> ended) {
    return ofPersons(dao, ended.stream().map(Ended::personId).toList());
  }

  static RecordedExits ofPersons(ExitDao dao, Collection<Long> persons) {
    return new RecordedExits(
        dao.recorded(persons).stream().collect(Collectors.groupingBy(Recorded::personId)));
  }

  Stream<Recorded> all() {
    return byPerson.values().stream().flatMap(List::stream);
  }

  /** What was recorded since this end. */
  Optional<Recorded> find(Ended person, Milestone milestone) {
    return byPerson.getOrDefault(person.personId(), List.of()).stream()
        .filter(known -> known.milestone() == milestone && known.follows(person))
        .findAny();
  }

  /** The same for whoever asks about a record of the person. */
  PersonFollowUp told(long beneficiaryId, Ended person, Milestone milestone, LocalDate today) {
    LocalDate dueOn = milestone.dueOn(person.endedOn());
    boolean open = !dueOn.isAfter(today);
    return find(person, milestone)
        .map(known -> known.told(beneficiaryId, open))
        .orElseGet(
            () ->
                new PersonFollowUp(
                    beneficiaryId,
                    person.facilitatorOrganisationId(),
                    person.endedOn(),
                    milestone,
                    dueOn,
                    null,
                    null,
                    null,
                    null,
                    open,
                    0));
  }
}
