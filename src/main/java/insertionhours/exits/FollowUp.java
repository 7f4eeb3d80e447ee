package insertionhours.exits;

import insertionhours.listing.SearchPattern;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody to be asked what became of them.
 *
 * @param beneficiaryId a record of the person
 * @param endedOn their last contract day
 * @param dueOn since when the answer is due
 * @param lastEngagements those whose contract ended that day
 */
public record FollowUp(
    long beneficiaryId,
    long facilitatorOrganisationId,
    String lastName,
    String firstName,
    LocalDate endedOn,
    Milestone milestone,
    LocalDate dueOn,
    List<LastEngagement> lastEngagements) {

  public FollowUp {
    lastEngagements = List.copyOf(lastEngagements);
  }

  /** Tells it from all others, and nobody who it is. */
  String key() {
    return facilitatorOrganisationId + " " + beneficiaryId + " " + milestone;
  }

  String name() {
    return lastName + " " + firstName;
  }

  boolean mentions(String search) {
    return search == null
        || SearchPattern.isIn(search, name(), firstName + " " + lastName)
        || lastEngagements.stream()
            .anyMatch(
                last -> SearchPattern.isIn(search, last.employerName(), last.operationReference()));
  }
}
