package insertionhours.profiles;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Hides the counts of a table that could point at somebody, and so many others that no hidden one
 * can be told: not from the total and from what is shown, and not by asking which tables would have
 * been hidden like this one either.
 *
 * <p>Counts from 1 to 4 are small. Each manner of hiding is kept only where another table would
 * have been published in just the same words with another number in each hidden place; else the
 * whole table is hidden, its zeros too, with nothing to tell its places apart. The hours of a
 * hidden count are hidden with it, and never those of one alone.
 *
 * <p>The total of people is always published: tables have nothing else in common, so that what is
 * safe in each is safe in all of a report.
 */
final class Suppression {
  /** Counts below it are small. */
  static final int SMALL = 5;

  private static final int MOST_SMALL = SMALL - 1;

  private final int total;
  private final List<ProfileCell> cells;
  private final boolean shared;

  /** How many counts are small, and what they add up to. */
  private final int smalls;

  private final int ofSmalls;

  /** The smallest count that is not small, how many are as large, and the next larger one. */
  private final int least;

  private final int leasts;
  private final int next;

  private Suppression(int total, List<ProfileCell> cells, boolean shared) {
    this.total = total;
    this.cells = cells;
    this.shared = shared;
    smalls = (int) counts().filter(Suppression::isSmall).count();
    ofSmalls = counts().filter(Suppression::isSmall).sum();
    least = counts().filter(count -> count >= SMALL).min().orElse(0);
    leasts = (int) counts().filter(count -> least > 0 && count == least).count();
    next = counts().filter(count -> count >= SMALL && count > least).min().orElse(total + 1);
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
    if (smalls == 0) {
      return cells;
    }
    if (isNearlyUniform()) {
      return nothing();
    }
    if (smalls > 1 && isSafeWithSmalls()) {
      return without(Suppression::isSmall);
    }
    if (smalls == 1 ? isSafeWithOneSmall() : isSafeWithExtremes()) {
      return without(count -> isSmall(count) || count == least);
    }
    return nothing();
  }

  /**
   * Where all counts are one, or all are four, no other table has them in other places: those in
   * which one person has moved, or is of another kind too, are hidden like it.
   */
  private boolean isNearlyUniform() {
    int each = total / cells.size();
    boolean extreme = each == 1 || each == MOST_SMALL;
    return extreme
        && total % cells.size() == 0
        && counts().map(count -> Math.abs(count - each)).sum() <= (shared ? 1 : 2);
  }

  /** Unless all of them are the least that they can be, or nearly the most. */
  private boolean isSafeWithSmalls() {
    int most = MOST_SMALL * smalls;
    if (shared) {
      return missing() < most - 1;
    }
    return ofSmalls > smalls && ofSmalls < most;
  }

  /** With all of the smallest others hidden too, which a reader knows to be equal. */
  private boolean isSafeWithOneSmall() {
    if (shared) {
      int most = Math.min(next - 1, total);
      int hidden = total - shownWithoutLeasts();
      return most > SMALL && MOST_SMALL + leasts * (most - 1) >= hidden;
    }
    return IntStream.rangeClosed(1, MOST_SMALL).filter(this::isPossible).count() > 1;
  }

  /**
   * Where small counts are all one or all four, could they be the other? Where somebody may be of
   * several kinds, could the smallest other be larger, and one of them three; or the reverse?
   */
  private boolean isSafeWithExtremes() {
    if (least == 0) {
      return false;
    }
    int most = MOST_SMALL * smalls;
    if (shared) {
      return leasts == 1 && (missing() == most ? least + 1 < next : least > SMALL);
    }
    return isPossible(ofSmalls == smalls ? most : smalls);
  }

  /** Whether the small counts may add up to that much, and the smallest others to the rest. */
  private boolean isPossible(int otherSum) {
    int rest = ofSmalls + leasts * least - otherSum;
    return rest % leasts == 0 && rest / leasts >= SMALL && rest / leasts < next;
  }

  /** What the small counts come to at least. */
  private int missing() {
    return total - shownWithoutLeasts() - leasts * least;
  }

  private int shownWithoutLeasts() {
    return counts().sum() - ofSmalls - leasts * least;
  }

  private List<ProfileCell> without(IntPredicate hidden) {
    return cells.stream()
        .map(
            cell ->
                !hidden.test(cell.people())
                    ? cell
                    : isSmall(cell.people()) ? cell.small() : cell.hidden())
        .toList();
  }

  private List<ProfileCell> nothing() {
    return cells.stream().map(ProfileCell::hidden).toList();
  }

  private IntStream counts() {
    return cells.stream().mapToInt(ProfileCell::people);
  }

  private static boolean isSmall(int count) {
    return count > 0 && count < SMALL;
  }
}
