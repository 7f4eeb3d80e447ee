package insertionhours.awaited;

import insertionhours.measure.Hours;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What an enterprise has done on a lot in a month.
 *
 * @param declared of all that is submitted or decided, supplements included
 * @param dueOn the last day on which it is not late
 */
public record FirmMonth(
    long enterpriseId,
    String enterpriseName,
    YearMonth month,
    MonthState state,
    Hours declared,
    Hours accepted,
    LocalDate dueOn,
    boolean late) {}
