package insertionhours.programme;

import insertionhours.listing.SearchPattern;

/**
 * Which lines of the programme, in which order; null means any.
 *
 * @param search a part of the title, of the authority's name or of the operation's reference
 * @param byId the account that sizes or follows
 * @param due only what the reader, or nobody yet, has to size within two weeks
 */
public record ProgrammeLineFilter(
    String search,
    Long authorityId,
    Long byId,
    ProgrammeStep step,
    boolean due,
    Sort sort,
    boolean descending) {

  /** The text looked for, as the database takes it. */
  public String pattern() {
    return SearchPattern.containing(search);
  }

  /** What the list can be ordered by; lines without the date come last. */
  public enum Sort {
    DEADLINE,
    PUBLICATION_ON,
    TITLE
  }
}
