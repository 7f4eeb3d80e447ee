package insertionhours.erasure;

import insertionhours.beneficiaries.Beneficiary;
import insertionhours.beneficiaries.CardPart;
import insertionhours.beneficiaries.CardSection;
import insertionhours.beneficiaries.CardSection.Link;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** On the card of a person: until when the identity is kept, and a person's rights. */
final class ErasureCard implements CardPart {
  private final ErasureService erasure;

  ErasureCard(ErasureService erasure) {
    this.erasure = erasure;
  }

  @Override
  public List<CardSection> of(Actor actor, PageContext page, Beneficiary person) {
    if (!erasure.facilitates(actor, person.id())) {
      return List.of();
    }
    Link export = new Link(ErasurePages.export(person.id()), page.text("erasure.card.export"));
    return List.of(
        new CardSection(
            "kept",
            page.text("erasure.card.title"),
            lead(page, person),
            List.of(),
            List.of(),
            person.erased()
                ? List.of(export)
                : List.of(
                    export,
                    new Link(ErasurePages.path(person.id()), page.text("erasure.card.erase")))));
  }

  private String lead(PageContext page, Beneficiary person) {
    if (person.erased()) {
      return page.text("erasure.card.erased");
    }
    Optional<LocalDate> due = erasure.dueOn(person.id());
    return due.isPresent()
        ? page.text("erasure.card.dueOn", due.get())
        : page.text("erasure.card.open");
  }
}
