package insertionhours.beneficiaries;

import insertionhours.forms.FormErrors;
import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.web.PageContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings together what the card of a person shows. */
final class BeneficiaryCards {
  private final BeneficiaryLists lists;
  private final PersonService persons;
  private final CriterionService criteria;
  private final List<CardPart> parts;
  private final Clock clock;

  /**
   * @param parts what rooms above show, which are added once they are wired
   */
  BeneficiaryCards(
      BeneficiaryLists lists,
      PersonService persons,
      CriterionService criteria,
      List<CardPart> parts,
      Clock clock) {
    this.lists = lists;
    this.persons = persons;
    this.criteria = criteria;
    this.parts = parts;
    this.clock = clock;
  }

  BeneficiaryCardView of(
      Actor actor, PageContext page, Beneficiary person, boolean revealed, FormErrors errors) {
    BeneficiaryWords words = BeneficiaryWords.of(page, actor);
    List<Placement> placements =
        lists.placements(actor, List.of(person.id())).getOrDefault(person.id(), List.of());
    BeneficiaryRows rows = new BeneficiaryRows(page, words, Map.of(), Set.of());
    return new BeneficiaryCardView(
        page,
        words,
        person,
        revealed
            ? person.criteria().stream()
                .map(code -> criteria.label(code, page.messages().locale()))
                .toList()
            : List.of(),
        placements.stream().map(rows::place).toList(),
        matches(actor, person),
        parts.stream().flatMap(part -> part.of(actor, page, person).stream()).toList(),
        LocalDate.now(clock),
        errors);
  }

  /** A facilitator who sees the record only as somebody's declarant learns nothing either. */
  private List<PersonMatch> matches(Actor actor, Beneficiary person) {
    return actor.is(Role.FACILITATOR) && persons.facilitates(actor, person.id())
        ? persons.matches(actor, person.id())
        : List.of();
  }
}
