package insertionhours.web;

/**
 * How a column of a list is headed and ordered.
 *
 * @param sort "ascending", "descending", null when the list is ordered by another column
 */
public record SortColumn(String label, String href, String sort) {
  /**
   * A click orders the list by the column, the other way round when it is already; another order
   * begins at the first page.
   *
   * @param sorted the column that the list is ordered by now
   */
  public static <E extends Enum<E>> SortColumn of(
      PageContext page, String label, E column, E sorted, boolean descending) {
    String sort = column == sorted ? descending ? "descending" : "ascending" : null;
    String field = SortOrder.field(column);
    String next = "ascending".equals(sort) ? "-" + field : field;
    return new SortColumn(page.text(label), page.addressFromStart("sort", next), sort);
  }
}
