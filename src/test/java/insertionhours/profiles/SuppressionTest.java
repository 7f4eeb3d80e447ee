package insertionhours.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.measure.Hours;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a reader who knows the rules can tell from published tables. */
class SuppressionTest {
  @Test
  void showsATableWithoutSmallCounts() {
    assertThat(published(40, false, 30, 10)).isEqualTo("30 10");
    assertThat(published(7, false, 7, 0)).isEqualTo("7 0");
    assertThat(published(0, false, 0, 0)).isEqualTo("0 0");
  }

  @Test
  void hidesASmallCountAndTheSmallestOther() {
    assertThat(published(100, false, 3, 97)).isEqualTo("<5 -");
    assertThat(published(100, false, 3, 60, 37, 0)).isEqualTo("<5 60 - 0");
    assertThat(published(100, true, 3, 60, 37, 0)).isEqualTo("<5 60 - 0");
  }

  @Test
  void hidesNoOtherWhereTwoSmallCountsProtectEachOther() {
    assertThat(published(105, false, 2, 3, 60, 40)).isEqualTo("<5 <5 60 40");
  }

  @Test
  void hidesMoreWhereSmallCountsCanBeOneThingOnly() {
    assertThat(published(102, false, 1, 1, 60, 40)).isEqualTo("<5 <5 60 -");
    assertThat(published(108, false, 4, 4, 60, 40)).isEqualTo("<5 <5 60 -");
    assertThat(published(46, false, 1, 5, 40)).isEqualTo("<5 - -");
  }

  @Test
  void hidesAllWhereNothingElseHelps() {
    assertThat(published(8, false, 4, 4)).isEqualTo("- -");
    assertThat(published(6, false, 1, 5, 0)).isEqualTo("- - -");
    assertThat(published(5, true, 5, 2, 0)).isEqualTo("- - -");
  }

  @Test
  void hidesTheZerosOfAReportOnFewPeople() {
    assertThat(published(3, false, 3, 0)).isEqualTo("<5 <5");
    assertThat(published(4, true, 4, 1, 0)).isEqualTo("<5 <5 <5");
  }

  @Test
  void hidesTheHoursOfHiddenCounts() {
    assertThat(Suppression.protect(100, table(3, 60, 37, 0), false))
        .extracting(cell -> cell.hours() == null)
        .containsExactly(true, false, true, false);
  }

  /** Every hidden count could be two numbers at least, the true one among them. */
  @Test
  void leavesNothingToDeduceFromOneTable() {
    long seed = 20261126;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      boolean shared = random.nextBoolean();
      int[] counts = counts(random, 2 + random.nextInt(6));
      int sum = IntStream.of(counts).sum();
      int most = IntStream.of(counts).max().orElseThrow();
      int total = shared ? most + random.nextInt(sum - most + 1) : sum;
      List<ProfileCell> cells = Suppression.protect(total, table(counts), shared);
      String failure = "seed " + seed + ", case " + i + ": " + total + " " + worded(cells);
      assertThat(cells.stream().filter(ProfileCell::suppressed).count())
          .as(failure)
          .isNotEqualTo(1);
      for (int k = 0; k < counts.length; k++) {
        if (cells.get(k).suppressed()) {
          BitSet possible = possible(total, cells, k, shared);
          assertThat(possible.get(counts[k])).as(failure).isTrue();
          assertThat(possible.cardinality()).as(failure).isGreaterThan(1);
        } else {
          assertThat(counts[k] == 0 || counts[k] >= Suppression.SMALL).as(failure).isTrue();
        }
      }
    }
  }

  /**
   * All tables of a report together, as linear equations: a table's hidden counts add up to what is
   * missing of the people, its hidden hours to what is missing of the hours. No unknown has one
   * solution.
   */
  @Test
  void leavesNothingToDeduceFromAWholeReport() {
    long seed = 411;
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      int total = 1 + random.nextInt(60);
      List<boolean[]> equations = new ArrayList<>();
      int unknowns = 0;
      for (int table = 0; table < 8; table++) {
        int[] counts = parted(random, total, 2 + random.nextInt(9));
        long hidden =
            Suppression.protect(total, table(counts), false).stream()
                .filter(ProfileCell::suppressed)
                .count();
        for (int figure = 0; figure < 2 && hidden > 0; figure++) {
          boolean[] equation = new boolean[400];
          for (int k = 0; k < hidden; k++) {
            equation[unknowns++] = true;
          }
          equations.add(equation);
        }
      }
      assertThat(Elimination.determined(equations, unknowns))
          .as("seed " + seed + ", case " + i)
          .isEmpty();
    }
  }

  /** By counting all sums that the other hidden cells can come to, from their marks alone. */
  private static BitSet possible(int total, List<ProfileCell> cells, int asked, boolean shared) {
    int limit = total * cells.size() + 1;
    BitSet sums = new BitSet(limit);
    sums.set(0);
    for (int k = 0; k < cells.size(); k++) {
      if (k != asked) {
        BitSet next = new BitSet(limit);
        BitSet own = marked(total, cells, k);
        sums.stream().forEach(sum -> own.stream().forEach(value -> next.set(sum + value)));
        sums = next;
      }
    }
    BitSet possible = new BitSet();
    BitSet others = sums;
    marked(total, cells, asked).stream()
        .filter(
            value ->
                shared
                    ? others.length() - 1 + value >= total
                    : total >= value && others.get(total - value))
        .forEach(possible::set);
    return possible;
  }

  private static BitSet marked(int total, List<ProfileCell> cells, int k) {
    ProfileCell cell = cells.get(k);
    boolean all = cells.stream().allMatch(ProfileCell::suppressed);
    boolean uniform = all && cells.stream().map(ProfileCell::under).distinct().count() == 1;
    BitSet values = new BitSet();
    if (!cell.suppressed()) {
      values.set(cell.people());
    } else if (cell.under() != null) {
      values.set(total < Suppression.SMALL ? 0 : 1, Math.min(total + 1, Suppression.SMALL));
    } else if (uniform) {
      values.set(0, total + 1);
    } else {
      int least =
          cells.stream()
              .filter(other -> !other.suppressed() && other.people() > 0)
              .mapToInt(ProfileCell::people)
              .min()
              .orElse(total);
      values.set(Suppression.SMALL, least + 1);
    }
    return values;
  }

  private static int[] counts(Random random, int kinds) {
    int[] counts = new int[kinds];
    for (int k = 0; k < kinds; k++) {
      counts[k] =
          switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1 + random.nextInt(4);
            case 2 -> 4 + random.nextInt(4);
            default -> random.nextInt(40);
          };
    }
    return counts;
  }

  private static int[] parted(Random random, int total, int kinds) {
    int[] counts = new int[kinds];
    for (int i = 0; i < total; i++) {
      counts[random.nextInt(1 + random.nextInt(kinds))]++;
    }
    return counts;
  }

  private static String published(int total, boolean shared, int... counts) {
    return worded(Suppression.protect(total, table(counts), shared));
  }

  private static String worded(List<ProfileCell> cells) {
    return String.join(
        " ",
        cells.stream()
            .map(
                cell ->
                    cell.suppressed()
                        ? cell.under() == null ? "-" : "<" + cell.under()
                        : cell.people().toString())
            .toList());
  }

  private static List<ProfileCell> table(int... counts) {
    return IntStream.range(0, counts.length)
        .mapToObj(
            k -> ProfileCell.clear(String.valueOf(k), counts[k], Hours.of(100L * counts[k] + k)))
        .toList();
  }
}
