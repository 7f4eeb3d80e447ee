package insertionhours.dashboard;

import insertionhours.web.PageContext;
import insertionhours.web.SortOrder;

/**
 * How a column is headed and ordered.
 *
 * @param sort "ascending", "descending", null when the list is ordered by another column
 */
public record Column(String label, String href, String sort) {
  static <E extends Enum<E>> Column of(
      PageContext page, String label, E column, E sorted, boolean descending) {
    String sort = column == sorted ? descending ? "descending" : "ascending" : null;
    String field = SortOrder.field(column);
    String next = "ascending".equals(sort) ? "-" + field : field;
    return new Column(page.text(label), sortedBy(page, next), sort);
  }

  /** Another order begins at the first page. */
  private static String sortedBy(PageContext page, String sort) {
    return Addresses.without(page.addressWith("sort", sort), "after");
  }
}
