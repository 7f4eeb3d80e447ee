package insertionhours.declaring;

import insertionhours.awaited.AwaitedMonth;
import insertionhours.awaited.MonthState;
import insertionhours.counting.ReasonCode;
import insertionhours.hours.LotReference;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month, or a supplement to one, that is the enterprise's turn.
 *
 * @param state MISSING, DRAFT or RETURNED
 * @param declarationId null while it is missing
 * @param over false for the present month, which can wait
 * @param dueOn the last day in time, null for a supplement
 * @param reason why it was returned, else null
 * @param comment of the facilitator who returned it, or null
 */
public record ToDeclare(
    LotReference lot,
    long enterpriseId,
    String enterpriseName,
    YearMonth month,
    boolean supplement,
    MonthState state,
    Long declarationId,
    boolean over,
    LocalDate dueOn,
    boolean late,
    ReasonCode reason,
    String comment) {

  static ToDeclare of(AwaitedMonth month) {
    return of(month, null, null);
  }

  public static ToDeclare of(AwaitedMonth month, ReasonCode reason, String comment) {
    return new ToDeclare(
        month.lot(),
        month.enterpriseId(),
        month.enterpriseName(),
        month.month(),
        false,
        month.state(),
        month.declarationId(),
        month.over(),
        month.dueOn(),
        month.late(),
        reason,
        comment);
  }
}
