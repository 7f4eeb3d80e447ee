package insertionhours.eligibility;

import insertionhours.listing.SearchPattern;
import java.time.LocalDate;
import java.util.List;

/**
 * A clock that ends soon, or has ended while hours still come in.
 *
 * @param beneficiaryId of a record of the person
 * @param remainingDays 0 on the last day, negative after it
 * @param employers by name
 * @param lotIds of the assignments on lots that are not closed
 */
public record EndingClock(
    long beneficiaryId,
    long facilitatorOrganisationId,
    String lastName,
    String firstName,
    LocalDate startsOn,
    LocalDate endsOn,
    long remainingDays,
    List<String> employers,
    List<Long> lotIds) {

  public EndingClock {
    employers = List.copyOf(employers);
    lotIds = List.copyOf(lotIds);
  }

  /** Tells it from all others. */
  String name() {
    return facilitatorOrganisationId + " " + beneficiaryId;
  }

  boolean mentions(String search) {
    return search == null
        || SearchPattern.isIn(search, lastName, firstName, firstName + " " + lastName)
        || SearchPattern.isIn(search, employers.toArray(String[]::new));
  }

  boolean hasEnded() {
    return remainingDays < 0;
  }
}
