package insertionhours.eligibility;

import insertionhours.assignments.WorkContract;
import insertionhours.counting.CountingPolicy;
import insertionhours.counting.CountingPolicyService;
import insertionhours.eligibility.EligibilityDao.EngagedPerson;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The clocks of some persons, read with five questions however many they are. */
final class Clocks {
  /** A person with all assignments within the facilitator organisation. */
  record Person(
      List<EngagedPerson> engaged, List<Engagement> engagements, List<ClockDecision> decisions) {

    Optional<Engagement> engagement(long assignmentId) {
      return engagements.stream()
          .filter(engagement -> engagement.assignmentId() == assignmentId)
          .findFirst();
    }
  }

  private final Map<Long, Person> persons;
  private final Map<Long, List<WorkContract>> contracts;
  private final Map<Long, CountingPolicy> policies;

  private Clocks(
      Map<Long, Person> persons,
      Map<Long, List<WorkContract>> contracts,
      Map<Long, CountingPolicy> policies) {
    this.persons = persons;
    this.contracts = contracts;
    this.policies = policies;
  }

  static Clocks of(EligibilityDao dao, CountingPolicyService policies, Collection<Long> persons) {
    List<EngagedPerson> engaged = dao.engaged(persons);
    Map<Long, List<WorkContract>> contracts =
        dao.contracts(engaged.stream().map(EngagedPerson::assignmentId).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    EligibilityDao.ContractRow::assignmentId,
                    Collectors.mapping(EligibilityDao.ContractRow::contract, Collectors.toList())));
    Map<Long, List<ClockDecision>> decisions =
        dao.decisions(persons).stream()
            .collect(
                Collectors.groupingBy(
                    EligibilityDao.DecisionRow::personId,
                    Collectors.mapping(EligibilityDao.DecisionRow::decision, Collectors.toList())));
    Map<Long, List<EngagedPerson>> byPerson =
        engaged.stream().collect(Collectors.groupingBy(EngagedPerson::personId));
    return new Clocks(
        persons.stream()
            .distinct()
            .collect(
                Collectors.toMap(
                    id -> id,
                    id ->
                        person(
                            byPerson.getOrDefault(id, List.of()),
                            contracts,
                            decisions.getOrDefault(id, List.of())))),
        contracts,
        policies.ofLots(engaged.stream().map(EngagedPerson::lotId).distinct().toList()));
  }

  private static Person person(
      List<EngagedPerson> engaged,
      Map<Long, List<WorkContract>> contracts,
      List<ClockDecision> decisions) {
    List<Engagement> engagements =
        engaged.stream()
            .filter(EngagedPerson::admitted)
            .map(
                row ->
                    new Engagement(
                        row.assignmentId(),
                        row.eligibleFrom(),
                        row.countedSince(),
                        contracts.getOrDefault(row.assignmentId(), List.of())))
            .toList();
    return new Person(engaged, engagements, decisions);
  }

  Person person(long id) {
    return persons.get(id);
  }

  Collection<Person> persons() {
    return persons.values();
  }

  List<WorkContract> contracts(long assignmentId) {
    return contracts.getOrDefault(assignmentId, List.of());
  }

  CountingPolicy policy(long lotId) {
    return policies.get(lotId);
  }

  /** By the rules of a lot of the person. */
  EligibilityClock clock(Person person, long lotId) {
    return new EligibilityClock(person.engagements(), person.decisions(), policy(lotId));
  }

  /**
   * The last day that counts on what runs now, the earliest where lots or contracts differ; where
   * nothing runs, the latest of what ran. Lots that are closed are left out while another is not.
   */
  Optional<LocalDate> end(Person person, LocalDate today) {
    List<EngagedPerson> admitted =
        person.engaged().stream().filter(EngagedPerson::admitted).toList();
    List<EngagedPerson> open = admitted.stream().filter(row -> !row.closed()).toList();
    List<EngagedPerson> concerned = open.isEmpty() ? admitted : open;
    List<EngagedPerson> running =
        concerned.stream()
            .filter(
                row ->
                    person
                        .engagement(row.assignmentId())
                        .filter(engagement -> engagement.runsFrom(today))
                        .isPresent())
            .toList();
    var ends =
        (running.isEmpty() ? concerned : running)
            .stream().flatMap(row -> clock(person, row.lotId()).end(row.assignmentId()).stream());
    return running.isEmpty()
        ? ends.max(Comparator.naturalOrder())
        : ends.min(Comparator.naturalOrder());
  }
}
