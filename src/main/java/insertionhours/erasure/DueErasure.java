package insertionhours.erasure;

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
}
