package insertionhours.alerts;

import insertionhours.forms.FormField.Option;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import insertionhours.web.SortColumn;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The list of lots in alert. */
final class AlertListView extends PageView {
  /** A lot, worded. */
  public record Row(
      String href,
      String operation,
      String lot,
      String authority,
      String holder,
      AlertWords alert) {}

  private final AlertFilter filter;
  private final List<AlertedLot> all;
  private final List<AlertedLot> found;
  private final Listing<AlertedLot> shown;

  /**
   * @param all whatever the filter
   */
  AlertListView(PageContext page, AlertFilter filter, List<AlertedLot> all, Slice slice) {
    super("alerts.mustache", page, page.text("alerts.title"));
    this.filter = filter;
    this.all = all;
    this.found = all.stream().filter(filter::matches).sorted(filter.order()).toList();
    this.shown = Listing.part(found, slice, AlertedLot::name);
  }

  public String search() {
    return filter.search();
  }

  public String sort() {
    return page.query().getFirst("sort");
  }

  public List<Option> authorityOptions() {
    Map<Long, String> names = new LinkedHashMap<>();
    all.stream()
        .sorted(
            (one, other) ->
                one.contractingAuthorityName().compareTo(other.contractingAuthorityName()))
        .forEach(lot -> names.put(lot.contractingAuthorityId(), lot.contractingAuthorityName()));
    return names.entrySet().stream()
        .map(
            name ->
                new Option(
                    name.getKey().toString(),
                    name.getValue(),
                    name.getKey().equals(filter.contractingAuthorityId())))
        .toList();
  }

  public List<Option> levelOptions() {
    return Arrays.stream(AlertLevel.values())
        .map(
            level ->
                new Option(level.name(), page.messages().label(level), level == filter.level()))
        .toList();
  }

  public String activeFilters() {
    long active =
        Stream.of(filter.search(), filter.contractingAuthorityId(), filter.level())
            .filter(Objects::nonNull)
            .count();
    return active == 0 ? null : page.text("alerts.activeFilters", active);
  }

  public String caption() {
    return page.text("alerts.caption", found.size());
  }

  public boolean any() {
    return !found.isEmpty();
  }

  public SortColumn operationColumn() {
    return column("alerts.lot", AlertFilter.Sort.OPERATION);
  }

  public SortColumn shareColumn() {
    return column("alerts.share", AlertFilter.Sort.SHARE);
  }

  public SortColumn remainingColumn() {
    return column("alerts.remaining", AlertFilter.Sort.REMAINING);
  }

  public SortColumn endsOnColumn() {
    return column("alerts.endsOn", AlertFilter.Sort.ENDS_ON);
  }

  private SortColumn column(String key, AlertFilter.Sort sort) {
    return SortColumn.of(page, key, sort, filter.sort(), filter.descending());
  }

  public List<Row> rows() {
    return shown.items().stream()
        .map(
            lot ->
                new Row(
                    "/lots/" + lot.alert().lotId(),
                    lot.operationReference(),
                    page.text("alerts.lotName", Integer.toString(lot.number()), lot.title()),
                    lot.contractingAuthorityName(),
                    lot.holder(),
                    new AlertWords(page, lot.alert())))
        .toList();
  }

  public String exportHref() {
    return page.addressWith("after", null).replaceFirst("^/alerts", "/alerts.csv");
  }

  public boolean paged() {
    return firstHref() != null || nextHref() != null;
  }

  public String firstHref() {
    return page.query().getFirst("after") == null ? null : page.addressWith("after", null);
  }

  public String nextHref() {
    return shown.next() == null ? null : page.addressWith("after", shown.next());
  }
}
