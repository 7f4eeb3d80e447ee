package insertionhours.awaited;

import insertionhours.hours.LotReference;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month that an enterprise has declared on a lot, or has to.
 *
 * @param declarationId the first of the month, null when missing
 * @param over false for the present month, which can wait
 * @param dueOn the last day on which it is not late: the 15th of the next month
 * @param late awaited after that day, on a running lot
 */
public record AwaitedMonth(
    LotReference lot,
    long enterpriseId,
    String enterpriseName,
    YearMonth month,
    MonthState state,
    Long declarationId,
    boolean over,
    LocalDate dueOn,
    boolean late) {}
