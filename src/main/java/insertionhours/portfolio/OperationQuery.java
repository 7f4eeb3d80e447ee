package insertionhours.portfolio;

import insertionhours.contracts.LotStatus;
import insertionhours.contracts.OperationFilter;
import insertionhours.contracts.OperationFilter.Sort;
import insertionhours.forms.FormInput;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.web.HoursReading;
import insertionhours.web.ListAddress;
import insertionhours.web.SortOrder;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.glassfish.jersey.uri.UriComponent;

/**
 * What the address of the list of operations asks for. A person may shorten or mistype it: what is
 * not understood is left out.
 */
record OperationQuery(
    String search,
    Long authority,
    LotStatus status,
    String tag,
    Long referent,
    Set<OperationColumn> columns,
    String unit,
    String sort,
    String after) {
  private static final String WAITING = "waiting";
  private static final String LONGEST_FIRST = "-waiting";
  private static final SortOrder<Sort> BY_REFERENCE = new SortOrder<>(Sort.REFERENCE, false);

  static OperationQuery of(MultivaluedMap<String, String> query) {
    FormInput asked = new FormInput(query);
    return new OperationQuery(
        asked.text("q"),
        asked.id("authority"),
        asked.choice("status", LotStatus.class),
        asked.text("tag"),
        asked.id("referent"),
        OperationColumn.read(asked.all("columns")),
        asked.text(HoursReading.PARAMETER),
        asked.text("sort"),
        asked.text("after"));
  }

  /**
   * @param query of an address, without its question mark
   * @throws IllegalArgumentException if it is none
   */
  static OperationQuery parse(String query) {
    return of(UriComponent.decodeQuery(query, true));
  }

  OperationFilter filter() {
    SortOrder<Sort> order = order();
    return new OperationFilter(
        search, authority, null, tag, status, referent, order.key(), order.descending());
  }

  Slice page() {
    return Slice.page(Cursor.understood(after));
  }

  int activeFilters() {
    return (int)
        Stream.of(search, authority, status, tag, referent).filter(Objects::nonNull).count();
  }

  /** Whether the operations are ordered by how long somebody is awaited on them. */
  boolean byWaiting() {
    return WAITING.equals(sort) || longestFirst();
  }

  boolean longestFirst() {
    return LONGEST_FIRST.equals(sort);
  }

  /** How the list is ordered by that now, null for not at all. */
  String waitingSort() {
    return byWaiting() ? longestFirst() ? "descending" : "ascending" : null;
  }

  /** The same rows ordered by it, what waits longest first; the other way round when they are. */
  String sortedByWaiting(String path) {
    return address(path, longestFirst() ? WAITING : LONGEST_FIRST, null);
  }

  /** How the column is sorted now: "ascending", "descending", null for not at all. */
  String sortOf(Sort column) {
    return byWaiting() ? null : order().of(column);
  }

  /** The same rows ordered by a column; the other way round when they are already. */
  String sortedBy(String path, Sort column) {
    String field = SortOrder.field(column);
    return address(path, "ascending".equals(sortOf(column)) ? "-" + field : field, null);
  }

  /** The same asked of the operations that somebody follows, null for everybody. */
  OperationQuery followedBy(Long account) {
    return new OperationQuery(search, authority, status, tag, account, columns, unit, sort, null);
  }

  String address(String path, String sort, String after) {
    Map<String, Object> asked = asked();
    asked.put("sort", sort);
    asked.put("after", after);
    return ListAddress.of(path, asked);
  }

  /** What is to be kept of it: everything but the page; empty where nothing is asked for. */
  String kept() {
    Map<String, Object> asked = asked();
    asked.put("sort", sort == null || !byWaiting() && order().equals(BY_REFERENCE) ? null : sort);
    String address = ListAddress.of("", asked);
    return address.isEmpty() ? "" : address.substring(1);
  }

  private Map<String, Object> asked() {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("q", search);
    asked.put("authority", authority);
    asked.put("status", status);
    asked.put("tag", tag);
    asked.put("referent", referent);
    asked.put("columns", OperationColumn.written(columns));
    asked.put(HoursReading.PARAMETER, unit);
    return asked;
  }

  private SortOrder<Sort> order() {
    return SortOrder.understood(sort, Sort.class, BY_REFERENCE);
  }
}
