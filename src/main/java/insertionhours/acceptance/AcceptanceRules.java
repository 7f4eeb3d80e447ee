package insertionhours.acceptance;

import insertionhours.acceptance.AcceptanceDao.Corrected;
import insertionhours.acceptance.AcceptanceDao.InMonth;
import insertionhours.acceptance.AcceptanceDao.OnLot;
import insertionhours.acceptance.AcceptanceDao.Person;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentFindingsService;
import insertionhours.assignments.AssignmentService;
import insertionhours.contracts.Lot;
import insertionhours.counting.CountingPolicy;
import insertionhours.counting.CountingPolicyService;
import insertionhours.counting.TrainingCap.Accepted;
import insertionhours.eligibility.EligibilityClock;
import insertionhours.eligibility.EligibilityService;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the rules of a lot say about the lines of a declaration that await a decision. */
public final class AcceptanceRules {
  private final AcceptanceDao dao;
  private final AssignmentService assignments;
  private final AssignmentFindingsService papers;
  private final EligibilityService eligibility;
  private final CountingPolicyService policies;

  AcceptanceRules(
      AcceptanceDao dao,
      AssignmentService assignments,
      AssignmentFindingsService papers,
      EligibilityService eligibility,
      CountingPolicyService policies) {
    this.dao = dao;
    this.assignments = assignments;
    this.papers = papers;
    this.eligibility = eligibility;
    this.policies = policies;
  }

  /** For a look. */
  public Review review(Declaration declaration, Lot lot) {
    Set<Long> named = named(declaration);
    return review(declaration, lot, named, eligibility.clocks(named));
  }

  /** For a decision, in its transaction: what decides about people's clocks waits until then. */
  public Review hold(Declaration declaration, Lot lot) {
    Set<Long> named = named(declaration);
    return review(declaration, lot, named, eligibility.holdClocks(named));
  }

  /** Hours of the same people in the month that are declared elsewhere, line by line. */
  public List<SamePerson> samePerson(Declaration declaration) {
    return dao.samePerson(declaration.lot().facilitatorOrganisationId(), declaration.id());
  }

  private Review review(
      Declaration declaration, Lot lot, Set<Long> named, Map<Long, EligibilityClock> clocks) {
    CountingPolicy policy = policies.of(lot);
    Map<Long, Assignment> byId = assignments.byId(named);
    List<Corrected> corrected = corrected(declaration);
    Map<Long, Long> persons = persons(lot, named, corrected);
    return new Review(
        declaration,
        policy,
        new LineChecks(
            byId, clocks, papers.onHours(byId.values(), policy), policy, samePerson(declaration)),
        persons,
        inMonth(declaration, persons, corrected),
        training(declaration, lot, policy, persons, corrected));
  }

  private static Set<Long> named(Declaration declaration) {
    return declaration.waitingLines().stream()
        .map(DeclarationLine::assignmentId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private List<Corrected> corrected(Declaration declaration) {
    List<Long> ids =
        declaration.waitingLines().stream()
            .map(DeclarationLine::correctsLineId)
            .filter(Objects::nonNull)
            .toList();
    return ids.isEmpty() ? List.of() : dao.corrected(ids);
  }

  private Map<Long, Long> persons(Lot lot, Set<Long> named, List<Corrected> corrected) {
    Set<Long> all =
        corrected.stream()
            .map(Corrected::assignmentId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    all.addAll(named);
    return dao.persons(lot.facilitatorOrganisationId(), all).stream()
        .collect(Collectors.toMap(Person::assignmentId, Person::personId));
  }

  /** Accepted so far, without what is about to be replaced; below zero where that is more. */
  private Map<Long, BigDecimal> inMonth(
      Declaration declaration, Map<Long, Long> persons, List<Corrected> corrected) {
    Map<Long, BigDecimal> hours =
        dao.inMonth(Set.copyOf(persons.values()), declaration.month()).stream()
            .collect(Collectors.toMap(InMonth::personId, month -> month.accepted().value()));
    corrected.stream()
        .filter(line -> persons.containsKey(line.assignmentId()))
        .forEach(
            line ->
                hours.merge(
                    persons.get(line.assignmentId()),
                    line.accepted().value().negate(),
                    BigDecimal::add));
    return hours;
  }

  private Function<DeclarationLine, Object> whose(
      CountingPolicy policy, Map<Long, Long> persons, Object lot) {
    return line ->
        TrainingCounter.isPerLot(policy)
            ? lot
            : line.assignmentId() == null ? line : persons.get(line.assignmentId());
  }

  private TrainingFacts training(
      Declaration declaration,
      Lot lot,
      CountingPolicy policy,
      Map<Long, Long> persons,
      List<Corrected> corrected) {
    Hours due = lot.hoursDue() == null ? Hours.ZERO : lot.hoursDue();
    boolean asked =
        policy.trainingCap().signum() > 0
            && declaration.waitingLines().stream().anyMatch(l -> !l.trainingHours().isZero());
    Map<Object, Accepted> accepted = new HashMap<>();
    if (asked && TrainingCounter.isPerLot(policy)) {
      Hours replaced = Hours.sum(corrected.stream().map(Corrected::training).toList());
      accepted.put(
          lot.id(),
          new Accepted(Hours.ZERO, dao.trainingOnLot(lot.id()).remainingAfter(replaced), due));
    } else if (asked) {
      dao.onLot(lot.id(), Set.copyOf(persons.values()))
          .forEach(on -> accepted.put(on.personId(), without(on, persons, corrected, due)));
    }
    return new TrainingFacts(due, whose(policy, persons, lot.id()), accepted);
  }

  private static Accepted without(
      OnLot on, Map<Long, Long> persons, List<Corrected> corrected, Hours due) {
    List<Corrected> own =
        corrected.stream()
            .filter(line -> Objects.equals(persons.get(line.assignmentId()), on.personId()))
            .toList();
    return new Accepted(
        on.worked().remainingAfter(Hours.sum(own.stream().map(Corrected::worked).toList())),
        on.training().remainingAfter(Hours.sum(own.stream().map(Corrected::training).toList())),
        due);
  }
}
