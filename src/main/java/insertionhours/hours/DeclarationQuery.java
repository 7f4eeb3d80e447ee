package insertionhours.hours;

import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.web.SortOrder;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the address of the list of declarations asks for; what is not understood is left out. */
record DeclarationQuery(
    String search,
    DeclarationStatus status,
    Long lotId,
    Long enterpriseId,
    YearMonth month,
    String sort,
    String after) {
  private static final String NEWEST_MONTH_FIRST = "-month";

  static DeclarationQuery of(MultivaluedMap<String, String> query) {
    return new DeclarationQuery(
        text(query, "q"),
        status(text(query, "status")),
        AskedMonth.id(query.getFirst("lotId")),
        AskedMonth.id(query.getFirst("enterpriseId")),
        AskedMonth.month(query.getFirst("month")),
        text(query, "sort"),
        text(query, "after"));
  }

  DeclarationFilter filter() {
    SortOrder<DeclarationFilter.Sort> order = order();
    return new DeclarationFilter(
        search, status, lotId, enterpriseId, month, order.key(), order.descending());
  }

  Slice page() {
    try {
      return Slice.page(after == null ? null : Cursor.fromString(after));
    } catch (IllegalArgumentException e) {
      return Slice.page(null);
    }
  }

  boolean filtered() {
    return Stream.of(search, status, lotId, enterpriseId, month).anyMatch(Objects::nonNull);
  }

  /** How the column is sorted now: "ascending", "descending", null for not at all. */
  String sortOf(DeclarationFilter.Sort column) {
    SortOrder<DeclarationFilter.Sort> order = order();
    if (order.key() != column) {
      return null;
    }
    return order.descending() ? "descending" : "ascending";
  }

  /** The same rows ordered by a column; the other way round when they are already. */
  String sortedBy(DeclarationFilter.Sort column) {
    String field = SortOrder.field(column);
    String next = "descending".equals(sortOf(column)) ? field : "-" + field;
    return address(DeclarationListPages.PATH, next, null);
  }

  String address(String path, String sortedBy, String from) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("q", search);
    asked.put("status", status);
    asked.put("lotId", lotId);
    asked.put("enterpriseId", enterpriseId);
    asked.put("month", month);
    asked.put("sort", sortedBy);
    asked.put("after", from);
    String query =
        asked.entrySet().stream()
            .filter(entry -> entry.getValue() != null)
            .map(entry -> entry.getKey() + "=" + encode(entry.getValue().toString()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private SortOrder<DeclarationFilter.Sort> order() {
    boolean known =
        sort != null
            && Arrays.stream(DeclarationFilter.Sort.values())
                .map(SortOrder::field)
                .anyMatch(field -> sort.equals(field) || sort.equals("-" + field));
    return SortOrder.of(
        known ? sort : NEWEST_MONTH_FIRST,
        DeclarationFilter.Sort.class,
        DeclarationFilter.Sort.MONTH);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String text(MultivaluedMap<String, String> query, String name) {
    String value = query.getFirst(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static DeclarationStatus status(String text) {
    return Arrays.stream(DeclarationStatus.values())
        .filter(status -> status.name().equals(text))
        .findFirst()
        .orElse(null);
  }
}
