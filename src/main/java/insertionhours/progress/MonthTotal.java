package insertionhours.progress;

import insertionhours.measure.Hours;
import java.time.YearMonth;

/** The hours of a lot in a month; months without any are left out. */
public record MonthTotal(YearMonth month, Hours declared, Hours accepted, Hours pending) {}
