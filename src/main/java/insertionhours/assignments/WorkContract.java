package insertionhours.assignments;

import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A contract of employment or assignment.
 *
 * @param endsOn the last day, null for none
 */
public record WorkContract(
    @NotNull ContractType contractType,
    @NotNull @PlausibleDate LocalDate startsOn,
    @PlausibleDate LocalDate endsOn) {}
