package insertionhours.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tables near one, among which there are some that look the same once they are published. */
final class Others {
  private final int[] counts;
  private final boolean shared;
  private final int total;
  private final List<int[]> others = new ArrayList<>();

  private Others(int[] counts, boolean shared, int total) {
    this.counts = counts;
    this.shared = shared;
    this.total = total;
  }

  static List<int[]> of(int[] counts, boolean shared, int total) {
    Others others = new Others(counts, shared, total);
    others.exchange();
    others.move();
    others.moveAll();
    return others.others;
  }

  /** Two places change their counts. */
  private void exchange() {
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < i; j++) {
        int[] other = counts.clone();
        other[i] = counts[j];
        other[j] = counts[i];
        others.add(other);
      }
    }
  }

  /** Some people of one place go to the places of another count; or appear, where they may. */
  private void move() {
    for (int i = 0; i < counts.length; i++) {
      for (int some = -4; some <= 4; some++) {
        for (int j = 0; j < counts.length; j++) {
          int[] other = counts.clone();
          other[i] += some;
          spread(other, j, -some);
        }
        if (shared && some != 0) {
          spread(counts, i, some * alike(i));
        }
      }
    }
  }

  /** All small places get as many, and the places of another count the rest. */
  private void moveAll() {
    for (int each = 1; each <= 4; each++) {
      for (int j = 0; j < counts.length; j++) {
        int[] other = counts.clone();
        int moved = 0;
        for (int i = 0; i < counts.length; i++) {
          if (counts[i] > 0 && counts[i] < 5) {
            moved += each - counts[i];
            other[i] = each;
          }
        }
        spread(other, j, -moved);
      }
    }
  }

  private void spread(int[] other, int place, int some) {
    int alike = (int) places(other, place).count();
    if (alike == 0 || some % alike != 0) {
      return;
    }
    int[] spread = other.clone();
    places(other, place).forEach(k -> spread[k] += some / alike);
    add(spread);
  }

  private int alike(int place) {
    return (int) places(counts, place).count();
  }

  /** Those with the same large count, as far as the other table has left them alone. */
  private IntStream places(int[] other, int place) {
    boolean small = counts[place] < 5;
    return IntStream.range(0, counts.length)
        .filter(k -> other[k] == counts[k])
        .filter(k -> small ? k == place : counts[k] == counts[place]);
  }

  private void add(int[] other) {
    int sum = IntStream.of(other).sum();
    boolean whole = shared ? sum >= total : sum == total;
    if (whole && IntStream.of(other).allMatch(count -> count >= 0 && count <= total)) {
      others.add(other);
    }
  }
}
