package insertionhours.accounts;

import insertionhours.identity.Role;
import insertionhours.listing.SearchPattern;

/**
 * Which accounts of a list, in which order.
 *
 * @param search part of a name or address, null for any
 * @param role held for whatever organisation, null for any
 * @param disabled null for both
 * @param order null for by name
 */
public record AccountFilter(String search, Role role, Boolean disabled, Order order) {
  public static final AccountFilter ALL = new AccountFilter(null, null, null, null);

  /** What a list of accounts is sorted by. */
  public enum Order {
    NAME,
    EMAIL
  }

  /** The text looked for, as the database takes it. */
  public String pattern() {
    return SearchPattern.containing(search);
  }
}
