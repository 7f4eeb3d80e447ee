package insertionhours.programme;

import insertionhours.forms.FormInput;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.programme.ProgrammeLineFilter.Sort;
import insertionhours.web.ListAddress;
import insertionhours.web.SortOrder;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the address of the programme asks for. A person may shorten or mistype it: what is not
 * understood is left out.
 */
record ProgrammeQuery(
    String search,
    Long authority,
    Long by,
    ProgrammeStep step,
    boolean due,
    SortOrder<Sort> order,
    String after) {
  static final String PATH = "/programme";
  static final String CSV = "/programme.csv";
  private static final SortOrder<Sort> BY_DEADLINE = new SortOrder<>(Sort.DEADLINE, false);

  static ProgrammeQuery of(MultivaluedMap<String, String> query) {
    FormInput asked = new FormInput(query);
    return new ProgrammeQuery(
        asked.text("q"),
        asked.id("authority"),
        asked.id("by"),
        asked.choice("step", ProgrammeStep.class),
        "true".equals(asked.text("due")),
        SortOrder.understood(asked.text("sort"), Sort.class, BY_DEADLINE),
        asked.text("after"));
  }

  ProgrammeLineFilter filter() {
    return new ProgrammeLineFilter(
        search, authority, by, step, due, order.key(), order.descending());
  }

  Slice page() {
    return Slice.page(Cursor.understood(after));
  }

  int activeFilters() {
    return (int)
        Stream.of(search, authority, by, step, due ? true : null).filter(Objects::nonNull).count();
  }

  /** The order as the address has it, null for the usual one. */
  String sort() {
    return order.equals(BY_DEADLINE)
        ? null
        : (order.descending() ? "-" : "") + SortOrder.field(order.key());
  }

  /** The same lines ordered by a column; the other way round when they are already. */
  String sortedBy(Sort column) {
    String field = SortOrder.field(column);
    return address(PATH, "ascending".equals(order.of(column)) ? "-" + field : field, null);
  }

  String address(String path, String sort, String after) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("q", search);
    asked.put("authority", authority);
    asked.put("by", by);
    asked.put("step", step);
    asked.put("due", due ? true : null);
    asked.put("sort", sort);
    asked.put("after", after);
    return ListAddress.of(path, asked);
  }
}
