package insertionhours.reports;

import insertionhours.measure.AchievementRate;
import insertionhours.measure.Hours;
import insertionhours.measure.MonthPeriod;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a report of the rows read for it: the definitions of all its figures. */
final class AchievementAssembly {
  private final MonthPeriod period;
  private final List<ReportedLot> awarded;
  private final List<ReportedLot> inPreparation;

  /**
   * @param lots that started by the end of the period, or are in preparation; in report order
   */
  AchievementAssembly(AskedPeriod asked, List<ReportedLot> lots) {
    List<ReportedLot> started = lots.stream().filter(lot -> !lot.isInPreparation()).toList();
    this.period = asked.beginningAt(firstAward(asked, started));
    this.awarded = started.stream().filter(lot -> !lot.isClosedBefore(period.from())).toList();
    this.inPreparation = lots.stream().filter(ReportedLot::isInPreparation).toList();
  }

  /** From the month asked for, or else of the first award. */
  MonthPeriod period() {
    return period;
  }

  /** Those among the operations of the report. */
  List<ReportedLot> lots() {
    return awarded;
  }

  /**
   * @param totals of all months up to the period's end
   * @param people with accepted hours in the period
   */
  AchievementReport report(
      ReportedAuthority authority, ReportScope scope, List<HoursTotal> totals, int people) {
    Map<Long, LotTally> byLot = new HashMap<>();
    awarded.forEach(lot -> byLot.put(lot.id(), new LotTally(period)));
    for (HoursTotal total : totals) {
      LotTally tally = byLot.get(total.lotId());
      if (tally != null) {
        tally.add(total);
      }
    }
    Map<Long, List<LotAchievement>> byOperation = new LinkedHashMap<>();
    Map<Long, ReportedLot> operations = new LinkedHashMap<>();
    for (ReportedLot lot : awarded) {
      operations.putIfAbsent(lot.operationId(), lot);
      byOperation
          .computeIfAbsent(lot.operationId(), id -> new ArrayList<>())
          .add(achievement(lot, byLot.get(lot.id())));
    }
    return whole(
        authority,
        scope,
        operations.values().stream()
            .map(
                lot ->
                    OperationAchievement.of(
                        lot.operationId(),
                        lot.operationReference(),
                        lot.operationName(),
                        byOperation.get(lot.operationId())))
            .toList(),
        people);
  }

  private static LotAchievement achievement(ReportedLot lot, LotTally tally) {
    Hours due = lot.due();
    Hours accepted = tally.toDate().plus(lot.opening());
    List<MonthHours> byMonth = tally.byMonth();
    return new LotAchievement(
        lot.id(),
        lot.number(),
        lot.title(),
        lot.status(),
        due,
        Sums.of(byMonth, MonthHours::hoursDeclared),
        Sums.of(byMonth, MonthHours::hoursAccepted),
        accepted,
        due.remainingAfter(accepted),
        AchievementRate.of(accepted, due).orElse(null),
        lot.opening(),
        tally.byTrade(),
        byMonth,
        tally.byModality(),
        tally.withoutPerson(),
        lot.isCancelled());
  }

  private AchievementReport whole(
      ReportedAuthority authority,
      ReportScope scope,
      List<OperationAchievement> operations,
      int people) {
    List<LotAchievement> lots =
        operations.stream().flatMap(operation -> operation.lots().stream()).toList();
    Hours due = Sums.of(lots, LotAchievement::hoursDue);
    Hours toDate = Sums.of(lots, LotAchievement::hoursAcceptedToDate);
    Hours capped = Sums.of(lots, LotAchievement::acceptedAtMostDue);
    return new AchievementReport(
        new NamedOrganisation(authority.id(), authority.name()),
        scope,
        period.from(),
        period.to(),
        asOf(authority),
        due,
        Sums.of(inPreparation, ReportedLot::due),
        Sums.of(lots, LotAchievement::hoursDeclared),
        Sums.of(lots, LotAchievement::hoursAccepted),
        toDate,
        Sums.of(lots, LotAchievement::hoursRemaining),
        Sums.of(lots, LotAchievement::hoursWithoutPerson),
        AchievementRate.of(toDate, due).orElse(null),
        AchievementRate.of(capped, due).orElse(null),
        (int) lots.stream().filter(LotAchievement::isBelowDue).count(),
        people,
        operations,
        Sums.byTrade(lots),
        Sums.byModality(lots),
        Sums.byMonth(lots));
  }

  private Instant asOf(ReportedAuthority authority) {
    return Stream.concat(awarded.stream(), inPreparation.stream())
        .map(ReportedLot::lastChange)
        .reduce(authority.changedAt(), (one, other) -> one.isAfter(other) ? one : other);
  }

  private static YearMonth firstAward(AskedPeriod asked, List<ReportedLot> started) {
    return started.stream()
        .filter(ReportedLot::awarded)
        .map(ReportedLot::awardMonth)
        .min(Comparator.naturalOrder())
        .orElse(asked.to());
  }
}
