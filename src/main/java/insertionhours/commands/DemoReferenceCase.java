package insertionhours.commands;

import static insertionhours.commands.DemoContracts.line;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotDraft;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationDraft;
import insertionhours.counting.ReasonCode;
import insertionhours.hours.Declaration;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.Modality;
import insertionhours.organisations.Enterprise;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The real case that the product is told by: 600 hours sized over two lots for a social landlord,
 * 896 accepted in electricity, cleaning of premises and sanitation.
 */
final class DemoReferenceCase {
  static final String REFERENCE = "SEINE-EURE-178";

  private static final int MONTHS_AGO = 9;
  private static final List<String> ELECTRICITY =
      List.of("20", "35", "40", "30", "45", "25", "30", "15");
  private static final List<String> CLEANING =
      List.of("38.50", "43.25", "45.50", "41", "44.25", "43.50", "46", "44");
  private static final List<String> SANITATION =
      List.of("25", "42.50", "51", "38.25", "47.25", "36", "40", "30");

  private final DemoParties parties;
  private final DemoContracts acts;
  private final DemoStory story;
  private final DemoActors actors;
  private final YearMonth first;
  private final LocalDate today;
  private Operation operation;
  private Lot heating;
  private Lot sewers;

  DemoReferenceCase(
      DemoParties parties,
      DemoContracts acts,
      DemoStory story,
      DemoActors actors,
      LocalDate today) {
    this.parties = parties;
    this.acts = acts;
    this.story = story;
    this.actors = actors;
    this.today = today;
    this.first = YearMonth.from(today).minusMonths(MONTHS_AGO);
  }

  void write() {
    story.on(first.minusMonths(4).atDay(10), this::size);
    story.on(first.minusMonths(3).atDay(5), this::tender);
    story.on(first.minusMonths(1).atDay(15), this::award);
    for (int i = 0; i < ELECTRICITY.size(); i++) {
      write(i, first.plusMonths(i));
    }
    YearMonth last = YearMonth.from(today).minusMonths(1);
    story.on(today.minusDays(4), () -> draftCleaning(last));
    story.on(today.minusDays(3), () -> sanitation(last, "12"));
  }

  /** Known once the story has come to it. */
  Lot sewers() {
    return sewers;
  }

  private void size() {
    Actor facilitator = parties.facilitator;
    LocalDate start = first.atDay(1);
    LocalDate end = first.plusMonths(11).atEndOfMonth();
    operation =
        acts.operation(
            facilitator,
            new OperationDraft(
                parties.landlord().id(),
                "Réseaux de chauffage et d'assainissement de 178 logements",
                REFERENCE,
                "27375",
                start,
                end,
                List.of("réhabilitation"),
                null,
                facilitator.accountId()));
    heating = lot(1, "Réseaux de chauffage", "HEATING", "720000");
    sewers = lot(2, "Réseaux d'assainissement", "SANITATION", "450000");
    acts.calibrate(facilitator, heating, new BigDecimal("0.40"));
    acts.calibrate(facilitator, sewers, new BigDecimal("0.32"));
  }

  private Lot lot(int number, String title, String trade, String amount) {
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
            "HDV-178-" + number,
            null,
            new BigDecimal(amount),
            null,
            null,
            first.minusMonths(3).atDay(5),
            first.minusMonths(2).atDay(10),
            first.minusMonths(1).atDay(15),
            null));
  }

  private void tender() {
    acts.move(parties.facilitator, heating, LotStatus.IN_TENDER, null, null);
    acts.move(parties.facilitator, sewers, LotStatus.IN_TENDER, null, null);
  }

  private void award() {
    Actor facilitator = parties.facilitator;
    Enterprise holder = parties.holder();
    acts.engage(facilitator, heating, holder, AwardRole.HOLDER, null);
    acts.engage(facilitator, heating, parties.insertion(), AwardRole.SUBCONTRACTOR, holder);
    acts.engage(facilitator, sewers, holder, AwardRole.HOLDER, null);
  }

  private void write(int i, YearMonth month) {
    boolean last = i == CLEANING.size() - 1;
    tell(month, () -> electricity(month, ELECTRICITY.get(i)), this::accept);
    tell(month, () -> sanitation(month, SANITATION.get(i)), this::accept);
    tell(
        month,
        () -> cleaning(month, last ? "48" : CLEANING.get(i)),
        last ? declared -> acceptLess(declared, CLEANING.get(i)) : this::accept);
  }

  /** Declared on the 5th of the next month, decided on the 12th. */
  private void tell(YearMonth month, Supplier<Declaration> declare, Consumer<Declaration> decide) {
    Declaration[] declared = new Declaration[1];
    story.on(month.plusMonths(1).atDay(5), () -> declared[0] = declare.get());
    story.on(month.plusMonths(1).atDay(12), () -> decide.accept(declared[0]));
  }

  private Declaration electricity(YearMonth month, String hours) {
    return acts.declare(
        actors.of(parties.holder()),
        heating,
        parties.holder(),
        month,
        line("ELECTRICITY", Modality.DIRECT_HIRE, hours));
  }

  private Declaration sanitation(YearMonth month, String hours) {
    return acts.declare(
        actors.of(parties.holder()),
        sewers,
        parties.holder(),
        month,
        line("SANITATION", Modality.DIRECT_HIRE, hours));
  }

  private Declaration cleaning(YearMonth month, String hours) {
    return acts.declare(
        actors.of(parties.insertion()),
        heating,
        parties.insertion(),
        month,
        line("PREMISES_CLEANING", Modality.SUBCONTRACTING, hours));
  }

  private void draftCleaning(YearMonth month) {
    acts.draft(
        actors.of(parties.insertion()),
        heating,
        parties.insertion(),
        month,
        line("PREMISES_CLEANING", Modality.SUBCONTRACTING, "42"));
  }

  private void accept(Declaration declared) {
    acts.accept(parties.facilitator, declared);
  }

  private void acceptLess(Declaration declared, String hours) {
    acts.acceptLess(parties.facilitator, declared, hours, ReasonCode.NOT_ON_SITE);
  }
}
