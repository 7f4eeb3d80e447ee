package insertionhours.tenderfile;

import static insertionhours.sizing.ACalibrationInput.amount;
import static insertionhours.sizing.ACalibrationInput.band;
import static insertionhours.sizing.ACalibrationInput.decimal;
import static insertionhours.sizing.ACalibrationInput.fixed;
import static insertionhours.sizing.ACalibrationInput.from;
import static insertionhours.sizing.ACalibrationInput.hours;
import static insertionhours.sizing.ACalibrationInput.invoiced;
import static insertionhours.sizing.ACalibrationInput.part;
import static insertionhours.sizing.ACalibrationInput.parts;
import static insertionhours.sizing.ACalibrationInput.staff;
import static insertionhours.sizing.ACalibrationInput.takeover;
import static insertionhours.sizing.ACalibrationInput.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import insertionhours.Rooms;
import insertionhours.calibration.Calibration;
import insertionhours.calibration.CalibrationAnswer;
import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.OperationDraft;
import insertionhours.measure.Hours;
import insertionhours.obligations.ObligationMove;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.problems.NotFound;
import insertionhours.sizing.CalibrationInput;
import insertionhours.tenderfile.LotNote.State;
import insertionhours.terms.DeclarationRhythm;
import insertionhours.terms.FollowUpTermsDraft;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import insertionhours.texts.Formats;
import insertionhours.texts.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The note says what is kept, and cites what was in force. */
@ExtendWith(DatabaseExtension.class)
class NoteServiceIT {
  private static final Formats FORMATS = Formats.in(Locale.FRENCH);
  private static final LocalDate BEFORE = LocalDate.of(2026, 8, 21);
  private static final LocalDate SINCE = LocalDate.of(2026, 8, 22);

  private final Rooms rooms;
  private final World parties;
  private final MovableClock clock;
  private NoteWorld world;

  NoteServiceIT(Rooms rooms, World world, MovableClock clock) {
    this.rooms = rooms;
    this.parties = world;
    this.clock = clock;
  }

  @BeforeEach
  void settle() {
    clock.set(LocalDate.of(2026, 11, 23));
    world = new NoteWorld(rooms, parties);
  }

  /** Random calibrations of every method, some with other hours retained. */
  @Test
  void givesTheNumbersOfTheKeptCalibrationsInWords() {
    long seed = 20261123;
    Random random = new Random(seed);
    List<Calibration> kept = new ArrayList<>();
    for (int number = 1; number <= 45; number++) {
      Lot lot = world.lot(number, "Lot au hasard");
      boolean other = random.nextInt(3) == 0;
      String retained = other ? cents(random, 100, 2000).toPlainString() : null;
      kept.add(
          world.keep(lot, any(random, number % 9), retained, other ? "Offre locale rare" : null));
    }

    TenderNote note = world.note();
    List<String> lines = NoteText.of(note).lines().toList();

    for (int i = 0; i < kept.size(); i++) {
      Calibration calibration = kept.get(i);
      LotNote lot = note.lots().get(i);
      String name = "seed %d, lot %d, %s".formatted(seed, i + 1, lot.method());
      List<String> steps =
          rooms
              .calibration()
              .texts(Messages.in(Locale.FRENCH))
              .answer(calibration.result())
              .steps()
              .stream()
              .map(CalibrationAnswer.Step::label)
              .toList();
      assertThat(lot.hours()).as(name).isEqualTo(calibration.due());
      assertThat(lot.computedHours()).as(name).isEqualTo(calibration.result().hours());
      assertThat(lot.method()).as(name).isEqualTo(calibration.result().method());
      assertThat(lot.steps()).as(name).isEqualTo(steps);
      assertThat(lines).as(name).containsSubsequence(steps.stream().map(s -> "– " + s).toList());
      assertThat(lines)
          .as(name)
          .contains(
              "Lot %d · Lot au hasard\tcondition d'exécution\t%s"
                  .formatted(i + 1, FORMATS.hours(calibration.due())));
    }
    Hours total = Hours.sum(kept.stream().map(Calibration::due).toList());
    assertThat(lines).contains("Total des lots calibrés\t" + FORMATS.hours(total));
  }

  private static CalibrationInput any(Random random, int kind) {
    String amount = cents(random, 50_000, 5_000_000).toPlainString();
    String share = "0." + (10 + random.nextInt(90));
    String rate = "0.0" + (1 + random.nextInt(9));
    return switch (kind) {
      case 0 -> amount(amount, share, rate, "36");
      case 1 ->
          parts(rate, "38.5", part("HEATING", amount, share), part("SANITATION", "9000", "1"));
      case 2 -> hours(amount, rate);
      case 3 -> years("1000", "0.06", rate, "0.09");
      case 4 -> staff("4.5", "35", "47", rate);
      case 5 -> invoiced(amount, "27000", "2000", "1");
      case 6 -> band(amount, from("1", "150"), from("100000", "300"), from("400000", "900"));
      case 7 -> takeover(amount, "36", "25", "400", rate);
      default -> fixed(Integer.toString(80 + random.nextInt(900)), null);
    };
  }

  private static BigDecimal cents(Random random, int least, int most) {
    return BigDecimal.valueOf(100L * least + random.nextInt(100 * (most - least)), 2);
  }

  @Test
  void saysWhyOtherHoursWereRetainedAndWhatIsLeftToSize() {
    world.keep(
        world.lot(1, "Chauffage"),
        amount("720000", "0.4", "0.05", "36"),
        "380",
        "Offre locale rare.");
    world.lot(2, "Assainissement");
    world.lot(3, "Électricité", "ELECTRICITY", ClauseKind.NONE, null, null);
    parties.calibrated(world.facilitator, world.operation, 4, 250);
    Lot cancelled = world.lot(5, "Peinture");
    world.keep(cancelled, fixed("90", null), null, null);
    rooms
        .obligations()
        .obligations()
        .move(
            world.facilitator,
            cancelled.id(),
            new ObligationMove(LotStatus.CLOSED, ObligationOutcome.CANCELLED, "Abandon"));

    String text = NoteWorld.plain(world.text());

    assertThat(world.note().lots())
        .extracting(LotNote::state)
        .containsExactly(
            State.SIZED, State.TO_SIZE, State.WITHOUT_CLAUSE, State.TAKEN_OVER, State.CANCELLED);
    assertThat(text)
        .contains("Le calcul donne 400 h ; 380 h sont retenues. Motif : Offre locale rare.")
        .contains("Lot 2 · Assainissement\tcondition d'exécution\tà calibrer")
        .contains("– Lot 2 · Assainissement : [à compléter : volume d'heures]")
        .contains("[Compléter le volume des lots à calibrer.]")
        .contains("– Lot 3 · Électricité : Marché de moins de six mois")
        .contains("Volume repris d'un marché déjà engagé, sans calcul conservé : 250 h.")
        .contains("Total des lots calibrés\t630 h")
        .doesNotContain("– Lot 5");
  }

  @Test
  void citesTheArticlesInForceOnTheDayOfPublication() {
    keptLot(1, ClauseKind.CONDITION, BEFORE);
    assertThat(world.note().lots().get(0).articles()).containsExactly("L2112-2", "CCAG_WORKS");
    assertThat(world.text()).contains("L. 2112-2").doesNotContain("L. 2112-2-1");

    keptLot(2, ClauseKind.CONDITION, SINCE);
    assertThat(world.note().lots().get(1).articles())
        .containsExactly("L2112-2", "L2112-2-1", "CCAG_WORKS");
    assertThat(NoteWorld.plain(world.text()))
        .containsPattern("– Code de la commande publique, article L. 2112-2-1 : .*\\(lot 2\\)");
    keptLot(3, ClauseKind.CONDITION, null);
    clock.set(BEFORE);
    assertThat(world.note().lots().get(2).articles()).doesNotContain("L2112-2-1");
  }

  @Test
  void citesTheArticlesOfTheKindOfClauseAndOfWhatIsBought() {
    keptLot(1, ClauseKind.CRITERION, SINCE);
    keptLot(2, ClauseKind.RESERVED, SINCE);
    keptLot(3, ClauseKind.CONDITION_AND_CRITERION, SINCE);
    world.keep(
        world.lot(4, "Nettoyage", "PREMISES_CLEANING", ClauseKind.CONDITION, SINCE, null),
        fixed("100", null),
        null,
        null);

    assertThat(world.note().lots())
        .extracting(LotNote::articles)
        .containsExactly(
            List.of("R2152-7", "CCAG_WORKS"),
            List.of("L2113-12", "L2113-13", "L2113-14", "R2113-7", "CCAG_WORKS"),
            List.of("L2112-2", "L2112-2-1", "R2152-7", "CCAG_WORKS"),
            List.of("L2112-2", "L2112-2-1", "CCAG_SERVICES"));
    assertThat(world.text()).contains("Critère d'attribution\n", "Réservation\n");
  }

  private void keptLot(int number, ClauseKind kind, LocalDate publication) {
    Lot lot = world.lot(number, "Lot", "HEATING", kind, publication, null);
    world.keep(lot, fixed("100", null), null, null);
  }

  @Test
  void takesThePenaltyOfTheLotElseOfTheAuthorityElseLeavesABlank() {
    world.keep(world.lot(1, "Un"), fixed("100", null), null, null);
    assertThat(NoteWorld.plain(world.text()))
        .contains("une pénalité de [à compléter : montant en euros] est appliquée")
        .contains("[Compléter le montant de la pénalité par heure non réalisée.]");

    agree(DeclarationRhythm.QUARTERLY, "35");
    assertThat(NoteWorld.plain(world.text()))
        .contains("une pénalité de 35 € est appliquée par heure")
        .contains("arrêtées au 31 mars, au 30 juin, au 30 septembre et au 31 décembre, dans les 20")
        .doesNotContain("[Compléter le montant");

    world.keep(
        world.lot(2, "Deux", "HEATING", ClauseKind.CONDITION, null, "60.5"),
        fixed("100", null),
        null,
        null);
    assertThat(NoteWorld.plain(world.text()))
        .contains("– Lot 1 · Un : 35 € par heure", "– Lot 2 · Deux : 60,50 € par heure");
  }

  @Test
  void namesTheRuleOfAFramework() {
    world.keep(world.lot(1, "Entretien"), invoiced("3500000", "2700000", "2000", "1"), null, null);
    assertThat(NoteWorld.plain(world.text()))
        .contains(
            "– Lot 1 · Entretien : 1 h par tranche entière de 2 000 € HT facturée au-delà de"
                + " 2 700 000 € HT, soit 400 h pour le montant estimé");
  }

  @Test
  void namesWhoFollowsTheOperationElseTheAgreedContactElseTheOrganisation() {
    world.keep(world.lot(1, "Un"), fixed("100", null), null, null);
    String organisation = world.facilitator.grants().get(0).organisationName();
    assertThat(world.text()).contains("– " + organisation + "\n");

    agree(DeclarationRhythm.MONTHLY, null);
    assertThat(world.text()).contains("– Claire Martin\n", "– claire@emploi.example\n");

    rooms
        .contracts()
        .operations()
        .change(
            world.facilitator,
            world.operation.id(),
            new OperationDraft(
                world.authority.id(),
                "Réhabilitation",
                "OP-X",
                null,
                World.START,
                World.END,
                List.of(),
                null,
                world.facilitator.accountId()),
            world.operation.version());
    assertThat(world.text())
        .contains("– Fanny Facilitator\n", "– claire@emploi.example\n")
        .doesNotContain("Claire Martin", world.facilitator.email());
  }

  @Test
  void isPlainTextWhateverTitlesHold() {
    world.keep(
        world.lot(1, "<b>Gros</b> œuvre & \"réseaux\" {{penalty}}"),
        fixed("100", null),
        null,
        null);

    String text = world.text();

    assertThat(text).contains("Lot 1 · <b>Gros</b> œuvre & \"réseaux\" {{penalty}}");
    assertThat(text.replace("<b>Gros</b>", "").replace("{{penalty}}", ""))
        .doesNotContain("<", ">", "{{", "#", "&amp;", "**");
    assertThat(text.lines().filter(line -> line.length() > 300)).isNotEmpty();
  }

  @Test
  void isForTheFacilitatorAndTheReaderOfTheAuthority() {
    world.keep(world.lot(1, "Un"), fixed("100", null), null, null);
    NoteService notes = rooms.tenderFile().notes();
    long id = world.operation.id();

    assertThat(notes.of(parties.reader(world.authority), id)).isEqualTo(world.note());
    assertThatThrownBy(() -> notes.of(parties.reader(parties.authority()), id))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> notes.of(parties.facilitator(), id)).isInstanceOf(NotFound.class);
  }

  private void agree(DeclarationRhythm rhythm, String penalty) {
    long organisation = world.facilitator.grants().get(0).organisationId();
    long version = rooms.terms().terms().of(organisation, world.authority.id()).version();
    rooms
        .terms()
        .terms()
        .change(
            world.facilitator,
            organisation,
            world.authority.id(),
            new FollowUpTermsDraft(
                rhythm,
                20,
                decimal("0.7"),
                decimal("0.4"),
                decimal("70"),
                penalty == null ? null : decimal(penalty),
                decimal("7"),
                decimal("151.67"),
                decimal("1600"),
                "Claire Martin",
                "claire@emploi.example",
                null),
            version);
  }
}
