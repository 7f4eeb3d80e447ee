package insertionhours.commands;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotDraft;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.Modality;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.obligations.OpeningHours;
import insertionhours.obligations.TakeOver;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/** The life of one lot of the portfolio, from its sizing to its end. */
final class DemoLife {
  private static final List<EnterpriseKind> INSERTION =
      List.of(
          EnterpriseKind.EI,
          EnterpriseKind.ACI,
          EnterpriseKind.NEIGHBOURHOOD_COMPANY,
          EnterpriseKind.EA,
          EnterpriseKind.ESAT);
  private static final int FIRST_COMPANY = 4;
  private static final int COMPANIES = 8;

  private final DemoParties parties;
  private final DemoContracts acts;
  private final DemoStory story;
  private final DemoMonths months;
  private final Random random;
  private final LocalDate today;
  private int serial;

  DemoLife(
      DemoParties parties, DemoContracts acts, DemoStory story, Random random, LocalDate today) {
    this.parties = parties;
    this.acts = acts;
    this.story = story;
    this.random = random;
    this.today = today;
    this.months = new DemoMonths(parties, acts, story, random, today);
  }

  void write(
      Actor facilitator, Operation[] operation, LotDraft draft, DemoLot fate, int operationIndex) {
    serial++;
    YearMonth start = YearMonth.from(draft.startsOn());
    Enterprise holder = holder(facilitator, fate);
    Lot[] lot = new Lot[1];
    if (fate == DemoLot.TAKEN_OVER) {
      story.on(
          YearMonth.from(today).minusMonths(4).atDay(6),
          () -> lot[0] = takeOver(facilitator, operation[0], draft, holder));
      months.write(
          facilitator,
          lot,
          start.plusMonths(10),
          null,
          List.of(new DemoFirm(holder, Modality.DIRECT_HIRE)));
      return;
    }
    story.on(
        start.minusMonths(4).atDay(Math.min(28, 4 + operationIndex)),
        () -> {
          lot[0] = acts.lot(facilitator, operation[0], draft);
          if (fate.isSized()) {
            acts.calibrate(
                facilitator,
                lot[0],
                acts.services().contracts().trades().find(draft.trade()).labourShare());
          }
        });
    if (fate.isPublished()) {
      story.on(
          draft.publicationOn(),
          () -> acts.move(facilitator, lot[0], LotStatus.IN_TENDER, null, null));
    }
    if (fate.isAwarded()) {
      List<DemoFirm> firms = firms(holder, fate);
      story.on(draft.notifiedOn(), () -> award(facilitator, lot[0], holder, firms));
      work(facilitator, lot, draft, fate, firms);
    }
  }

  private void work(
      Actor facilitator, Lot[] lot, LotDraft draft, DemoLot fate, List<DemoFirm> firms) {
    YearMonth start = YearMonth.from(draft.startsOn());
    if (fate.isWorked()) {
      YearMonth end = fate.outcome == null ? null : YearMonth.from(draft.endsOn());
      months.write(facilitator, lot, start, end, firms);
    }
    if (fate.outcome != null) {
      boolean cancelled = fate.outcome == ObligationOutcome.CANCELLED;
      YearMonth closing =
          cancelled ? start.plusMonths(1) : YearMonth.from(draft.endsOn()).plusMonths(2);
      String reason = cancelled ? "Marché abandonné par le donneur d'ordre" : null;
      story.on(
          closing.atDay(20),
          () -> acts.move(facilitator, lot[0], LotStatus.CLOSED, fate.outcome, reason));
    }
  }

  private Enterprise holder(Actor facilitator, DemoLot fate) {
    if (fate == DemoLot.RESERVED) {
      return parties.ofKind(INSERTION.get(serial % INSERTION.size()));
    }
    if (facilitator == parties.otherFacilitator) {
      return serial % 2 == 0 ? parties.elsewhere() : parties.enterprises.get(FIRST_COMPANY + 9);
    }
    return parties.enterprises.get(FIRST_COMPANY + serial % COMPANIES);
  }

  private List<DemoFirm> firms(Enterprise holder, DemoLot fate) {
    DemoFirm first =
        new DemoFirm(
            holder, fate == DemoLot.RESERVED ? Modality.RESERVED_LOT : Modality.DIRECT_HIRE);
    return switch (fate.outcome == null ? serial % 3 : 2) {
      case 0 -> List.of(first, new DemoFirm(parties.lender(), Modality.SECONDMENT));
      case 1 ->
          fate == DemoLot.RESERVED
              ? List.of(first)
              : List.of(
                  first,
                  new DemoFirm(
                      parties.ofKind(INSERTION.get(random.nextInt(INSERTION.size()))),
                      Modality.SUBCONTRACTING));
      default -> List.of(first);
    };
  }

  private void award(Actor facilitator, Lot lot, Enterprise holder, List<DemoFirm> firms) {
    acts.engage(facilitator, lot, holder, AwardRole.HOLDER, null);
    firms.stream()
        .skip(1)
        .forEach(firm -> acts.engage(facilitator, lot, firm.enterprise(), firm.role(), holder));
  }

  private Lot takeOver(Actor facilitator, Operation operation, LotDraft lot, Enterprise holder) {
    TakeOver form =
        TakeOver.of(
            lot,
            holder.id(),
            new BigDecimal("420"),
            new OpeningHours(
                new BigDecimal("187.50"),
                YearMonth.from(lot.startsOn()).plusMonths(9),
                "Tableur de suivi du donneur d'ordre"));
    return acts.services().obligations().takeOvers().takeOver(facilitator, operation.id(), form);
  }
}
