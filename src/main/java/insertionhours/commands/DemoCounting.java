package insertionhours.commands;

import insertionhours.counting.CountingPolicy;
import insertionhours.counting.CountingPolicyDraft;
import insertionhours.counting.RuleLevel;
import insertionhours.counting.TrainingBase;
import insertionhours.organisations.ContractingAuthority;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What counts for one authority: three versions, each copied to the lots tendered under it. */
final class DemoCounting {
  private final DemoParties parties;
  private final DemoServices services;
  private final DemoStory story;
  private final LocalDate today;

  DemoCounting(DemoParties parties, DemoServices services, DemoStory story, LocalDate today) {
    this.parties = parties;
    this.services = services;
    this.story = story;
    this.today = today;
  }

  void write() {
    ContractingAuthority agglomeration = parties.authorities.get(1);
    story.on(
        today.minusMonths(23).withDayOfMonth(2),
        () -> set(agglomeration, 0, "0", null, "Convention de partenariat, annexe insertion"));
    story.on(
        today.minusMonths(12).withDayOfMonth(2),
        () ->
            set(
                agglomeration,
                1,
                "0.25",
                null,
                "Comité de pilotage : la formation liée au poste compte jusqu'à un quart des heures"
                    + " travaillées"));
    story.on(
        today.minusMonths(1).withDayOfMonth(2),
        () ->
            set(
                agglomeration,
                2,
                "0.25",
                "28",
                "Factures du secteur adapté et protégé : 28 € HT pour une heure"));
  }

  private void set(
      ContractingAuthority authority, long version, String cap, String hourlyCost, String reason) {
    long organisation = parties.facilitator.grants().get(0).organisationId();
    CountingPolicy usual = CountingPolicy.usual(organisation, authority.id());
    services
        .counting()
        .policies()
        .set(
            parties.facilitator,
            organisation,
            authority.id(),
            new CountingPolicyDraft(
                usual.clockMonths(),
                usual.permanentMonths(),
                usual.clockLevel(),
                new BigDecimal(cap),
                TrainingBase.HOURS_WORKED,
                RuleLevel.BLOCKING,
                usual.leaveCounted(),
                usual.warningHours().value(),
                usual.ceilingHours().value(),
                usual.ceilingLevel(),
                hourlyCost == null ? null : new BigDecimal(hourlyCost),
                usual.proofMonths(),
                usual.proofLevel(),
                usual.contractLevel(),
                usual.evidenceMonths(),
                reason),
            version);
  }
}
