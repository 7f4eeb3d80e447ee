package insertionhours.reports;

import insertionhours.measure.Hours;
import java.time.YearMonth;
import java.util.Optional;

/**
 * All lots of a report by the end of a month, from their start.
 *
 * @param accepted empty in a month to come
 * @param expected by the schedules in force then, or evenly over the lots' dates
 * @param forecast from the present month on, empty before and where no lot has one
 */
record CurveMonth(
    YearMonth month, Optional<Hours> accepted, Hours expected, Optional<Hours> forecast) {}
