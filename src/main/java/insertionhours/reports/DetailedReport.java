package insertionhours.reports;

import java.util.List;

/**
 * A report as its page and its table show it: who did the hours, and how they went on, besides.
 *
 * @param enterprises those with accepted hours in the period, most hours first
 * @param curve from the first month of the period that has anything to show, ascending
 */
record DetailedReport(
    AchievementReport report, List<EnterpriseHours> enterprises, List<CurveMonth> curve) {}
