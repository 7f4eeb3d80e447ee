package insertionhours.contracts;

import insertionhours.listing.SearchPattern;

/**
 * Which operations, in which order; null means any.
 *
 * @param search a part of the name, the reference, a lot's title or contract number, or the name or
 *     SIRET of an enterprise engaged, whatever its accents and capitals
 * @param referentId the account of the facilitator who follows it
 */
public record OperationFilter(
    String search,
    Long contractingAuthorityId,
    String communeCode,
    String tag,
    LotStatus status,
    Long referentId,
    Sort sort,
    boolean descending) {
  public static final OperationFilter ALL =
      new OperationFilter(null, null, null, null, null, null, Sort.ID, false);

  /** The text looked for, as the database takes it. */
  public String pattern() {
    return SearchPattern.containing(search);
  }

  /** The SIRET looked for, null where the text cannot be a part of one. */
  public String siretPattern() {
    return SearchPattern.ofDigits(search);
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
