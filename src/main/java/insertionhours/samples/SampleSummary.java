package insertionhours.samples;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A sample of accepted lines, drawn at random to be controlled.
 *
 * @param seed of the drawing: with the same lines to draw from it gives the same sample
 * @param population how many lines there were to draw from
 * @param size how many were drawn
 * @param checked how many of them are controlled
 * @param confirmed how many of these were right
 */
public record SampleSummary(
    long id,
    long facilitatorOrganisationId,
    YearMonth from,
    YearMonth to,
    long seed,
    int population,
    int size,
    int checked,
    int confirmed,
    String drawnBy,
    Instant drawnAt) {}
