package insertionhours.reports;

import insertionhours.measure.Hours;
import java.time.YearMonth;

/** Hours of a month. */
public record MonthHours(YearMonth month, Hours hoursDeclared, Hours hoursAccepted) {}
