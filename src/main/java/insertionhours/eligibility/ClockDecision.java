package insertionhours.eligibility;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A facilitator's reasoned decision on the clock of a person.
 *
 * @param from the first day of a restart, null for an extension
 * @param until the last day of an extension, null for a restart
 * @param reason null once the person is erased
 */
public record ClockDecision(
    long id,
    ClockDecisionKind kind,
    LocalDate from,
    LocalDate until,
    String reason,
    String decidedBy,
    Instant decidedAt) {}
