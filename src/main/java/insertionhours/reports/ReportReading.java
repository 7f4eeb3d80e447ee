package insertionhours.reports;

import insertionhours.measure.Hours;
import insertionhours.measure.WorkTime;
import insertionhours.measure.WorkTime.Unit;
import insertionhours.web.HoursReading;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The hours of a report in the unit that its address asks for. Each lot is divided by what its own
 * facilitators have agreed; a total over lots that differ in it stays in hours.
 */
final class ReportReading {
  private final HoursReading reading;
  private final AchievementReport report;
  private final Map<Long, WorkTime> times;

  ReportReading(HoursReading reading, DetailedReport detailed) {
    this.reading = reading;
    this.report = detailed.report();
    this.times = detailed.times();
  }

  /** Null for hours. */
  Unit asked() {
    return reading.asked();
  }

  List<HoursReading.Choice> choices() {
    return reading.choices();
  }

  /** Null where hours are shown. */
  String explained() {
    return reading.explained(times.values());
  }

  String of(LotAchievement lot, Hours hours) {
    return reading.text(hours, times.get(lot.id()));
  }

  /** Of some lots together. */
  String of(Collection<LotAchievement> lots, Hours hours) {
    return reading.sum(hours, lots.stream().map(lot -> times.get(lot.id())).toList());
  }

  /** Of all lots. */
  String ofAll(Hours hours) {
    return of(report.lots(), hours);
  }
}
