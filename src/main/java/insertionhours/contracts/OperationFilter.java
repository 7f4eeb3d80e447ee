package insertionhours.contracts;

import insertionhours.listing.SearchPattern;

/**
 * Which operations, in which order; null means any.
 *
 * @param search a part of the name or of the reference, whatever its accents and capitals
 */
public record OperationFilter(
    String search,
    Long contractingAuthorityId,
    String communeCode,
    String tag,
    LotStatus status,
    Sort sort,
    boolean descending) {
  public static final OperationFilter ALL =
      new OperationFilter(null, null, null, null, null, Sort.ID, false);

  /** The text looked for, as the database takes it. */
  public String pattern() {
    return SearchPattern.containing(search);
  }

  /** What a list of operations can be ordered by. */
  public enum Sort {
    ID,
    NAME,
    REFERENCE,
    STARTS_ON,
    ENDS_ON
  }
}
