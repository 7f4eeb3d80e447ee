package insertionhours.accounts;

import insertionhours.forms.FormField;
import insertionhours.identity.Role;
import insertionhours.listing.Listing;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;
import java.util.stream.Stream;

/** The accounts that one may see, filtered and sorted. */
public final class AccountListView extends PageView {
  /** More roles than this hide behind a click: a payroll office may serve dozens of enterprises. */
  private static final int SHOWN = 3;

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
      String more,
      List<GrantLine> others,
      String state,
      String stateLabel) {}

  /** Whose accounts the reader sees. */
  public String lead() {
    boolean all = page.actor().filter(actor -> actor.is(Role.ADMINISTRATOR)).isPresent();
    return page.text(all ? "accounts.list.leadAll" : "accounts.list.lead");
  }

  public List<Row> rows() {
    return accounts.items().stream().map(this::row).toList();
  }

  private Row row(Account account) {
    List<GrantLine> grants = GrantLine.all(page, account.grants());
    int shown = grants.size() > SHOWN + 1 ? SHOWN : grants.size();
    int others = grants.size() - shown;
    return new Row(
        "/accounts/" + account.id(),
        account.displayName(),
        account.email(),
        grants.subList(0, shown),
        others == 0 ? null : page.text("accounts.list.more", others),
        grants.subList(shown, grants.size()),
        AccountState.of(account).name(),
        page.messages().label(AccountState.of(account)));
  }

  public boolean filtered() {
    return filter.search() != null || filter.role() != null || filter.disabled() != null;
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
