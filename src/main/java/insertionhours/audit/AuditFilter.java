package insertionhours.audit;

import insertionhours.listing.SearchPattern;
import java.time.Instant;

/**
 * Which entries are wanted; null for all.
 *
 * @param search a part of the name of who did it, or of the reason
 * @param since the first instant of interest
 * @param before the first instant after those of interest
 */
public record AuditFilter(
    String search,
    SubjectType subjectType,
    Long subjectId,
    AuditAction action,
    Instant since,
    Instant before) {

  public AuditFilter(
      SubjectType subjectType, Long subjectId, AuditAction action, Instant since, Instant before) {
    this(null, subjectType, subjectId, action, since, before);
  }

  /** The text looked for, as the database takes it. */
  public String pattern() {
    return SearchPattern.containing(search);
  }
}
