package insertionhours.reports;

import insertionhours.measure.AchievementRate;
import insertionhours.measure.Hours;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * What was achieved for a contracting authority against what was due. The same report is the JSON
 * body, the CSV table and the page.
 *
 * @param asOf the last change to what the report is made of, never the clock
 * @param hoursDue the figures in force at the end of the period, whole
 * @param hoursInPreparation of lots calibrated or in tender, which are not among the operations
 * @param hoursDeclared of the period's months
 * @param hoursAccepted of the period's months
 * @param hoursAcceptedToDate from each lot's start to the end of the period
 * @param hoursRemaining lot by lot, so that one lot's surplus does not fill another's gap
 * @param hoursWithoutPerson accepted in the period on lines that name nobody
 * @param achievementRate Σ accepted to date / Σ due, null when no hours are due
 * @param cappedRate Σ min(accepted to date, due) / Σ due, lot by lot; null when no hours are due
 * @param lotsBelowDue lots with fewer hours accepted to date than due
 * @param beneficiaries people whose hours were accepted in the period
 * @param operations by reference, then id
 * @param byTrade of the period's months, codes alphabetical
 * @param byModality of the period's months, codes alphabetical
 * @param byMonth of the period, ascending, without empty months
 */
public record AchievementReport(
    NamedOrganisation contractingAuthority,
    ReportScope scope,
    YearMonth from,
    YearMonth to,
    Instant asOf,
    Hours hoursDue,
    Hours hoursInPreparation,
    Hours hoursDeclared,
    Hours hoursAccepted,
    Hours hoursAcceptedToDate,
    Hours hoursRemaining,
    Hours hoursWithoutPerson,
    AchievementRate achievementRate,
    AchievementRate cappedRate,
    int lotsBelowDue,
    int beneficiaries,
    List<OperationAchievement> operations,
    List<TradeHours> byTrade,
    List<ModalityHours> byModality,
    List<MonthHours> byMonth) {

  /** All lots, in the order of the report. */
  List<LotAchievement> lots() {
    return operations.stream().flatMap(operation -> operation.lots().stream()).toList();
  }
}
