package insertionhours.accounts;

import insertionhours.identity.Role;
import insertionhours.listing.Listing;
import insertionhours.web.FormField;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;
import java.util.stream.Stream;

/** The accounts that one may see, filtered and sorted. */
public final class AccountListView extends PageView {
  private final AccountFilter filter;
  private final Listing<Account> accounts;
  private final long count;

  AccountListView(PageContext page, AccountFilter filter, Listing<Account> accounts, long count) {
    super("account-list.mustache", page, page.text("accounts.list.title"));
    this.filter = filter;
    this.accounts = accounts;
    this.count = count;
  }

  /** A row of the table. */
  public record Row(
      String href,
      String name,
      String email,
      List<GrantLine> grants,
      String state,
      String stateLabel) {}

  public List<Row> rows() {
    return accounts.items().stream()
        .map(
            account ->
                new Row(
                    "/accounts/" + account.id(),
                    account.displayName(),
                    account.email(),
                    GrantLine.all(page, account.grants()),
                    AccountState.of(account).name(),
                    page.messages().label(AccountState.of(account))))
        .toList();
  }

  public boolean any() {
    return count > 0;
  }

  public String caption() {
    return page.text("accounts.list.count", count);
  }

  public String search() {
    return filter.search();
  }

  public List<FormField.Option> roles() {
    return options(Role.values(), filter.role());
  }

  public List<FormField.Option> states() {
    Boolean disabled = filter.disabled();
    AccountState chosen =
        disabled == null ? null : disabled ? AccountState.DISABLED : AccountState.ACTIVE;
    return options(AccountState.values(), chosen);
  }

  /** Kept when the filters change, null for the usual order. */
  public String sort() {
    return byEmail() ? AccountFilter.Order.EMAIL.name() : null;
  }

  public boolean byEmail() {
    return filter.order() == AccountFilter.Order.EMAIL;
  }

  public String sortedByName() {
    return sorted(AccountFilter.Order.NAME);
  }

  public String sortedByEmail() {
    return sorted(AccountFilter.Order.EMAIL);
  }

  public String exportHref() {
    return page.addressWith("after", null).replaceFirst("/accounts", "/accounts.csv");
  }

  public boolean paged() {
    return firstHref() != null || nextHref() != null;
  }

  public String firstHref() {
    return page.query().containsKey("after") ? page.addressWith("after", null) : null;
  }

  public String nextHref() {
    return accounts.next() == null ? null : page.addressWith("after", accounts.next());
  }

  /** A place in the list says nothing in another order. */
  private String sorted(AccountFilter.Order order) {
    String address = page.addressWith("sort", order.name());
    return address.replaceFirst("after=[^&]*&", "");
  }

  private <E extends Enum<E>> List<FormField.Option> options(E[] constants, E chosen) {
    return Stream.of(constants)
        .map(
            constant ->
                new FormField.Option(
                    constant.name(), page.messages().label(constant), constant == chosen))
        .toList();
  }
}
