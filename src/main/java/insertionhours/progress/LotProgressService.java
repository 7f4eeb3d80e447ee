package insertionhours.progress;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.LotStatus;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.measure.AchievementRate;
import insertionhours.measure.Hours;
import insertionhours.obligations.Obligation;
import insertionhours.obligations.ObligationService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far lots are, from their totals. */
public final class LotProgressService {
  private final Transactions transactions;
  private final ProgressDao dao;
  private final LotService lots;
  private final ObligationService obligations;
  private final Clock clock;

  LotProgressService(
      Transactions transactions,
      ProgressDao dao,
      LotService lots,
      ObligationService obligations,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.lots = lots;
    this.obligations = obligations;
    this.clock = clock;
  }

  /** Of a lot that the actor may see. */
  public LotProgress of(Actor actor, long lotId) {
    return transactions.read(
        () -> {
          Lot lot = lots.find(actor, lotId);
          Obligation obligation = obligations.find(actor, lotId);
          LotBalance balance = balances(List.of(lotId)).get(lotId);
          return progress(lot, obligation, balance);
        });
  }

  /** Of lots that the caller may show, whoever asks: one for each id. */
  public Map<Long, LotBalance> balances(Collection<Long> lotIds) {
    return dao.balances(lotIds).stream()
        .collect(Collectors.toMap(LotBalance::lotId, Function.identity()));
  }

  /** Of a lot that the actor may see, in ascending order; without opening hours. */
  public List<MonthTotal> byMonth(Actor actor, long lotId) {
    lots.find(actor, lotId);
    return dao.byMonth(lotId);
  }

  /** Of a lot that the actor may see, in the order of the codes; without opening hours. */
  public List<TradeTotal> byTrade(Actor actor, long lotId) {
    lots.find(actor, lotId);
    return dao.byTrade(lotId);
  }

  private LotProgress progress(Lot lot, Obligation obligation, LotBalance balance) {
    Hours due = obligation.hoursDue();
    boolean owes = due != null && !due.isZero();
    boolean awarded = lot.status() != null && lot.status().isAwarded();
    return new LotProgress(
        lot.id(),
        due,
        balance.opening(),
        owes && awarded ? expected(lot, obligation).by(LocalDate.now(clock)) : null,
        balance.declared(),
        balance.accepted(),
        balance.pending(),
        due == null ? null : due.remainingAfter(balance.accepted()),
        due == null ? null : AchievementRate.of(balance.accepted(), due).orElse(null),
        forecast(lot, balance));
  }

  private static ExpectedHours expected(Lot lot, Obligation obligation) {
    return new ExpectedHours(
        lot.startsOn(), lot.endsOn(), obligation.closedOn(), obligation.course());
  }

  private Hours forecast(Lot lot, LotBalance balance) {
    return lot.status() != LotStatus.RUNNING
        ? null
        : Forecast.of(
                balance.accepted(),
                dao.byMonth(lot.id()).stream().map(MonthTotal::accepted).toList(),
                YearMonth.now(clock),
                lot.lastPlannedMonth())
            .map(Forecast::atEnd)
            .orElse(null);
  }
}
