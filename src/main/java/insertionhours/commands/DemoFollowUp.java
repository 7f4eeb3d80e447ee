package insertionhours.commands;

import static insertionhours.commands.DemoContracts.line;

import insertionhours.awaited.WaiverDraft;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotDraft;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationDraft;
import insertionhours.counting.ReasonCode;
import insertionhours.hours.Declaration;
import insertionhours.hours.ZeroReason;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.Modality;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.terms.DeclarationRhythm;
import insertionhours.terms.FollowUpTerms;
import insertionhours.terms.FollowUpTermsDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Firms to run after on a lot that ends soon with hours remaining: a holder that has stopped
 * handing in and was reminded once, a lender with a waived month, a firm that has finished; and an
 * authority that asks for hours every quarter.
 */
final class DemoFollowUp {
  private static final int MONTHS_AGO = 5;
  private static final int DAYS_TO_END = 60;

  private final DemoParties parties;
  private final DemoContracts acts;
  private final DemoStory story;
  private final LocalDate today;
  private final YearMonth first;
  private final Enterprise holder;
  private final Enterprise insertion;
  private final Enterprise lender;
  private Lot lot;

  DemoFollowUp(DemoParties parties, DemoContracts acts, DemoStory story, LocalDate today) {
    this.parties = parties;
    this.acts = acts;
    this.story = story;
    this.today = today;
    this.first = YearMonth.from(today).minusMonths(MONTHS_AGO);
    this.holder = parties.named("Menuiserie du Bocage");
    this.insertion = parties.named("Atelier du Second Œuvre");
    this.lender = parties.named("Passerelle Intérim");
  }

  void write() {
    story.on(first.minusMonths(4).atDay(12), this::agree);
    story.on(first.minusMonths(3).atDay(6), this::size);
    story.on(first.minusMonths(1).atDay(18), this::award);
    for (int i = 0; i < 3; i++) {
      YearMonth month = first.plusMonths(i);
      boolean last = i == 2;
      hours(month, holder, Modality.DIRECT_HIRE, last);
      if (!last) {
        hours(month, insertion, Modality.SUBCONTRACTING, false);
        hours(month, lender, Modality.SECONDMENT, false);
      }
    }
    YearMonth third = first.plusMonths(2);
    story.on(
        third.plusMonths(1).atDay(3),
        () ->
            acts.nothing(parties.actors.of(insertion), lot, insertion, third, ZeroReason.FINISHED));
    story.on(third.plusMonths(1).atDay(20), () -> waive(third));
    story.on(
        today.minusDays(12),
        () -> acts.services().reminders().late().remind(parties.facilitator, holder.id()));
  }

  private void agree() {
    ContractingAuthority railway = authority("Réseau ferré de l'Ouest");
    Actor facilitator = parties.facilitator;
    long organisation = facilitator.grants().get(0).organisationId();
    var terms = acts.services().terms().terms();
    FollowUpTerms usual = terms.of(organisation, railway.id());
    if (usual.version() == 0) {
      terms.change(
          facilitator,
          organisation,
          railway.id(),
          new FollowUpTermsDraft(
              DeclarationRhythm.QUARTERLY,
              usual.daysToDeclare(),
              usual.amberBelow(),
              usual.redBelow(),
              usual.minimumHours().value(),
              null,
              usual.hoursPerDay(),
              usual.hoursPerMonth(),
              usual.hoursPerYear(),
              null,
              null,
              null),
          0);
    }
  }

  private void size() {
    Operation operation =
        acts.operation(
            parties.facilitator,
            new OperationDraft(
                authority("Commune de Saint-Elme").id(),
                "Rénovation du gymnase des Peupliers",
                "SAINT-ELME-GYMNASE",
                null,
                first.atDay(1),
                today.plusDays(DAYS_TO_END),
                List.of(),
                null,
                null));
    lot =
        acts.lot(
            parties.facilitator,
            operation,
            new LotDraft(
                1,
                "Menuiseries et agencement",
                "JOINERY",
                null,
                null,
                null,
                "SE-GYM-1",
                null,
                new BigDecimal("310000"),
                null,
                null,
                null,
                null,
                first.minusMonths(1).atDay(18),
                null));
    acts.calibrate(parties.facilitator, lot, new BigDecimal("0.45"));
  }

  private void award() {
    acts.engage(parties.facilitator, lot, holder, AwardRole.HOLDER, null);
    acts.engage(parties.facilitator, lot, insertion, AwardRole.SUBCONTRACTOR, holder);
    acts.engage(parties.facilitator, lot, lender, AwardRole.LENDING_EMPLOYER, holder);
  }

  private void hours(YearMonth month, Enterprise firm, Modality modality, boolean returned) {
    Declaration[] declared = new Declaration[1];
    story.on(
        month.plusMonths(1).atDay(8),
        () ->
            declared[0] =
                acts.declare(
                    parties.actors.of(firm), lot, firm, month, line("JOINERY", modality, "24.50")));
    story.on(
        month.plusMonths(1).atDay(13),
        () -> {
          if (returned) {
            acts.giveBack(
                parties.facilitator,
                declared[0],
                ReasonCode.WRONG_PERIOD,
                "Une partie de ces heures est du mois suivant.");
          } else {
            acts.accept(parties.facilitator, declared[0]);
          }
        });
  }

  private void waive(YearMonth month) {
    acts.services()
        .awaited()
        .waivers()
        .waive(
            parties.facilitator,
            lot.id(),
            new WaiverDraft(
                lender.id(), month, "Aucune mise à disposition : chantier arrêté deux semaines"));
  }

  private ContractingAuthority authority(String name) {
    return parties.authorities.stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
