package insertionhours.exits;

import java.time.LocalDate;

/**
 * Somebody to be asked what became of them.
 *
 * @param beneficiaryId a record of the person
 * @param endedOn their last contract day
 * @param dueOn since when the answer is due
 */
public record FollowUp(
    long beneficiaryId,
    long facilitatorOrganisationId,
    String lastName,
    String firstName,
    LocalDate endedOn,
    Milestone milestone,
    LocalDate dueOn) {
  String name() {
    return lastName + " " + firstName;
  }
}
