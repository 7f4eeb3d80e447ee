package insertionhours.reports;

import insertionhours.measure.Hours;
import insertionhours.measure.WorkTime;
import java.util.List;
import java.util.Map;

/**
 * A report as its page and its table show it: who did the hours, and how they went on, besides.
 *
 * @param pending declared up to the end of the period and not decided yet, by lot
 * @param enterprises those with accepted hours in the period, most hours first
 * @param curve from the first month of the period that has anything to show, ascending
 * @param times what each lot's hours are divided by to be read in days, as its facilitators agreed
 */
record DetailedReport(
    AchievementReport report,
    Map<Long, Hours> pending,
    List<EnterpriseHours> enterprises,
    List<CurveMonth> curve,
    Map<Long, WorkTime> times) {}
