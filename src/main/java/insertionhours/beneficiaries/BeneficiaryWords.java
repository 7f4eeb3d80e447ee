package insertionhours.beneficiaries;

import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.web.PageContext;
import java.time.LocalDate;
import java.time.Period;

/** What pages call people: participants for facilitators, employees for who declares. */
record BeneficiaryWords(PageContext page, boolean facilitator) {
  static BeneficiaryWords of(PageContext page, Actor actor) {
    return new BeneficiaryWords(page, actor.is(Role.FACILITATOR));
  }

  /** The text of that name for this reader: {@code beneficiaries.facilitator.title}. */
  String text(String name, Object... arguments) {
    return page.text(
        "beneficiaries." + (facilitator ? "facilitator" : "declarant") + "." + name, arguments);
  }

  /** Last name first; by the number once erased. */
  String name(long id, String lastName, String firstName) {
    return lastName == null ? text("erased", Long.toString(id)) : lastName + " " + firstName;
  }

  String name(Beneficiary person) {
    return name(person.id(), person.lastName(), person.firstName());
  }

  static int age(LocalDate birthDate, LocalDate today) {
    return Period.between(birthDate, today).getYears();
  }
}
