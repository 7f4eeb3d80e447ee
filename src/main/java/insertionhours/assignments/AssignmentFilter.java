package insertionhours.assignments;

import insertionhours.listing.SearchPattern;

/**
 * Which assignments, in which order; null means any.
 *
 * @param search a part of the name
 */
public record AssignmentFilter(
    String search,
    AssignmentStatus status,
    Long lotId,
    Long employerId,
    Long beneficiaryId,
    Sort sort,
    boolean descending) {

  /** Those that await a facilitator, the longest first. */
  public static final AssignmentFilter WAITING =
      new AssignmentFilter(
          null, AssignmentStatus.PROPOSED, null, null, null, Sort.PROPOSED_ON, false);

  /** The text looked for, as the database takes it. */
  public String pattern() {
    return SearchPattern.containing(search);
  }

  /** What assignments can be ordered by. */
  public enum Sort {
    ID,
    PROPOSED_ON
  }
}
