package insertionhours.listing;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param next where the next page begins, null when this is the last
 */
public record Listing<T>(List<T> items, String next) {

  /** From rows of which one more than asked for was read. */
  public static <T> Listing<T> of(List<T> rows, Slice slice, Function<T, Cursor> cursor) {
    if (rows.size() <= slice.limit()) {
      return new Listing<>(List.copyOf(rows), null);
    }
    List<T> items = List.copyOf(rows.subList(0, slice.limit()));
    return new Listing<>(items, cursor.apply(items.get(items.size() - 1)).toString());
  }

  /** From all rows, where they are worked out rather than read; the cursor is a place in them. */
  public static <T> Listing<T> cut(List<T> all, Slice slice) {
    long skipped = slice.afterId();
    return of(
        all.stream().skip(skipped).limit(slice.oneMore()).toList(),
        slice,
        last -> new Cursor("", skipped + slice.limit()));
  }

  public static <T> Listing<T> whole(List<T> rows) {
    return new Listing<>(List.copyOf(rows), null);
  }

  public <R> Listing<R> map(Function<T, R> change) {
    return new Listing<>(items.stream().map(change).toList(), next);
  }
}
