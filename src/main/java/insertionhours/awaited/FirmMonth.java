package insertionhours.awaited;

import insertionhours.measure.Hours;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What an enterprise has done on a lot in a month.
 *
 * @param declarationId the first of the month; null when missing, or not to be shown
 * @param declared of all that is submitted or decided, supplements included
 * @param dueOn the last day on which it is in time
 * @param calendar whether it is a month of the lot's calendar; else it was declared outside
 * @param due whether it is one and its last day in time has passed
 * @param daysLate 0 unless it is late
 * @param waiver for facilitators, of a waived month; else null
 * @param finishedIn the month that the enterprise declared its last on the lot, else null
 */
public record FirmMonth(
    long enterpriseId,
    String enterpriseName,
    YearMonth month,
    MonthState state,
    Long declarationId,
    Hours declared,
    Hours accepted,
    LocalDate dueOn,
    boolean calendar,
    boolean due,
    long daysLate,
    WaivedMonth waiver,
    YearMonth finishedIn) {

  static FirmMonth of(AwaitedMonth month, Hours declared, Hours accepted) {
    return new FirmMonth(
        month.enterpriseId(),
        month.enterpriseName(),
        month.month(),
        month.state(),
        month.declarationId(),
        declared,
        accepted,
        month.dueOn(),
        true,
        month.due(),
        month.daysLate(),
        month.waiver(),
        month.finishedIn());
  }

  /** Still awaited after its last day in time. */
  public boolean late() {
    return due && state.isAwaited();
  }

  /** What somebody else has begun and not handed in is its own business. */
  FirmMonth forOthers() {
    return without(state == MonthState.DRAFT ? MonthState.MISSING : state, null);
  }

  /** Why a month was waived is between facilitators. */
  FirmMonth forItself() {
    return without(state, declarationId);
  }

  private FirmMonth without(MonthState shown, Long id) {
    return new FirmMonth(
        enterpriseId,
        enterpriseName,
        month,
        shown,
        id,
        declared,
        accepted,
        dueOn,
        calendar,
        due,
        daysLate,
        null,
        finishedIn);
  }
}
