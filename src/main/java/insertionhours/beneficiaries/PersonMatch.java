package insertionhours.beneficiaries;

import insertionhours.listing.SearchPattern;
import java.time.LocalDate;

/**
 * Another record that may be of the same person; for facilitators alone.
 *
 * @param recordedBy the enterprise whose record it is, null for a facilitator's own
 * @param samePerson whether a facilitator has found so
 */
public record PersonMatch(
    long id,
    String lastName,
    String firstName,
    LocalDate birthDate,
    String recordedBy,
    long facilitatorOrganisationId,
    boolean samePerson) {

  /**
   * @param text null for any
   */
  boolean mentions(String text) {
    return text == null || SearchPattern.isIn(text, lastName, firstName, recordedBy);
  }
}
