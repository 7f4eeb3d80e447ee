package insertionhours.dashboard;

import insertionhours.dashboard.LotListDao.Authority;
import insertionhours.dashboard.LotListFilter.Sort;
import insertionhours.forms.FormField.Option;
import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.listing.Listing;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import insertionhours.web.SortColumn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The list of lots. */
public final class LotListView extends PageView {
  /** Who reads, and what may be chosen among. */
  record Choices(Actor actor, List<Authority> authorities, Map<String, String> trades) {}

  /** A lot, worded. */
  public record Row(
      String href,
      String name,
      String operationHref,
      String operation,
      String authority,
      String trade,
      LotState.Badge badge,
      String endsOn,
      String due,
      String accepted,
      String rate) {}

  private final LotListFilter filter;
  private final Listing<ListedLot> found;
  private final long count;
  private final Choices choices;
  private final LotState state;

  LotListView(
      PageContext page,
      LotListFilter filter,
      Listing<ListedLot> found,
      long count,
      Choices choices) {
    super("lot-list.mustache", page, page.text("dashboard.lots.title"));
    this.filter = filter;
    this.found = found;
    this.count = count;
    this.choices = choices;
    this.state = new LotState(page.messages(), choices.actor());
  }

  public String search() {
    return filter.search();
  }

  public List<Option> statusOptions() {
    return state.options(filter.status());
  }

  public List<Option> authorityOptions() {
    return choices.authorities().stream()
        .map(
            authority ->
                new Option(
                    Long.toString(authority.id()),
                    authority.name(),
                    filter.authorityId() != null && filter.authorityId() == authority.id()))
        .toList();
  }

  public List<Option> tradeOptions() {
    return choices.trades().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
        .map(
            trade ->
                new Option(trade.getKey(), trade.getValue(), trade.getKey().equals(filter.trade())))
        .toList();
  }

  /** Roles to look at the lots in, for those who hold several. */
  public List<Option> roleOptions() {
    List<Role> roles =
        Stream.of(Role.FACILITATOR, Role.AUTHORITY, Role.DECLARANT)
            .filter(choices.actor()::is)
            .sorted(Comparator.naturalOrder())
            .toList();
    return roles.size() < 2
        ? List.of()
        : roles.stream()
            .map(role -> new Option(role.name(), page.messages().label(role), role == filter.as()))
            .toList();
  }

  public boolean hasRoles() {
    return !roleOptions().isEmpty();
  }

  public boolean belowDue() {
    return filter.belowDue();
  }

  public String sort() {
    return page.query().getFirst("sort");
  }

  public boolean filtered() {
    return filter.belowDue()
        || Stream.of(
                filter.search(),
                filter.status(),
                filter.trade(),
                filter.authorityId(),
                hasRoles() ? filter.as() : null)
            .anyMatch(value -> value != null);
  }

  public SortColumn operationColumn() {
    return column("dashboard.lots.operation", Sort.OPERATION);
  }

  public SortColumn lotColumn() {
    return column("dashboard.lots.lot", Sort.TITLE);
  }

  public SortColumn endColumn() {
    return column("dashboard.lots.endsOn", Sort.ENDS_ON);
  }

  private SortColumn column(String label, Sort sort) {
    return SortColumn.of(page, label, sort, filter.sort(), filter.descending());
  }

  public String caption() {
    return page.text("dashboard.lots.caption", count);
  }

  public boolean any() {
    return !found.items().isEmpty();
  }

  public List<Row> rows() {
    return found.items().stream().map(this::row).toList();
  }

  public String exportHref() {
    return page.addressWith("after", null).replaceFirst("^/lots", "/lots.csv");
  }

  public boolean paged() {
    return firstHref() != null || nextHref() != null;
  }

  public String firstHref() {
    return page.query().containsKey("after") ? page.addressWith("after", null) : null;
  }

  public String nextHref() {
    return found.next() == null ? null : page.addressWith("after", found.next());
  }

  private Row row(ListedLot lot) {
    return new Row(
        Addresses.lot(lot.id()),
        page.text("dashboard.lot", lot.number() + "", lot.title()),
        Addresses.operation(lot.operationId()),
        lot.operationReference(),
        lot.authorityName(),
        choices.trades().getOrDefault(lot.trade(), lot.trade()),
        state.of(lot),
        page.formats().date(lot.endsOn()),
        lot.hoursDue() == null ? "–" : page.formats().hours(lot.hoursDue()),
        page.formats().hours(lot.hoursAccepted()),
        lot.rate().map(page.formats()::percent).orElse("–"));
  }
}
