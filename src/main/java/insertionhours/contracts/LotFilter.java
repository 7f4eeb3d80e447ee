package insertionhours.contracts;

import insertionhours.listing.SearchPattern;

/**
 * Which lots, in which order; null means any.
 *
 * @param search a part of the title, the contract number, the operation's name or reference, or the
 *     name or SIRET of an enterprise engaged
 */
public record LotFilter(
    String search,
    LotStatus status,
    String trade,
    Long operationId,
    Long contractingAuthorityId,
    ClauseKind clauseKind,
    ContractForm contractForm,
    Long enterpriseId,
    Sort sort,
    boolean descending) {
  public static final LotFilter ALL =
      new LotFilter(null, null, null, null, null, null, null, null, Sort.ID, false);

  public static LotFilter ofOperation(long operationId) {
    return new LotFilter(null, null, null, operationId, null, null, null, null, Sort.NUMBER, false);
  }

  /** The text looked for, as the database takes it. */
  public String pattern() {
    return SearchPattern.containing(search);
  }

  /** The SIRET looked for, null where the text cannot be a part of one. */
  public String siretPattern() {
    return SearchPattern.ofDigits(search);
  }

  /** What a list of lots can be ordered by. */
  public enum Sort {
    ID,
    NUMBER,
    TITLE,
    STARTS_ON,
    ENDS_ON
  }
}
