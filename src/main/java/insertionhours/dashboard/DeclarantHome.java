package insertionhours.dashboard;

import insertionhours.awaited.MonthState;
import insertionhours.dashboard.DashboardDao.Answered;
import insertionhours.hours.LotReference;
import insertionhours.hours.ReasonCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What a declarant has to do, and what became of the last declarations.
 *
 * @param toDeclare what was returned or begun first, then newest month first, the present one last
 */
record DeclarantHome(List<ToDeclare> toDeclare, List<Answered> answered) {
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
  record ToDeclare(
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
      String comment) {}
}
