package insertionhours.exits;

import insertionhours.beneficiaries.Beneficiary;
import insertionhours.beneficiaries.CardPart;
import insertionhours.beneficiaries.CardSection;
import insertionhours.beneficiaries.CardSection.Cell;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import java.util.List;

/** On the card of a person: what became of them after their contracts. */
final class ExitCard implements CardPart {
  private final ExitService exits;

  ExitCard(ExitService exits) {
    this.exits = exits;
  }

  @Override
  public List<CardSection> of(Actor actor, PageContext page, Beneficiary person) {
    if (!exits.facilitates(actor, person.id())) {
      return List.of();
    }
    List<PersonFollowUp> known = exits.of(actor, person.id());
    return List.of(
        new CardSection(
            "exits",
            page.text("exits.card.title"),
            page.text(known.isEmpty() ? "exits.card.none" : "exits.card.lead"),
            List.of(
                page.text("exits.list.milestone"),
                page.text("exits.card.situation"),
                page.text("exits.card.recorded"),
                page.text("exits.card.action")),
            known.stream().map(each -> row(page, each)).toList(),
            List.of()));
  }

  private static List<Cell> row(PageContext page, PersonFollowUp followUp) {
    ExitWords words = new ExitWords(page);
    return List.of(
        Cell.of(words.milestone(followUp)),
        Cell.of(words.situation(followUp)),
        Cell.of(
            followUp.recorded()
                ? page.text("exits.card.recordedBy", followUp.recordedAt(), followUp.recordedBy())
                : ""),
        followUp.open()
            ? new Cell(
                page.text(followUp.recorded() ? "exits.card.correct" : "exits.card.record"),
                FollowUpPages.path(followUp.beneficiaryId(), followUp.milestone()))
            : Cell.of(""));
  }
}
