package insertionhours.commands;

import static java.util.Collections.nCopies;

import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.LotDraft;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationDraft;
import insertionhours.contracts.Trade;
import insertionhours.identity.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** 24 operations and 58 lots around the reference case, in all states and kinds. */
final class DemoPortfolio {
  private static final List<String> WORKS =
      List.of(
          "Réhabilitation énergétique de la résidence des Acacias",
          "Construction du groupe scolaire Simone-Veil",
          "Rénovation de la médiathèque",
          "Voirie et réseaux du quartier Bellevue",
          "Entretien des espaces verts communaux",
          "Nettoyage des bâtiments administratifs",
          "Extension de la piscine intercommunale",
          "Réfection des toitures du parc social",
          "Renouvellement de la voie, section ouest",
          "Mise en accessibilité de la gare",
          "Démolition et désamiantage de l'îlot Nord",
          "Aménagement de la place du Marché");
  private static final List<DemoLot> LOTS = new ArrayList<>();
  private static final int OPERATIONS = 24;

  /** For each missing hour, in the contracts that name one. */
  private static final BigDecimal PENALTY = new BigDecimal("52.50");

  static {
    LOTS.addAll(nCopies(6, DemoLot.TO_SIZE));
    LOTS.addAll(nCopies(5, DemoLot.WITHOUT_CLAUSE));
    LOTS.addAll(nCopies(6, DemoLot.SIZED));
    LOTS.addAll(nCopies(5, DemoLot.IN_TENDER));
    LOTS.addAll(nCopies(4, DemoLot.AWARDED));
    LOTS.addAll(nCopies(2, DemoLot.CANCELLED));
    LOTS.addAll(nCopies(3, DemoLot.RESERVED));
    LOTS.addAll(nCopies(12, DemoLot.STARTED));
    LOTS.addAll(nCopies(7, DemoLot.RUNNING));
    LOTS.addAll(nCopies(3, DemoLot.TAKEN_OVER));
    LOTS.addAll(nCopies(3, DemoLot.ACHIEVED));
    LOTS.addAll(nCopies(2, DemoLot.UNACHIEVED));
  }

  private final DemoParties parties;
  private final DemoContracts acts;
  private final DemoStory story;
  private final DemoLife life;
  private final YearMonth present;
  private final List<Trade> trades;
  private final Random random = new Random(178);

  DemoPortfolio(DemoParties parties, DemoContracts acts, DemoStory story, LocalDate today) {
    this.parties = parties;
    this.acts = acts;
    this.story = story;
    this.present = YearMonth.from(today);
    this.trades = acts.services().contracts().trades().list();
    this.life = new DemoLife(parties, acts, story, random, today);
  }

  void write() {
    int lot = 0;
    for (int i = 0; i < OPERATIONS; i++) {
      int end = Math.min(LOTS.size(), (i + 1) * LOTS.size() / OPERATIONS + (i % 2));
      write(i, LOTS.subList(lot, end));
      lot = end;
    }
  }

  private void write(int index, List<DemoLot> lots) {
    Actor facilitator = index % 4 == 3 ? parties.otherFacilitator : parties.facilitator;
    int earliest = lots.stream().mapToInt(known -> known.starts).min().orElseThrow();
    YearMonth start = present.plusMonths(earliest);
    Operation[] operation = new Operation[1];
    story.on(
        start.minusMonths(5).atDay(3 + index),
        () -> operation[0] = acts.operation(facilitator, draft(index, start)));
    for (int i = 0; i < lots.size(); i++) {
      DemoLot fate = lots.get(i);
      LotDraft draft = lotDraft(i + 1, fate);
      life.write(facilitator, operation, draft, fate, index);
    }
  }

  private OperationDraft draft(int index, YearMonth start) {
    long authority =
        parties
            .authorities
            .get(index % 8 == 3 ? 0 : 1 + index % (parties.authorities.size() - 1))
            .id();
    return new OperationDraft(
        authority,
        WORKS.get(index % WORKS.size()) + (index < WORKS.size() ? "" : ", phase 2"),
        "DV-%d-%02d".formatted(start.getYear(), index + 1),
        null,
        start.atDay(1),
        present.plusMonths(12).atEndOfMonth(),
        tags(index),
        null,
        referent(index).accountId());
  }

  private static List<String> tags(int index) {
    List<String> tags = new ArrayList<>();
    if (index % 5 == 0) {
      tags.add("anru");
    }
    if (index % 7 == 1) {
      tags.add("à surveiller");
    }
    return tags;
  }

  private Actor referent(int index) {
    if (index % 4 == 3) {
      return parties.otherFacilitator;
    }
    return index % 3 == 0 ? parties.colleague : parties.facilitator;
  }

  private LotDraft lotDraft(int number, DemoLot fate) {
    Trade trade = trades.get(random.nextInt(trades.size() - 1));
    YearMonth start = present.plusMonths(fate.starts);
    int length = fate.outcome == null ? 14 + random.nextInt(8) : 12;
    boolean none = fate.clauseKind == ClauseKind.NONE;
    return new LotDraft(
        number,
        trade.labelFr(),
        trade.code(),
        fate.clauseKind,
        none ? "Durée d'exécution inférieure à trois mois" : null,
        fate.form(),
        "M%04d".formatted(random.nextInt(10_000)),
        trade.cpvRoot(),
        BigDecimal.valueOf((80 + random.nextInt(900)) * 1000L),
        start.atDay(1),
        start.plusMonths(length).atEndOfMonth(),
        start.minusMonths(3).atDay(8),
        start.minusMonths(2).atDay(12),
        fate.isAwarded() || fate == DemoLot.TAKEN_OVER ? start.minusMonths(1).atDay(20) : null,
        fate.isAwarded() && number % 2 == 1 ? PENALTY : null);
  }
}
