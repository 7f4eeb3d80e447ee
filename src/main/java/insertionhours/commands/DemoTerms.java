package insertionhours.commands;

import insertionhours.contracts.PurchaseFamily;
import insertionhours.identity.Actor;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.terms.DeclarationRhythm;
import insertionhours.terms.FollowUpTermsDraft;
import insertionhours.terms.SizingDefaultDraft;
import insertionhours.terms.TermsService;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What two authorities have agreed: when to warn, what a missing hour costs, how to size. */
final class DemoTerms {
  private final DemoParties parties;
  private final TermsService terms;
  private final DemoStory story;
  private final LocalDate today;

  DemoTerms(DemoParties parties, DemoContracts acts, DemoStory story, LocalDate today) {
    this.parties = parties;
    this.terms = acts.services().terms().terms();
    this.story = story;
    this.today = today;
  }

  void write() {
    ContractingAuthority landlord = parties.landlord();
    ContractingAuthority agglomeration = parties.authorities.get(1);
    LocalDate first = today.minusMonths(23).withDayOfMonth(1);
    LocalDate lately = today.minusMonths(1).withDayOfMonth(1);
    story.on(
        first,
        () -> {
          agree(landlord, "0.75", "0.45", "40", "Claire Martin");
          agree(agglomeration, "0.7", "0.4", "60", "Thomas Girard");
          String charter = "Charte d'insertion du bailleur, article 4";
          size(landlord, PurchaseFamily.WORKS, first, "0.05", "36", charter);
          size(landlord, PurchaseFamily.SERVICES, first, "0.1", "28", charter);
          String council = "Délibération du conseil communautaire, annexe 2";
          size(agglomeration, PurchaseFamily.WORKS, first, "0.05", "36", council);
          size(agglomeration, PurchaseFamily.SERVICES, first, "0.1", "27.5", council);
          size(agglomeration, PurchaseFamily.INTELLECTUAL, first, "0.03", "55", council);
        });
    story.on(
        lately,
        () ->
            size(
                landlord,
                PurchaseFamily.WORKS,
                lately,
                "0.07",
                "38",
                "Charte d'insertion du bailleur révisée, article 4"));
  }

  private void agree(
      ContractingAuthority authority, String amber, String red, String penalty, String contact) {
    Actor facilitator = parties.facilitator;
    FollowUpTermsDraft draft =
        new FollowUpTermsDraft(
            DeclarationRhythm.MONTHLY,
            15,
            new BigDecimal(amber),
            new BigDecimal(red),
            new BigDecimal("70"),
            new BigDecimal(penalty),
            new BigDecimal("7"),
            new BigDecimal("151.67"),
            new BigDecimal("1600"),
            contact,
            "clauses@maison-emploi.example",
            "02 61 91 01 10");
    terms.change(facilitator, organisation(), authority.id(), draft, 0);
  }

  private void size(
      ContractingAuthority authority,
      PurchaseFamily family,
      LocalDate since,
      String rate,
      String cost,
      String source) {
    terms.putDefault(
        parties.facilitator,
        organisation(),
        authority.id(),
        new SizingDefaultDraft(family, since, new BigDecimal(rate), new BigDecimal(cost), source));
  }

  private long organisation() {
    return parties.facilitator.grants().get(0).organisationId();
  }
}
