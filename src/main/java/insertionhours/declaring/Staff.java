package insertionhours.declaring;

import insertionhours.assignments.AssignmentStatus;
import insertionhours.measure.Hours;
import insertionhours.obligations.Modality;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The people whose hours of a month an enterprise can write down on a lot, and what the lot's
 * policy says of them.
 *
 * @param people by name
 * @param facilitator whether a facilitator reads, to whom they are participants
 * @param totals whether lines may name nobody
 * @param headcounts whether such lines say how many people are behind them
 * @param invoices whether such lines may state an invoice in place of hours
 * @param warningHours of a person in the month from which it is worth a second look
 * @param leaveCounted whether paid leave is declared as hours worked
 */
public record Staff(
    List<Person> people,
    boolean facilitator,
    boolean totals,
    boolean headcounts,
    boolean invoices,
    Hours warningHours,
    boolean leaveCounted) {

  /**
   * Somebody with an employer on the lot.
   *
   * @param employer who lends the person, null for the enterprise itself
   * @param present whether a contract covers a day of the month
   */
  public record Person(
      long assignmentId,
      String name,
      String employer,
      Modality modality,
      AssignmentStatus status,
      boolean present) {

    /** Whether hours of the month are to be expected. */
    boolean isExpected() {
      return present && status != AssignmentStatus.REFUSED;
    }
  }

  public Staff {
    people = List.copyOf(people);
  }

  /** Those with a contract in the month who were not refused: a row each. */
  public List<Person> expected() {
    return people.stream().filter(Person::isExpected).toList();
  }

  /** But for these. */
  Staff without(Collection<Long> assignments) {
    return new Staff(
        people.stream().filter(person -> !assignments.contains(person.assignmentId())).toList(),
        facilitator,
        totals,
        headcounts,
        invoices,
        warningHours,
        leaveCounted);
  }

  /**
   * @param assignmentId as typed
   */
  Optional<Person> find(String assignmentId) {
    return people.stream()
        .filter(person -> Long.toString(person.assignmentId()).equals(assignmentId))
        .findFirst();
  }

  /** The key of a text in the words of the reader. */
  String key(String name) {
    return (facilitator ? "declaring.participant." : "declaring.form.") + name;
  }

  /** Whether there is nothing to write down: somebody has to be proposed first. */
  public boolean isMissing() {
    return expected().isEmpty() && !totals;
  }
}
