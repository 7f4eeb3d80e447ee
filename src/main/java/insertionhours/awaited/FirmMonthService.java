package insertionhours.awaited;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.obligations.AwardService;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The firms of a lot and their months: what was declared, accepted and is late. */
public final class FirmMonthService {
  private final Transactions transactions;
  private final CalendarDao dao;
  private final DeclarationCalendar calendar;
  private final LotService lots;
  private final AwardService awards;

  FirmMonthService(
      Transactions transactions,
      CalendarDao dao,
      DeclarationCalendar calendar,
      LotService lots,
      AwardService awards) {
    this.transactions = transactions;
    this.dao = dao;
    this.calendar = calendar;
    this.lots = lots;
    this.awards = awards;
  }

  /**
   * Of all firms for the lot's facilitators and for its holder, of its own for another declarant;
   * none for others. By name of the firm, newest month first.
   */
  public List<FirmMonth> ofLot(Actor actor, long lotId) {
    return transactions.read(
        () -> {
          Lot lot = lots.find(actor, lotId);
          boolean everybody = awards.seesAllFirms(actor, lot);
          Map<Key, FirmMonth> months = new HashMap<>();
          dao.sums(lotId, everybody, actor.enterprises())
              .forEach(sum -> months.put(Key.of(sum), declared(sum)));
          calendar.ofLot(lotId).stream()
              .filter(month -> everybody || actor.declaresFor(month.enterpriseId()))
              .forEach(
                  month -> months.merge(Key.of(month), awaited(month), FirmMonthService::both));
          return months.values().stream()
              .map(month -> shown(actor, lot, month))
              .sorted(
                  Comparator.comparing(FirmMonth::enterpriseName)
                      .thenComparing(FirmMonth::enterpriseId)
                      .thenComparing(FirmMonth::month, Comparator.reverseOrder()))
              .toList();
        });
  }

  private FirmMonth declared(CalendarDao.Sum sum) {
    return new FirmMonth(
        sum.enterpriseId(),
        sum.enterpriseName(),
        sum.month(),
        MonthState.of(sum.status(), sum.zeroReason()),
        sum.declared(),
        sum.accepted(),
        DeclarationCalendar.dueOn(sum.month()),
        false);
  }

  private static FirmMonth awaited(AwaitedMonth month) {
    return new FirmMonth(
        month.enterpriseId(),
        month.enterpriseName(),
        month.month(),
        month.state(),
        Hours.ZERO,
        Hours.ZERO,
        month.dueOn(),
        month.late());
  }

  private static FirmMonth both(FirmMonth sum, FirmMonth awaited) {
    return with(sum, awaited.state(), awaited.late());
  }

  /** What somebody else has begun and not handed in is its own business. */
  private static FirmMonth shown(Actor actor, Lot lot, FirmMonth month) {
    boolean insider =
        actor.facilitates(lot.facilitatorOrganisationId())
            || actor.declaresFor(month.enterpriseId());
    return insider || month.state() != MonthState.DRAFT
        ? month
        : with(month, MonthState.MISSING, month.late());
  }

  private static FirmMonth with(FirmMonth month, MonthState state, boolean late) {
    return new FirmMonth(
        month.enterpriseId(),
        month.enterpriseName(),
        month.month(),
        state,
        month.declared(),
        month.accepted(),
        month.dueOn(),
        late);
  }

  private record Key(long enterpriseId, YearMonth month) {
    static Key of(CalendarDao.Sum sum) {
      return new Key(sum.enterpriseId(), sum.month());
    }

    static Key of(AwaitedMonth month) {
      return new Key(month.enterpriseId(), month.month());
    }
  }
}
