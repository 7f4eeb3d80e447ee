package insertionhours.samples;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.YearMonth;

/**
 * What to draw a sample from: the lines accepted of some months.
 *
 * @param facilitatorOrganisationId needed by who facilitates for several
 * @param seed of an earlier drawing, to repeat it; one is chosen when absent
 */
public record SampleDraft(
    @NotNull YearMonth from,
    @NotNull YearMonth to,
    Long facilitatorOrganisationId,
    @PositiveOrZero Integer seed) {}
