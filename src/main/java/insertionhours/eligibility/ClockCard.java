package insertionhours.eligibility;

import insertionhours.beneficiaries.Beneficiary;
import insertionhours.beneficiaries.CardPart;
import insertionhours.beneficiaries.CardSection;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** On the card of a person, for facilitators: until when hours count, and what remains. */
final class ClockCard implements CardPart {
  private final EligibilityService service;
  private final Clock clock;

  ClockCard(EligibilityService service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  @Override
  public List<CardSection> of(Actor actor, PageContext page, Beneficiary person) {
    return service
        .firstOrganisation(actor, person.id())
        .map(organisation -> section(page, service.find(actor, person.id(), organisation)))
        .stream()
        .toList();
  }

  private CardSection section(PageContext page, PersonClock person) {
    String told = new ClockWords(page.messages()).told(person, LocalDate.now(clock));
    return new CardSection(
        "clock",
        page.text("eligibility.card.title"),
        told,
        List.of(),
        List.of(),
        List.of(
            new CardSection.Link(
                ClockView.address(person.beneficiaryId(), person.facilitatorOrganisationId()),
                page.text("eligibility.card.open"))));
  }
}
