package insertionhours.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Draws one line in ten, at least 2 and at most 20, at random from a seed that is kept, so that
 * anybody can draw the same again.
 */
final class Drawing {
  private static final int ONE_IN = 10;
  private static final int LEAST = 2;
  private static final int MOST = 20;

  private Drawing() {}

  static int size(int population) {
    int share = (population + ONE_IN - 1) / ONE_IN;
    return Math.min(population, Math.max(LEAST, Math.min(MOST, share)));
  }

  /**
   * @param population in an order that is always the same
   * @return the drawn ones in the same order
   */
  static List<Long> draw(List<Long> population, long seed) {
    List<Long> left = new ArrayList<>(population);
    Random random = new Random(seed);
    int size = size(left.size());
    for (int i = 0; i < size; i++) {
      Collections.swap(left, i, i + random.nextInt(left.size() - i));
    }
    return left.subList(0, size).stream().sorted().toList();
  }
}
