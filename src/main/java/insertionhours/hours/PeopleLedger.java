package insertionhours.hours;

import insertionhours.hours.DeclarationLineDao.Correctable;
import insertionhours.hours.MonthlyCeiling.Exceeded;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the accepted hours of people in step with the decided lines that name them, in the
 * transaction that decides. Rows are written in the order of their keys, those of the records
 * before those of the months: whoever merges records of people waits, or is waited for.
 */
final class PeopleLedger {
  private final PeopleDao dao;

  PeopleLedger(PeopleDao dao) {
    this.dao = dao;
  }

  /** Hours of an assignment; what is accepted beyond the hours worked is training. */
  private record Part(BigDecimal worked, BigDecimal accepted) {
    private Part plus(Part other) {
      return new Part(worked.add(other.worked), accepted.add(other.accepted));
    }

    private Part negated() {
      return new Part(worked.negate(), accepted.negate());
    }

    private boolean isZero() {
      return worked.signum() == 0 && accepted.signum() == 0;
    }

    private static Part of(Hours worked, Hours accepted) {
      return new Part(worked.atMost(accepted).value(), accepted.value());
    }
  }

  /** What the decision of a declaration adds to and takes from the hours of people. */
  static final class Movement {
    private final SortedMap<Long, Part> byAssignment = new TreeMap<>();

    void accepted(DeclarationLine line, Hours accepted) {
      if (line.assignmentId() != null) {
        add(line.assignmentId(), Part.of(line.hoursWorked(), accepted));
      }
    }

    void replaced(Correctable line) {
      if (line.assignmentId() != null) {
        add(line.assignmentId(), Part.of(line.hoursWorked(), line.hoursAccepted()).negated());
      }
    }

    private void add(long assignmentId, Part part) {
      byAssignment.merge(assignmentId, part, Part::plus);
    }
  }

  /**
   * @param ceiling null where none is held
   */
  void apply(Declaration declaration, Movement movement, MonthlyCeiling ceiling) {
    movement.byAssignment.values().removeIf(Part::isZero);
    if (movement.byAssignment.isEmpty()) {
      return;
    }
    Map<Long, Long> persons = hold(declaration, movement);
    movement.byAssignment.forEach(
        (assignment, part) ->
            dao.addOnLot(
                declaration.lotId(),
                declaration.month(),
                assignment,
                part.worked(),
                part.accepted()));
    dao.deleteEmpty(declaration.lotId(), declaration.month());
    SortedMap<Long, BigDecimal> byPerson = new TreeMap<>();
    SortedMap<Long, Long> lastAssignment = new TreeMap<>();
    movement.byAssignment.forEach(
        (assignment, part) -> {
          byPerson.merge(persons.get(assignment), part.accepted(), BigDecimal::add);
          lastAssignment.put(persons.get(assignment), assignment);
        });
    byPerson.forEach(
        (person, hours) -> add(declaration, person, lastAssignment.get(person), hours, ceiling));
  }

  private void add(
      Declaration declaration, long person, long assignment, BigDecimal hours, MonthlyCeiling top) {
    dao.begin(person, declaration.month());
    if (top == null || hours.signum() <= 0) {
      dao.add(person, declaration.month(), hours);
    } else if (dao.addUpTo(person, declaration.month(), hours, top.most()) == 0) {
      Hours before = dao.ofPerson(person, declaration.month()).orElse(Hours.ZERO);
      throw top.refusal().apply(new Exceeded(assignment, before.plus(new Hours(hours))));
    }
  }

  /** The person of each assignment, who stays the same until the end of the transaction. */
  private Map<Long, Long> hold(Declaration declaration, Movement movement) {
    Map<Long, Long> records =
        dao.records(movement.byAssignment.keySet()).stream()
            .collect(Collectors.toMap(PeopleDao.Of::assignmentId, PeopleDao.Of::beneficiaryId));
    Map<Long, Long> persons =
        dao.holdScopes(declaration.lot().facilitatorOrganisationId(), records.values()).stream()
            .collect(Collectors.toMap(PeopleDao.Scope::beneficiaryId, PeopleDao.Scope::personId));
    return records.keySet().stream()
        .collect(Collectors.toMap(Function.identity(), id -> persons.get(records.get(id))));
  }
}
