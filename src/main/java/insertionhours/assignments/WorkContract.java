package insertionhours.assignments;

import insertionhours.web.InOrder;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A contract of employment or assignment.
 *
 * @param endsOn the last day, null for none
 */
@InOrder(from = "startsOn", to = "endsOn")
public record WorkContract(
    @NotNull ContractType contractType,
    @NotNull @PlausibleDate LocalDate startsOn,
    @PlausibleDate LocalDate endsOn) {

  /** Whether it covers a day of both. */
  boolean touches(LocalDate from, LocalDate to) {
    return !startsOn.isAfter(to) && (endsOn == null || !endsOn.isBefore(from));
  }
}
