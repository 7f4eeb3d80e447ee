package insertionhours.listing;

/** How many items of a list, and after which one. A DAO is asked for one more than that. */
public record Slice(int limit, Cursor after) {
  public static Slice page(Cursor after) {
    return new Slice(25, after == null ? Cursor.START : after);
  }

  public int oneMore() {
    return limit + 1;
  }

  public String afterKey() {
    return after.key();
  }

  public long afterId() {
    return after.id();
  }
}
