package insertionhours.portfolio;

import insertionhours.contracts.LotStatus;
import insertionhours.contracts.OperationFilter;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.web.SortOrder;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the address of the list of operations asks for. A person may shorten or mistype it: what is
 * not understood is left out.
 */
record OperationQuery(
    String search, Long authority, LotStatus status, String tag, String sort, String after) {
  private static final String DEFAULT_SORT = "reference";

  static OperationQuery of(MultivaluedMap<String, String> query) {
    return new OperationQuery(
        text(query, "q"),
        id(text(query, "authority")),
        status(text(query, "status")),
        text(query, "tag"),
        text(query, "sort"),
        text(query, "after"));
  }

  OperationFilter filter() {
    SortOrder<OperationFilter.Sort> order = order();
    return new OperationFilter(
        search, authority, null, tag, status, order.key(), order.descending());
  }

  Slice page() {
    try {
      return Slice.page(after == null ? null : Cursor.fromString(after));
    } catch (IllegalArgumentException e) {
      return Slice.page(null);
    }
  }

  int activeFilters() {
    return (int) Stream.of(search, authority, status, tag).filter(Objects::nonNull).count();
  }

  /** How the column is sorted now: "ascending", "descending", null for not at all. */
  String sortOf(OperationFilter.Sort column) {
    SortOrder<OperationFilter.Sort> order = order();
    if (order.key() != column) {
      return null;
    }
    return order.descending() ? "descending" : "ascending";
  }

  /** The same rows ordered by a column; the other way round when they are already. */
  String sortedBy(String path, OperationFilter.Sort column) {
    String field = SortOrder.field(column);
    return address(path, "ascending".equals(sortOf(column)) ? "-" + field : field, null);
  }

  String address(String path, String sort, String after) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("q", search);
    asked.put("authority", authority);
    asked.put("status", status);
    asked.put("tag", tag);
    asked.put("sort", sort);
    asked.put("after", after);
    String query =
        asked.entrySet().stream()
            .filter(entry -> entry.getValue() != null)
            .map(entry -> entry.getKey() + "=" + encode(entry.getValue().toString()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private SortOrder<OperationFilter.Sort> order() {
    boolean known =
        sort != null
            && Arrays.stream(OperationFilter.Sort.values())
                .map(SortOrder::field)
                .anyMatch(field -> sort.equals(field) || sort.equals("-" + field));
    return SortOrder.of(
        known ? sort : DEFAULT_SORT, OperationFilter.Sort.class, OperationFilter.Sort.REFERENCE);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String text(MultivaluedMap<String, String> query, String name) {
    String value = query.getFirst(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static Long id(String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  private static LotStatus status(String text) {
    return Arrays.stream(LotStatus.values())
        .filter(status -> status.name().equals(text))
        .findFirst()
        .orElse(null);
  }
}
