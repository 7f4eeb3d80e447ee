package insertionhours.awaited;

import insertionhours.hours.LotReference;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month that an enterprise has declared on a lot, or has to.
 *
 * @param declarationId the first of the month, null when missing
 * @param over false for the present month, which can wait
 * @param dueOn the last day on which it is in time, by the terms agreed with the lot's authority
 * @param due whether that day has passed, on a running lot
 * @param daysLate since that day, 0 unless it is late
 * @param waiver why a waived month is not awaited, else null
 * @param finishedIn the month that the enterprise declared its last on the lot, else null
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
    boolean due,
    long daysLate,
    WaivedMonth waiver,
    YearMonth finishedIn) {

  /** Still awaited after its last day in time. */
  public boolean late() {
    return due && state.isAwaited();
  }
}
