package insertionhours.assignments;

import insertionhours.json.ReadOnlyFields;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * That a proof exists and until when it is valid.
 *
 * @param seenOn when a facilitator saw it, null while nobody has
 */
@ReadOnlyFields("seenOn")
public record Proof(
    @NotNull ProofType type,
    @NotNull @PlausibleDate LocalDate issuedOn,
    @PlausibleDate LocalDate validUntil) {}
