package insertionhours.hours;

import jakarta.validation.constraints.NotNull;

/**
 * The body of a submission or withdrawal.
 *
 * @param version of the declaration as it was read
 */
public record Submission(@NotNull Long version) {}
