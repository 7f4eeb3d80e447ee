package insertionhours.declaring;

import insertionhours.forms.FormInput;
import insertionhours.hours.DeclarationFilter;
import insertionhours.hours.DeclarationFilter.Sort;
import insertionhours.hours.DeclarationStatus;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.web.ListAddress;
import insertionhours.web.SortOrder;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
  private static final SortOrder<Sort> NEWEST_MONTH_FIRST = new SortOrder<>(Sort.MONTH, true);

  static DeclarationQuery of(MultivaluedMap<String, String> query) {
    FormInput asked = new FormInput(query);
    return new DeclarationQuery(
        asked.text("q"),
        asked.choice("status", DeclarationStatus.class),
        asked.id("lotId"),
        asked.id("enterpriseId"),
        asked.month("month"),
        asked.text("sort"),
        asked.text("after"));
  }

  DeclarationFilter filter() {
    SortOrder<Sort> order = order();
    return new DeclarationFilter(
        search, status, lotId, enterpriseId, month, order.key(), order.descending());
  }

  Slice page() {
    return Slice.page(Cursor.understood(after));
  }

  boolean filtered() {
    return Stream.of(search, status, lotId, enterpriseId, month).anyMatch(Objects::nonNull);
  }

  /** How the column is sorted now: "ascending", "descending", null for not at all. */
  String sortOf(Sort column) {
    return order().of(column);
  }

  /** The same rows ordered by a column; the other way round when they are already. */
  String sortedBy(Sort column) {
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
    return ListAddress.of(path, asked);
  }

  private SortOrder<Sort> order() {
    return SortOrder.understood(sort, Sort.class, NEWEST_MONTH_FIRST);
  }
}
