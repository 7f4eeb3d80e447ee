package insertionhours.commands;

import static insertionhours.commands.DemoContracts.line;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotDraft;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationDraft;
import insertionhours.contracts.Trade;
import insertionhours.hours.Declaration;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.Modality;
import insertionhours.organisations.Enterprise;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The lender of the demonstration on eight running lots of a school, whose holders leave all hours
 * to it: one month is done, the last one but for three lots; the present one waits for its hours,
 * lot by lot or on one page.
 */
final class DemoLender {
  static final String REFERENCE = "DV-ECOLE-8";

  private static final int MONTHS_AGO = 2;
  private static final int FORGOTTEN = 3;
  private static final int FIRST_COMPANY = 4;
  private static final List<String> TRADES =
      List.of(
          "MASONRY",
          "ROOFING",
          "JOINERY",
          "ELECTRICITY",
          "PLUMBING",
          "PAINTING",
          "TILING",
          "GREEN_SPACES");

  private final DemoParties parties;
  private final DemoContracts acts;
  private final DemoStory story;
  private final LocalDate today;
  private final YearMonth first;

  DemoLender(DemoParties parties, DemoContracts acts, DemoStory story, LocalDate today) {
    this.parties = parties;
    this.acts = acts;
    this.story = story;
    this.today = today;
    this.first = YearMonth.from(today).minusMonths(MONTHS_AGO);
  }

  void write() {
    Operation[] operation = new Operation[1];
    story.on(first.minusMonths(4).atDay(9), () -> operation[0] = school());
    for (int i = 0; i < TRADES.size(); i++) {
      write(operation, i);
    }
  }

  private void write(Operation[] operation, int index) {
    Lot[] lot = new Lot[1];
    story.on(first.minusMonths(4).atDay(11), () -> lot[0] = size(operation[0], index));
    story.on(
        first.minusMonths(3).atDay(4),
        () -> acts.move(parties.facilitator, lot[0], LotStatus.IN_TENDER, null, null));
    story.on(first.minusMonths(1).atDay(16), () -> award(lot[0], index));
    int done = index < TRADES.size() - FORGOTTEN ? MONTHS_AGO : MONTHS_AGO - 1;
    for (int i = 0; i < done; i++) {
      YearMonth month = first.plusMonths(i);
      String hours = BigDecimal.valueOf(21L + 7 * ((index + i) % 5)).toPlainString();
      Declaration[] declared = new Declaration[1];
      story.on(onDay(month, 6), () -> declared[0] = declare(lot[0], month, hours));
      story.on(onDay(month, 13), () -> acts.accept(parties.facilitator, declared[0]));
    }
  }

  /** Of the month after, today at the latest. */
  private LocalDate onDay(YearMonth month, int day) {
    LocalDate date = month.plusMonths(1).atDay(day);
    return date.isAfter(today) ? today : date;
  }

  private Operation school() {
    return acts.operation(
        parties.facilitator,
        new OperationDraft(
            parties.authorities.get(1).id(),
            "Construction du groupe scolaire des Peupliers",
            REFERENCE,
            null,
            first.atDay(1),
            YearMonth.from(today).plusMonths(14).atEndOfMonth(),
            List.of(),
            null,
            null));
  }

  private Lot size(Operation operation, int index) {
    Trade trade = acts.services().contracts().trades().find(TRADES.get(index));
    Lot lot =
        acts.lot(
            parties.facilitator,
            operation,
            new LotDraft(
                index + 1,
                trade.labelFr(),
                trade.code(),
                null,
                null,
                null,
                "ECOLE-%02d".formatted(index + 1),
                trade.cpvRoot(),
                BigDecimal.valueOf(240_000L + 35_000L * index),
                null,
                null,
                first.minusMonths(3).atDay(4),
                first.minusMonths(2).atDay(8),
                first.minusMonths(1).atDay(16),
                null));
    acts.calibrate(parties.facilitator, lot, trade.labourShare());
    return lot;
  }

  private void award(Lot lot, int index) {
    Enterprise holder = parties.enterprises.get(FIRST_COMPANY + index);
    acts.engage(parties.facilitator, lot, holder, AwardRole.HOLDER, null, false);
    acts.engage(parties.facilitator, lot, parties.lender(), AwardRole.LENDING_EMPLOYER, holder);
  }

  private Declaration declare(Lot lot, YearMonth month, String hours) {
    Actor actor = parties.actors.of(parties.lender());
    return acts.declare(
        actor, lot, parties.lender(), month, line(lot.trade(), Modality.SECONDMENT, hours));
  }
}
