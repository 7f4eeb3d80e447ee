package insertionhours.programme;

import insertionhours.listing.SearchPattern;

/**
 * Which coming contracts, in which order; null means any.
 *
 * @param search a part of the title or of the authority's name
 */
public record ProgrammeFilter(
    String search,
    Long contractingAuthorityId,
    Long sizerId,
    ProgrammeDecision decision,
    Sort sort,
    boolean descending) {

  /** The text looked for, as the database takes it. */
  public String pattern() {
    return SearchPattern.containing(search);
  }

  /** What the list can be ordered by. */
  public enum Sort {
    SIZE_BY,
    PUBLICATION_ON,
    TITLE,
    ID
  }
}
