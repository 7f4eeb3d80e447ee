package insertionhours.progress;

import insertionhours.measure.AchievementRate;
import insertionhours.measure.Hours;

/**
 * Where a lot stands against what it owes.
 *
 * @param due in force today, null without clause or calibration
 * @param opening accepted before the tool; part of declared and of accepted
 * @param expected by today following the schedule, or evenly over the lot's dates; null before the
 *     award and when nothing is due
 * @param pending declared and not decided yet
 * @param remaining due less accepted, 0 beyond it; null when nothing is due
 * @param rate accepted over due, null when nothing is due
 * @param forecast accepted at the planned end if the last three months with accepted hours go on;
 *     null before three such months and unless the lot is running
 */
public record LotProgress(
    long lotId,
    Hours due,
    Hours opening,
    Hours expected,
    Hours declared,
    Hours accepted,
    Hours pending,
    Hours remaining,
    AchievementRate rate,
    Hours forecast) {}
