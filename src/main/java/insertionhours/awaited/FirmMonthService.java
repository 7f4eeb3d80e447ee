package insertionhours.awaited;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.obligations.AwardService;
import insertionhours.terms.FollowUpTerms;
import insertionhours.terms.TermsService;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The firms of a lot and their months: what was declared, accepted, waived and is late. */
public final class FirmMonthService {
  private static final Comparator<FirmMonth> BY_FIRM_NEWEST_FIRST =
      Comparator.comparing(FirmMonth::enterpriseName)
          .thenComparing(FirmMonth::enterpriseId)
          .thenComparing(FirmMonth::month, Comparator.reverseOrder());

  private final Transactions transactions;
  private final CalendarDao dao;
  private final DeclarationCalendar calendar;
  private final LotService lots;
  private final AwardService awards;
  private final TermsService terms;

  FirmMonthService(
      Transactions transactions,
      CalendarDao dao,
      DeclarationCalendar calendar,
      LotService lots,
      AwardService awards,
      TermsService terms) {
    this.transactions = transactions;
    this.dao = dao;
    this.calendar = calendar;
    this.lots = lots;
    this.awards = awards;
    this.terms = terms;
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
          FollowUpTerms agreed =
              terms.of(lot.facilitatorOrganisationId(), lot.contractingAuthorityId());
          Map<Key, FirmMonth> months = new HashMap<>();
          dao.sums(lotId, everybody, actor.enterprises())
              .forEach(sum -> months.put(Key.of(sum), outside(sum, agreed)));
          calendar.ofLot(lotId).stream()
              .filter(month -> everybody || actor.declaresFor(month.enterpriseId()))
              .forEach(month -> months.compute(Key.of(month), (key, sum) -> inside(month, sum)));
          return months.values().stream()
              .map(month -> shown(actor, lot, month))
              .sorted(BY_FIRM_NEWEST_FIRST)
              .toList();
        });
  }

  /** Declared while nothing was awaited, unless the calendar knows better. */
  private static FirmMonth outside(CalendarDao.Sum sum, FollowUpTerms agreed) {
    return new FirmMonth(
        sum.enterpriseId(),
        sum.enterpriseName(),
        sum.month(),
        MonthState.of(sum.status(), sum.zeroReason()),
        sum.declarationId(),
        sum.declared(),
        sum.accepted(),
        agreed.dueOn(sum.month()),
        false,
        false,
        0,
        null,
        null);
  }

  private static FirmMonth inside(AwaitedMonth month, FirmMonth sum) {
    return sum == null
        ? FirmMonth.of(month, Hours.ZERO, Hours.ZERO)
        : FirmMonth.of(month, sum.declared(), sum.accepted());
  }

  private static FirmMonth shown(Actor actor, Lot lot, FirmMonth month) {
    if (actor.facilitates(lot.facilitatorOrganisationId())) {
      return month;
    }
    return actor.declaresFor(month.enterpriseId()) ? month.forItself() : month.forOthers();
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
