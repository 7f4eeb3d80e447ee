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

  /**
   * A page of a list that is known as a whole. It begins after the last item of the page before;
   * where that one is gone by now, at the position that it had.
   *
   * @param name tells an item from all others
   */
  public static <T> Listing<T> part(List<T> whole, Slice slice, Function<T, String> name) {
    int from = (int) Math.min(slice.afterId(), whole.size());
    for (int i = 0; i < whole.size() && slice.afterId() > 0; i++) {
      if (name.apply(whole.get(i)).equals(slice.afterKey())) {
        from = i + 1;
      }
    }
    int to = Math.min(from + slice.limit(), whole.size());
    return new Listing<>(
        List.copyOf(whole.subList(from, to)),
        to < whole.size() ? new Cursor(name.apply(whole.get(to - 1)), to).toString() : null);
  }

  public static <T> Listing<T> whole(List<T> rows) {
    return new Listing<>(List.copyOf(rows), null);
  }

  /** A page of a short list that was read as a whole, by position. */
  public static <T> Listing<T> part(List<T> rows, Slice slice) {
    int first = (int) Math.min(slice.afterId(), rows.size());
    int last = Math.min(first + slice.oneMore(), rows.size());
    return of(
        rows.subList(first, last), slice, item -> new Cursor("", (long) first + slice.limit()));
  }

  public <R> Listing<R> map(Function<T, R> change) {
    return new Listing<>(items.stream().map(change).toList(), next);
  }
}
