package insertionhours.erasure;

import insertionhours.listing.SearchPattern;
import java.time.LocalDate;

/**
 * A record whose identity is erased soon.
 *
 * @param dueOn the night from which on it is erased; past until that night has come
 */
public record DueErasure(long beneficiaryId, String lastName, String firstName, LocalDate dueOn) {
  String name() {
    return lastName + " " + firstName;
  }

  /** Tells it from all others, in addresses too, which hold no names. */
  String key() {
    return Long.toString(beneficiaryId);
  }

  boolean mentions(String search) {
    return search == null || SearchPattern.isIn(search, name(), firstName + " " + lastName);
  }
}
