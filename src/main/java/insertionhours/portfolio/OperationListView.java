package insertionhours.portfolio;

import insertionhours.contracts.LotStatus;
import insertionhours.contracts.OperationFilter.Sort;
import insertionhours.forms.FormField.Option;
import insertionhours.listing.Listing;
import insertionhours.texts.Formats;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The list of operations. */
final class OperationListView extends PageView {
  /** How a column is headed and ordered. */
  public record Column(String label, String href, String sort) {}

  /** The lots in one state. */
  public record State(Badge badge, long lots) {}

  /** An operation, worded. */
  public record Row(
      String href,
      String reference,
      String name,
      String authority,
      String dates,
      int lots,
      List<State> states,
      String due,
      String inPreparation,
      String accepted,
      String rate) {}

  private final Reader reader;
  private final OperationQuery query;
  private final Listing<OperationSummary> found;
  private final long count;
  private final Map<Long, String> authorities;

  OperationListView(
      PageContext page,
      Reader reader,
      OperationQuery query,
      Listing<OperationSummary> found,
      long count,
      Map<Long, String> authorities) {
    super("operations.mustache", page, page.text("portfolio.operations.title"));
    this.reader = reader;
    this.query = query;
    this.found = found;
    this.count = count;
    this.authorities = authorities;
  }

  public String lead() {
    return page.text("portfolio.operations.lead." + reader);
  }

  public boolean facilitator() {
    return reader.isFacilitator();
  }

  public String search() {
    return query.search();
  }

  public String tag() {
    return query.tag();
  }

  public String sort() {
    return query.sort();
  }

  public List<Option> authorityOptions() {
    return authorities.entrySet().stream()
        .map(
            entry ->
                new Option(
                    entry.getKey().toString(),
                    entry.getValue(),
                    entry.getKey().equals(query.authority())))
        .toList();
  }

  public List<Option> statusOptions() {
    return Arrays.stream(LotStatus.values())
        .map(
            status ->
                new Option(
                    status.name(),
                    Badge.label(page.messages(), reader, status),
                    status == query.status()))
        .toList();
  }

  /** Null while nothing is filtered. */
  public String activeFilters() {
    int active = query.activeFilters();
    return active == 0 ? null : page.text("portfolio.operations.activeFilters", active);
  }

  public String clearHref() {
    return OperationListPages.PATH;
  }

  public Column referenceColumn() {
    return column("reference", Sort.REFERENCE);
  }

  public Column nameColumn() {
    return column("name", Sort.NAME);
  }

  public Column datesColumn() {
    return column("dates", Sort.STARTS_ON);
  }

  public String caption() {
    return page.text("portfolio.operations.caption", count);
  }

  public boolean any() {
    return !found.items().isEmpty();
  }

  public List<Row> rows() {
    return found.items().stream().map(this::row).toList();
  }

  public String csvHref() {
    return query.address("/operations.csv", query.sort(), null);
  }

  public String firstHref() {
    return query.after() == null
        ? null
        : query.address(OperationListPages.PATH, query.sort(), null);
  }

  public String nextHref() {
    return found.next() == null
        ? null
        : query.address(OperationListPages.PATH, query.sort(), found.next());
  }

  private Column column(String key, Sort sort) {
    return new Column(
        page.text("portfolio.operations." + key),
        query.sortedBy(OperationListPages.PATH, sort),
        query.sortOf(sort));
  }

  private Row row(OperationSummary summary) {
    Formats formats = page.formats();
    return new Row(
        OperationListPages.PATH + "/" + summary.operation().id(),
        summary.operation().reference(),
        summary.operation().name(),
        summary.authority(),
        page.text("portfolio.dates", summary.operation().startsOn(), summary.operation().endsOn()),
        summary.lots().size(),
        states(summary),
        formats.hours(summary.hoursDue()),
        summary.hoursInPreparation().isZero()
            ? null
            : page.text("portfolio.operations.inPreparation", summary.hoursInPreparation()),
        formats.hours(summary.hoursAccepted()),
        summary.rate().map(formats::percent).orElse("–"));
  }

  private List<State> states(OperationSummary summary) {
    Map<Badge, Long> counted =
        summary.lots().stream()
            .collect(
                Collectors.groupingBy(
                    lot -> Badge.of(page.messages(), reader, lot.status(), lot.outcome()),
                    LinkedHashMap::new,
                    Collectors.counting()));
    return counted.entrySet().stream()
        .map(entry -> new State(entry.getKey(), entry.getValue()))
        .toList();
  }
}
