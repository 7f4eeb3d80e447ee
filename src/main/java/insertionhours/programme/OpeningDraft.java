package insertionhours.programme;

import insertionhours.communes.CommuneCode;
import insertionhours.web.InOrder;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What an operation needs beside what its coming contract says.
 *
 * @param name the contract's title when absent
 */
@InOrder(from = "startsOn", to = "endsOn")
public record OpeningDraft(
    @NotBlank @Size(max = 100) String reference,
    @Size(max = 200) String name,
    @CommuneCode String communeCode,
    @NotNull @PlausibleDate LocalDate startsOn,
    @NotNull @PlausibleDate LocalDate endsOn) {}
