package insertionhours.commands;

import insertionhours.calibration.CalibrationDraft;
import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotDraft;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationDraft;
import insertionhours.identity.Actor;
import insertionhours.sizing.CalibrationInput;
import insertionhours.sizing.CalibrationInput.AmountBased;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An operation about to be published, sized by several methods: a note worth reading. */
final class DemoTender {
  static final String REFERENCE = "ECOLE-TILLEULS";

  private final DemoParties parties;
  private final DemoContracts acts;
  private final DemoStory story;
  private final LocalDate today;
  private Operation operation;

  DemoTender(DemoParties parties, DemoContracts acts, DemoStory story, LocalDate today) {
    this.parties = parties;
    this.acts = acts;
    this.story = story;
    this.today = today;
  }

  void write() {
    story.on(today.minusDays(12), this::size);
  }

  private void size() {
    Actor facilitator = parties.facilitator;
    operation =
        acts.operation(
            facilitator,
            new OperationDraft(
                parties.authorities.get(1).id(),
                "Reconstruction de l'école des Tilleuls",
                REFERENCE,
                null,
                today.plusMonths(4).withDayOfMonth(1),
                today.plusMonths(22).withDayOfMonth(1),
                List.of(),
                null,
                facilitator.accountId()));
    keep(
        lot(1, "Gros œuvre", "MASONRY", ClauseKind.CONDITION, "1450000"),
        new AmountBased(
            new BigDecimal("1450000"),
            new BigDecimal("0.5"),
            null,
            DemoContracts.EFFORT,
            DemoContracts.HOURLY_COST,
            null),
        "1000",
        "Volume ramené à ce que deux parcours d'un an permettent sur ce chantier.");
    keep(
        lot(2, "Second œuvre", "PAINTING", ClauseKind.CONDITION_AND_CRITERION, "620000"),
        new AmountBased(
            null,
            null,
            List.of(
                new AmountBased.Part("PAINTING", new BigDecimal("210000"), new BigDecimal("0.7")),
                new AmountBased.Part(
                    "ELECTRICITY", new BigDecimal("410000"), new BigDecimal("0.4"))),
            new BigDecimal("0.07"),
            DemoContracts.HOURLY_COST,
            null),
        null,
        "Taux relevé pour le second œuvre : beaucoup de pose, peu de fourniture.");
    keep(
        lot(3, "Espaces verts", "GREEN_SPACES", ClauseKind.RESERVED, "95000"),
        new CalibrationInput.FixedVolume(
            new BigDecimal("600"), "Lot réservé, volume convenu avec la structure type.", null),
        null,
        null);
    keep(
        lot(4, "Nettoyage et base de vie", "PREMISES_CLEANING", ClauseKind.CONDITION, "120000"),
        new CalibrationInput.StaffingBased(
            new BigDecimal("3"),
            new BigDecimal("35"),
            new BigDecimal("60"),
            new BigDecimal("0.1"),
            null),
        null,
        null);
    lot(5, "Chauffage et ventilation", "HEATING", ClauseKind.CONDITION, "540000");
    lot(6, "Contrôle technique", "INTELLECTUAL_SERVICES", ClauseKind.NONE, "30000");
  }

  private Lot lot(int number, String title, String trade, ClauseKind kind, String amount) {
    return acts.lot(
        parties.facilitator,
        operation,
        new LotDraft(
            number,
            title,
            trade,
            kind,
            kind == ClauseKind.NONE ? "Prestation de moins de trois mois" : null,
            null,
            null,
            null,
            new BigDecimal(amount),
            null,
            null,
            today.plusDays(40),
            today.plusDays(75),
            null,
            new BigDecimal("40")));
  }

  private void keep(Lot lot, CalibrationInput input, String retained, String reason) {
    acts.services()
        .calibration()
        .service()
        .keep(
            parties.facilitator,
            lot.id(),
            new CalibrationDraft(
                input, retained == null ? null : new BigDecimal(retained), reason));
  }
}
