package insertionhours.declaring;

import insertionhours.hours.NamedPerson;

/** How people are called where their hours are shown. */
public final class PersonName {
  private PersonName() {}

  /**
   * Surname first, as lists are sorted; a number once the identity was erased.
   *
   * @param lastName null once erased
   */
  static String of(String lastName, String firstName, long number) {
    return lastName == null ? "n° " + number : lastName + " " + firstName;
  }

  /** Null for a line that names nobody. */
  public static String of(NamedPerson person) {
    return person == null ? null : of(person.lastName(), person.firstName(), person.id());
  }
}
