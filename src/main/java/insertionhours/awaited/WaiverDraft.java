package insertionhours.awaited;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;

/** A month not to await of an enterprise, and why. */
public record WaiverDraft(
    @NotNull Long enterpriseId,
    @NotNull YearMonth month,
    @NotBlank @Size(max = 500) String reason) {}
