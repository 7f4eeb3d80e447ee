package insertionhours.audit;

import java.time.Instant;

/**
 * Which entries are wanted; null for all.
 *
 * @param since the first instant of interest
 * @param before the first instant after those of interest
 */
public record AuditFilter(
    SubjectType subjectType, Long subjectId, AuditAction action, Instant since, Instant before) {}
