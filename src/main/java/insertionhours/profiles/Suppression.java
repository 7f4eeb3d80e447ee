package insertionhours.profiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Hides the counts of a table that could point at somebody, and so many others that no hidden one
 * can be told from the total and from what is shown, by somebody who knows these rules.
 *
 * <p>A count from 1 to 4 is hidden, then the smallest count that is not, until every hidden one
 * could be at least two numbers. Where that is not enough the whole table is hidden, its zeros too.
 * The hours of a hidden count are hidden with it, and never those of one alone.
 *
 * <p>The total of people is always published: tables have nothing else in common, so that what is
 * safe in each is safe in all of a report.
 */
final class Suppression {
  /** Counts below it are small. */
  static final int SMALL = 5;

  private final int total;
  private final List<ProfileCell> cells;
  private final boolean shared;
  private final boolean[] hidden;

  private Suppression(int total, List<ProfileCell> cells, boolean shared) {
    this.total = total;
    this.cells = cells;
    this.shared = shared;
    this.hidden = new boolean[cells.size()];
  }

  /**
   * @param total of people in the report
   * @param cells a table in clear, of two kinds at least, with those nobody is of
   * @param shared whether somebody may be of several kinds: counts then add up to the total or more
   * @return the same table as it may be published
   */
  static List<ProfileCell> protect(int total, List<ProfileCell> cells, boolean shared) {
    if (total == 0) {
      return cells;
    }
    if (total < SMALL) {
      return cells.stream().map(ProfileCell::small).toList();
    }
    return new Suppression(total, cells, shared).protectedCells();
  }

  private List<ProfileCell> protectedCells() {
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = isSmall(i);
    }
    if (!isAnyHidden()) {
      return cells;
    }
    while (!isSafe()) {
      OptionalInt next = smallestShown();
      if (next.isEmpty()) {
        return cells.stream().map(ProfileCell::hidden).toList();
      }
      hidden[next.getAsInt()] = true;
    }
    List<ProfileCell> published = new ArrayList<>();
    for (int i = 0; i < hidden.length; i++) {
      ProfileCell cell = cells.get(i);
      published.add(!hidden[i] ? cell : isSmall(i) ? cell.small() : cell.hidden());
    }
    return published;
  }

  private boolean isSafe() {
    List<Range> ranges = new ArrayList<>();
    int shown = 0;
    for (int i = 0; i < hidden.length; i++) {
      if (hidden[i]) {
        ranges.add(isSmall(i) ? new Range(1, SMALL - 1) : new Range(SMALL, mostOfALargeOne()));
      } else {
        shown += people(i);
      }
    }
    int missing = total - shown;
    int least = ranges.stream().mapToInt(Range::least).sum();
    int most = ranges.stream().mapToInt(Range::most).sum();
    return ranges.size() > 1
        && ranges.stream()
            .allMatch(
                range -> range.isOpen(missing, least - range.least, most - range.most, shared));
  }

  /** The numbers that a hidden count may be as far as its own mark tells. */
  private record Range(int least, int most) {

    /**
     * Whether two numbers or more remain possible.
     *
     * @param missing what the hidden counts add up to; if somebody may be of several kinds, what
     *     they come to at least
     */
    boolean isOpen(int missing, int leastOfOthers, int mostOfOthers, boolean shared) {
      int from = Math.max(least, missing - mostOfOthers);
      int to = shared ? most : Math.min(most, missing - leastOfOthers);
      return from < to;
    }
  }

  private boolean isAnyHidden() {
    for (boolean one : hidden) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  private OptionalInt smallestShown() {
    return IntStream.range(0, hidden.length)
        .filter(i -> !hidden[i] && people(i) > 0)
        .boxed()
        .min(Comparator.comparing(this::people))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** No large count is hidden while a smaller one is shown. */
  private int mostOfALargeOne() {
    OptionalInt smallest = smallestShown();
    return smallest.isPresent() ? people(smallest.getAsInt()) : total;
  }

  private boolean isSmall(int i) {
    return people(i) > 0 && people(i) < SMALL;
  }

  private int people(int i) {
    return cells.get(i).people();
  }
}
