package insertionhours.commands;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotDraft;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationDraft;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.Modality;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two lots of a building where much of what happens to people happens: clocks that end, the same
 * person twice, proposals that wait, lines that were refused. Five firms of five kinds work there.
 */
final class DemoResidence {
  static final String REFERENCE = "DV-LILAS-160";

  private static final int MONTHS_AGO = 3;

  /** A firm on one of the lots. */
  enum Crew {
    HOLDER(1, Modality.DIRECT_HIRE),
    LENDER(1, Modality.SECONDMENT),
    APPRENTICES(1, Modality.SECONDMENT),
    CLEANERS(2, Modality.SUBCONTRACTING),
    AGENCY(2, Modality.SECONDMENT);

    final int lot;
    final Modality modality;

    Crew(int lot, Modality modality) {
      this.lot = lot;
      this.modality = modality;
    }
  }

  final DemoParties parties;
  final DemoContracts acts;
  final DemoPeople people;
  final DemoStory story;
  final LocalDate today;
  final YearMonth first;

  /** Assignments by the name that the story gives to a person. */
  final Map<String, Long> assigned = new HashMap<>();

  /** Declarations of which the story tells more. */
  final Map<String, Long> declared = new HashMap<>();

  private Lot heating;
  private Lot cleaning;

  DemoResidence(
      DemoParties parties,
      DemoContracts acts,
      DemoPeople people,
      DemoStory story,
      LocalDate today) {
    this.parties = parties;
    this.acts = acts;
    this.people = people;
    this.story = story;
    this.today = today;
    this.first = YearMonth.from(today).minusMonths(MONTHS_AGO);
  }

  void write() {
    story.on(first.minusMonths(4).atDay(8), this::size);
    story.on(
        first.minusMonths(3).atDay(6),
        () -> {
          acts.move(parties.facilitator, heating, LotStatus.IN_TENDER, null, null);
          acts.move(parties.facilitator, cleaning, LotStatus.IN_TENDER, null, null);
        });
    story.on(first.minusMonths(1).atDay(14), this::award);
    new DemoResidencePeople(this).write();
    new DemoResidenceMonths(this).write();
    new DemoProposals(this).write();
  }

  Lot lot(Crew crew) {
    return crew.lot == 1 ? heating : cleaning;
  }

  Enterprise firm(Crew crew) {
    return switch (crew) {
      case HOLDER -> parties.holder();
      case LENDER -> parties.lender();
      case APPRENTICES -> parties.ofKind(EnterpriseKind.GEIQ);
      case CLEANERS -> parties.insertion();
      case AGENCY -> parties.ofKind(EnterpriseKind.TEMP_AGENCY);
    };
  }

  Actor declarant(Crew crew) {
    return parties.actors.of(firm(crew));
  }

  private void size() {
    Actor facilitator = parties.facilitator;
    Operation operation =
        acts.operation(
            facilitator,
            new OperationDraft(
                parties.authorities.get(1).id(),
                "Construction de 160 logements, quartier des Lilas",
                REFERENCE,
                "27701",
                first.atDay(1),
                first.plusMonths(16).atEndOfMonth(),
                List.of("logement"),
                null,
                facilitator.accountId()));
    heating = lot(operation, 1, "Chauffage, plomberie et sanitaires", "HEATING", "3600000");
    cleaning =
        lot(operation, 2, "Nettoyage de chantier et base de vie", "PREMISES_CLEANING", "900000");
    acts.calibrate(facilitator, heating, new BigDecimal("0.42"));
    acts.calibrate(facilitator, cleaning, new BigDecimal("0.8"));
  }

  private Lot lot(Operation operation, int number, String title, String trade, String amount) {
    return acts.lot(
        parties.facilitator,
        operation,
        new LotDraft(
            number,
            title,
            trade,
            null,
            null,
            null,
            "LILAS-160-" + number,
            null,
            new BigDecimal(amount),
            null,
            null,
            first.minusMonths(3).atDay(6),
            first.minusMonths(2).atDay(8),
            first.minusMonths(1).atDay(14),
            null));
  }

  private void award() {
    Actor facilitator = parties.facilitator;
    Enterprise holder = parties.holder();
    acts.engage(facilitator, heating, holder, AwardRole.HOLDER, null);
    acts.engage(facilitator, heating, firm(Crew.LENDER), AwardRole.LENDING_EMPLOYER, holder);
    acts.engage(facilitator, heating, firm(Crew.APPRENTICES), AwardRole.LENDING_EMPLOYER, holder);
    Enterprise cleaner = parties.named("Propreté Services 27");
    acts.engage(facilitator, cleaning, cleaner, AwardRole.HOLDER, null, false);
    acts.engage(facilitator, cleaning, firm(Crew.CLEANERS), AwardRole.SUBCONTRACTOR, cleaner);
    acts.engage(facilitator, cleaning, firm(Crew.AGENCY), AwardRole.LENDING_EMPLOYER, cleaner);
  }
}
