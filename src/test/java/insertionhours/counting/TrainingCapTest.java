package insertionhours.counting;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.counting.TrainingCap.Accepted;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainingCapTest {
  private static final TrainingCap QUARTER_OF_WORK =
      new TrainingCap(new BigDecimal("0.25"), TrainingBase.HOURS_WORKED);

  @Test
  void countsNoTrainingByDefault() {
    TrainingCap usual = TrainingCap.of(CountingPolicy.usual(1, 1));

    assertThat(usual.countable(before(500, 0, 600), Hours.of(100), Hours.of(20)))
        .isEqualTo(Hours.of(100));
  }

  @Test
  void followsTheHoursWorkedOfThePersonWithThisLine() {
    // 25 % of 151.67 h are 37.9175 h: rounded down, as the cap is the most.
    assertThat(QUARTER_OF_WORK.left(before(0, 0, 600), Hours.of("151.67")))
        .isEqualTo(Hours.of("37.91"));
    // 100 h before and 60 h now leave 40 h in all, of which 30 h are used.
    assertThat(QUARTER_OF_WORK.left(before(100, 30, 600), Hours.of(60))).isEqualTo(Hours.of(10));
    assertThat(QUARTER_OF_WORK.countable(before(100, 30, 600), Hours.of(60), Hours.of(14)))
        .isEqualTo(Hours.of(70));
  }

  @Test
  void followsTheHoursDueOfTheLotWhateverWasWorked() {
    TrainingCap tenthOfDue = new TrainingCap(new BigDecimal("0.1"), TrainingBase.HOURS_DUE);

    assertThat(tenthOfDue.left(before(0, 45, 600), Hours.of(151))).isEqualTo(Hours.of(15));
    assertThat(tenthOfDue.left(before(0, 70, 600), Hours.ZERO)).isEqualTo(Hours.ZERO);
  }

  /**
   * Line after line, the training accepted never passes the cap and is never less than it allows.
   */
  @Test
  void keepsToTheCapOverAnyRowOfLines() {
    long seed = 4_2026_11;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      TrainingBase base = TrainingBase.values()[random.nextInt(2)];
      TrainingCap cap = new TrainingCap(BigDecimal.valueOf(random.nextInt(10_001), 4), base);
      Hours due = hours(random, 100_000);
      Hours worked = Hours.ZERO;
      Hours training = Hours.ZERO;
      for (int line = 0; line < 12; line++) {
        Hours workedNow = hours(random, 16_000);
        Hours asked = hours(random, 5_000);
        Hours accepted = cap.countable(new Accepted(worked, training, due), workedNow, asked);
        worked = worked.plus(workedNow);
        Hours trained = accepted.remainingAfter(workedNow);
        training = training.plus(trained);
        BigDecimal limit =
            (base == TrainingBase.HOURS_WORKED ? worked : due).value().multiply(cap.share());
        String where = "seed %s, round %s, line %s".formatted(seed, round, line);
        assertThat(training.value()).as(where).isLessThanOrEqualTo(limit);
        boolean full = trained.equals(asked);
        boolean exhausted = training.value().add(new BigDecimal("0.01")).compareTo(limit) > 0;
        assertThat(full || exhausted).as(where).isTrue();
      }
    }
  }

  private static Accepted before(long worked, long training, long due) {
    return new Accepted(Hours.of(worked), Hours.of(training), Hours.of(due));
  }

  private static Hours hours(Random random, int bound) {
    return Hours.ofHundredths(random.nextInt(bound));
  }
}
