package insertionhours.portfolio;

/**
 * A view of the list of operations that its account comes back to.
 *
 * @param query of the address that gives it: filters, order, columns
 */
public record SavedFilter(long id, String name, String query) {
  /** What opens it. */
  String href() {
    return OperationListPages.PATH + "?" + query;
  }
}
