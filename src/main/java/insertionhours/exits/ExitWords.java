package insertionhours.exits;

import insertionhours.beneficiaries.Beneficiary;
import insertionhours.web.PageContext;

/** What became of people, in the reader's words. */
record ExitWords(PageContext page) {
  /** By the number once the record is erased. */
  String name(Beneficiary person) {
    return person.lastName() == null
        ? page.text("exits.erased", person.id() + "")
        : person.firstName() + " " + person.lastName();
  }

  String engagement(LastEngagement last) {
    return page.text(
        "exits.engagement", last.employerName(), last.operationReference(), last.lotNumber() + "");
  }

  /** The situation and what it is counted as; where there is none, whether it is due. */
  String situation(PersonFollowUp followUp) {
    return followUp.recorded()
        ? page.text(
            "exits.situationOf",
            page.messages().label(followUp.situation()),
            page.messages().label(followUp.group()))
        : page.text(followUp.open() ? "exits.toRecord" : "exits.notYet");
  }

  String milestone(PersonFollowUp followUp) {
    return page.text(
        "exits.milestoneOn", page.messages().label(followUp.milestone()), followUp.dueOn());
  }
}
