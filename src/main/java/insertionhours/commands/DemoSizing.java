package insertionhours.commands;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotDraft;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationDraft;
import insertionhours.identity.Actor;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.obligations.OpeningHours;
import insertionhours.obligations.TakeOver;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An operation of twelve lots to be sized, and closed lots of painting to compare with. */
final class DemoSizing {
  static final String REFERENCE = "DV-TILLEULS-36";

  private static final Map<String, String> LOTS = new LinkedHashMap<>();

  /** What closed lots of painting owed and did, by their amounts. */
  private record Ended(String amount, String due, String done) {}

  private static final List<Ended> PAINTED =
      List.of(
          new Ended("140000", "136", "151.50"),
          new Ended("155000", "151", "151"),
          new Ended("180000", "175", "189.25"),
          new Ended("210000", "204", "160"),
          new Ended("240000", "233", "262.50"),
          new Ended("310000", "301", "301.67"));

  static {
    LOTS.put("EARTHWORKS_AND_NETWORKS", "310000");
    LOTS.put("STRUCTURAL_WORKS", "1250000");
    LOTS.put("METAL_FRAME", "220000");
    LOTS.put("ROOFING", "260000");
    LOTS.put("JOINERY", "340000");
    LOTS.put("INSULATION_AND_FACADES", "410000");
    LOTS.put("ELECTRICITY", "380000");
    LOTS.put("PLUMBING", "290000");
    LOTS.put("HEATING", "360000");
    LOTS.put("TILING", "270000");
    LOTS.put("PAINTING", "190000");
    LOTS.put("GREEN_SPACES", "85000");
  }

  private final DemoParties parties;
  private final DemoContracts acts;
  private final DemoStory story;
  private final LocalDate today;

  DemoSizing(DemoParties parties, DemoContracts acts, DemoStory story, LocalDate today) {
    this.parties = parties;
    this.acts = acts;
    this.story = story;
    this.today = today;
  }

  void write() {
    story.on(today.minusDays(9), this::enterLots);
    Lot[] closed = new Lot[PAINTED.size()];
    story.on(today.minusMonths(20), () -> takeOver(closed));
    story.on(
        today.minusMonths(13),
        () -> {
          for (int i = 0; i < closed.length; i++) {
            close(closed[i], PAINTED.get(i));
          }
        });
  }

  private void enterLots() {
    YearMonth start = YearMonth.from(today).plusMonths(6);
    Operation operation =
        operation(
            "Construction de la résidence des Tilleuls, 36 logements",
            REFERENCE,
            start,
            start.plusMonths(17));
    int number = 0;
    for (Map.Entry<String, String> lot : LOTS.entrySet()) {
      number++;
      acts.lot(
          parties.facilitator,
          operation,
          draft(number, lot.getKey(), lot.getValue(), start, start.plusMonths(17)));
    }
  }

  private void takeOver(Lot[] closed) {
    YearMonth start = YearMonth.from(today).minusMonths(32);
    YearMonth end = start.plusMonths(15);
    Operation operation =
        operation("Remise en peinture des bâtiments communautaires", "DV-PEINTURE", start, end);
    Enterprise painter =
        parties.enterprises.stream()
            .filter(known -> known.kind() == EnterpriseKind.COMPANY)
            .filter(known -> known.trades().contains("PAINTING"))
            .findFirst()
            .orElseThrow();
    for (int i = 0; i < closed.length; i++) {
      Ended ended = PAINTED.get(i);
      TakeOver form =
          TakeOver.of(
              draft(i + 1, "PAINTING", ended.amount(), start, end),
              painter.id(),
              new BigDecimal(ended.due()),
              new OpeningHours(
                  new BigDecimal(ended.done()),
                  start.plusMonths(11),
                  "Tableur de suivi du donneur d'ordre"));
      closed[i] =
          acts.services()
              .obligations()
              .takeOvers()
              .takeOver(parties.facilitator, operation.id(), form);
    }
  }

  private void close(Lot lot, Ended ended) {
    boolean achieved = new BigDecimal(ended.done()).compareTo(new BigDecimal(ended.due())) >= 0;
    acts.move(
        parties.facilitator,
        lot,
        LotStatus.CLOSED,
        achieved ? ObligationOutcome.ACHIEVED : ObligationOutcome.PARTIAL_NO_ACTION,
        achieved ? null : "Effectif de l'entreprise réduit de moitié");
  }

  private Operation operation(String name, String reference, YearMonth start, YearMonth end) {
    Actor facilitator = parties.facilitator;
    return acts.operation(
        facilitator,
        new OperationDraft(
            parties.authorities.get(1).id(),
            name,
            reference,
            "27375",
            start.atDay(1),
            end.atEndOfMonth(),
            List.of(),
            null,
            null));
  }

  private LotDraft draft(int number, String trade, String amount, YearMonth start, YearMonth end) {
    return new LotDraft(
        number,
        acts.services().contracts().trades().find(trade).labelFr(),
        trade,
        null,
        null,
        null,
        null,
        null,
        new BigDecimal(amount),
        start.atDay(1),
        end.atEndOfMonth(),
        null,
        null,
        null,
        null);
  }
}
