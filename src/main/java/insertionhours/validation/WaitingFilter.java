package insertionhours.validation;

import insertionhours.listing.SearchPattern;

/** Which declarations that await a decision; null means any. */
public record WaitingFilter(String search, Long lotId, Long enterpriseId) {
  public static final WaitingFilter ALL = new WaitingFilter(null, null, null);

  /** The text looked for, as the database takes it. */
  public String pattern() {
    return SearchPattern.containing(search);
  }
}
