package insertionhours.dashboard;

import insertionhours.contracts.LotStatus;
import insertionhours.identity.Role;
import insertionhours.listing.SearchPattern;

/**
 * Which lots of the list, in which order; null means any.
 *
 * @param search a part of the title, the contract number, or the operation's name or reference
 * @param as only those that the actor sees in this role
 * @param belowDue only those counted as below due by a report up to the present month
 */
public record LotListFilter(
    String search,
    LotStatus status,
    String trade,
    Long authorityId,
    Role as,
    boolean belowDue,
    Sort sort,
    boolean descending) {

  /** The counter "to be calibrated". */
  static LotListFilter toCalibrate(Role as) {
    return new LotListFilter(null, LotStatus.DRAFT, null, null, as, false, Sort.OPERATION, false);
  }

  /** The counter "below due". */
  static LotListFilter below(Role as) {
    return new LotListFilter(null, null, null, null, as, true, Sort.OPERATION, false);
  }

  /** The text looked for, as the database takes it. */
  public String pattern() {
    return SearchPattern.containing(search);
  }

  boolean shows(Role role) {
    return as == null || as == role;
  }

  /** What the list can be ordered by. */
  public enum Sort {
    /** By the operation's reference, then the lot's number. */
    OPERATION,
    TITLE,
    ENDS_ON
  }
}
