package insertionhours.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.measure.Hours;
import java.util.ArrayList;
import java.util.Arrays;
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
    assertThat(published(20, true, 4, 4, 12, 0)).isEqualTo("<5 <5 - 0");
    assertThat(published(117, false, 3, 37, 37, 40)).isEqualTo("<5 - - 40");
  }

  @Test
  void hidesAllWhereNothingElseHelps() {
    assertThat(published(8, false, 4, 4)).isEqualTo("- -");
    assertThat(published(8, false, 3, 5)).isEqualTo("- -");
    assertThat(published(8, false, 2, 6)).isEqualTo("<5 -");
    assertThat(published(46, false, 1, 5, 40)).isEqualTo("- - -");
    assertThat(published(9, false, 1, 1, 7)).isEqualTo("- - -");
    assertThat(published(12, true, 4, 4, 5)).isEqualTo("- - -");
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

  /** All tables of a total at once: nothing is known better by knowing the rules. */
  @Test
  void leavesNothingToDeduceFromSmallTables() {
    for (boolean shared : List.of(false, true)) {
      for (int kinds = 2; kinds <= 5; kinds++) {
        int most = shared ? new int[] {24, 18, 12, 6}[kinds - 2] : 50 / kinds + 10;
        for (int total = 1; total <= most; total++) {
          Attacker attacker = new Attacker();
          for (int[] counts : tables(kinds, total, shared)) {
            attacker.sees(published(total, shared, counts), counts);
          }
          assertThat(attacker.deduced()).as("%d of %d, shared %s", total, kinds, shared).isEmpty();
        }
      }
    }
  }

  /** Some tables of a report, over everything that a few people may be. */
  @Test
  void leavesNothingToDeduceFromTablesTogether() {
    for (int total = 1; total <= 9; total++) {
      assertThat(ofAllPopulations(total, 6).deduced()).as(total + " people").isEmpty();
    }
    for (int total = 1; total <= 6; total++) {
      assertThat(ofAllPopulations(total, 18).deduced()).as(total + " people").isEmpty();
    }
  }

  /** For each hidden count another table is found that is published in the same words. */
  @Test
  void leavesNothingToDeduceFromLargeTables() {
    long seed = 20261126;
    Random random = new Random(seed);
    for (int i = 0; i < 600; i++) {
      boolean shared = random.nextBoolean();
      int[] counts = counts(random, 2 + random.nextInt(9));
      int sum = IntStream.of(counts).sum();
      int most = IntStream.of(counts).max().orElseThrow();
      int total = shared ? most + random.nextInt(sum - most + 1) : sum;
      String published = published(total, shared, counts);
      Attacker attacker = new Attacker();
      attacker.sees(published, counts);
      Others.of(counts, shared, total).stream()
          .filter(other -> published(total, shared, other).equals(published))
          .forEach(other -> attacker.sees(published, other));
      assertThat(attacker.deduced())
          .as("seed %d, case %d: %s of %d", seed, i, Arrays.toString(counts), total)
          .isEmpty();
      List<ProfileCell> cells = Suppression.protect(total, table(counts), shared);
      assertThat(cells.stream().filter(ProfileCell::suppressed).count()).isNotEqualTo(1);
      assertThat(cells)
          .as("no small count is shown")
          .noneMatch(cell -> !cell.suppressed() && cell.people() > 0 && cell.people() < 5);
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

  /**
   * What a reader gets to see of people of so many sorts: of two sexes and three ages, and where
   * there are 18 sorts, with one employer, another, or both.
   */
  private static Attacker ofAllPopulations(int total, int sorts) {
    Attacker attacker = new Attacker();
    for (int[] people : tables(sorts, total, false)) {
      int[] counts = new int[sorts > 6 ? 7 : 5];
      for (int sort = 0; sort < sorts; sort++) {
        counts[sort % 2] += people[sort];
        counts[2 + sort / 2 % 3] += people[sort];
        if (sorts > 6) {
          counts[5] += sort / 6 == 1 ? 0 : people[sort];
          counts[6] += sort / 6 == 0 ? 0 : people[sort];
        }
      }
      String published =
          published(total, false, Arrays.copyOf(counts, 2))
              + " "
              + published(total, false, Arrays.copyOfRange(counts, 2, 5));
      attacker.sees(
          sorts > 6
              ? published + " " + published(total, true, Arrays.copyOfRange(counts, 5, 7))
              : published,
          counts);
    }
    return attacker;
  }

  /** All tables of so many people, who may be of several kinds where they are shared. */
  private static List<int[]> tables(int kinds, int total, boolean shared) {
    List<int[]> tables = new ArrayList<>();
    fill(new int[kinds], 0, 0, total, shared, tables);
    return tables;
  }

  private static void fill(
      int[] counts, int kind, int sum, int total, boolean shared, List<int[]> tables) {
    if (kind == counts.length - 1 && !shared) {
      counts[kind] = total - sum;
      tables.add(counts.clone());
      return;
    }
    if (kind == counts.length) {
      if (sum >= total) {
        tables.add(counts.clone());
      }
      return;
    }
    for (int count = 0; count <= (shared ? total : total - sum); count++) {
      counts[kind] = count;
      fill(counts, kind + 1, sum + count, total, shared, tables);
    }
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
