package insertionhours.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {
  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "2,2", "20,2", "21,3", "100,10", "191,20", "200,20", "100000,20"})
  void drawsOneInTenWithinItsBounds(int population, int size) {
    assertThat(Drawing.size(population)).isEqualTo(size);
  }

  @Test
  void drawsTheSameAgainFromTheSameSeed() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      long seed = random.nextInt(Integer.MAX_VALUE);
      List<Long> population =
          LongStream.range(0, random.nextInt(300)).map(n -> 3 * n + 1).boxed().toList();

      List<Long> drawn = Drawing.draw(population, seed);

      assertThat(drawn)
          .as("seed %d", seed)
          .hasSize(Drawing.size(population.size()))
          .isSorted()
          .doesNotHaveDuplicates()
          .isSubsetOf(population)
          .isEqualTo(Drawing.draw(population, seed));
    }
  }

  @Test
  void givesEveryLineTheSameChance() {
    List<Long> population = LongStream.range(0, 50).boxed().toList();
    int[] times = new int[50];
    for (int seed = 0; seed < 2000; seed++) {
      Drawing.draw(population, seed).forEach(line -> times[line.intValue()]++);
    }
    assertThat(Arrays.stream(times)).allMatch(n -> n > 140 && n < 260);
  }
}
