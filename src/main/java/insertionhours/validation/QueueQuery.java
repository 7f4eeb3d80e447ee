package insertionhours.validation;

import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the address of the queue asks for; what is not understood is left out. */
record QueueQuery(String search, Long lotId, Long enterpriseId, String after) {

  static QueueQuery of(MultivaluedMap<String, String> query) {
    return new QueueQuery(
        text(query, "q"),
        id(text(query, "lotId")),
        id(text(query, "enterpriseId")),
        text(query, "after"));
  }

  WaitingFilter filter() {
    return new WaitingFilter(search, lotId, enterpriseId);
  }

  Slice page() {
    try {
      return Slice.page(after == null ? null : Cursor.fromString(after));
    } catch (IllegalArgumentException e) {
      return Slice.page(null);
    }
  }

  boolean filtered() {
    return search != null || lotId != null || enterpriseId != null;
  }

  String address(String path, String from) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("q", search);
    asked.put("lotId", lotId);
    asked.put("enterpriseId", enterpriseId);
    asked.put("after", from);
    String query =
        asked.entrySet().stream()
            .filter(entry -> entry.getValue() != null)
            .map(entry -> entry.getKey() + "=" + encode(entry.getValue().toString()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  static Long id(String text) {
    return text != null && text.strip().matches("\\d{1,18}") ? Long.valueOf(text.strip()) : null;
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String text(MultivaluedMap<String, String> query, String name) {
    String value = query.getFirst(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
