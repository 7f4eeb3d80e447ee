package insertionhours.beneficiaries;

import insertionhours.listing.SearchPattern;

/**
 * Which records, in which order; null means any.
 *
 * @param search a part of the name
 * @param employerId whom they work for on a lot
 * @param duplicates only those that may be of a person who is known already
 */
public record BeneficiaryFilter(
    String search,
    ProposalStatus status,
    Long employerId,
    boolean duplicates,
    Sort sort,
    boolean descending) {
  public static final BeneficiaryFilter ALL =
      new BeneficiaryFilter(null, null, null, false, Sort.ID, false);

  /** The text looked for, as the database takes it. */
  public String pattern() {
    return SearchPattern.containing(search);
  }

  /** What records can be ordered by. */
  public enum Sort {
    ID,
    LAST_NAME
  }
}
