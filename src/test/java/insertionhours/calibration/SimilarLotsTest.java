package insertionhours.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.calibration.SimilarLots.Closed;
import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimilarLotsTest {
  /** A fraction of whole numbers, as one learns it at school. */
  private record Plain(BigInteger over, BigInteger under) {
    static Plain of(Closed lot) {
      return new Plain(hundredths(lot.accepted()), hundredths(lot.due()));
    }

    private static BigInteger hundredths(Hours hours) {
      return hours.value().movePointRight(2).toBigIntegerExact();
    }

    Plain meanWith(Plain other) {
      return new Plain(
          over.multiply(other.under).add(other.over.multiply(under)),
          under.multiply(other.under).shiftLeft(1));
    }

    BigDecimal rounded() {
      return new BigDecimal(over).divide(new BigDecimal(under), 4, RoundingMode.HALF_UP);
    }
  }

  private static final Comparator<Plain> BY_SIZE =
      (one, other) -> one.over.multiply(other.under).compareTo(other.over.multiply(one.under));

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void tellsTheMiddleAndTheRange(long seed) {
    Random random = new Random(seed);
    List<Closed> closed = new ArrayList<>();
    for (int i = random.nextInt(40); i > 0; i--) {
      closed.add(
          closed.isEmpty() || random.nextInt(5) > 0
              ? any(random)
              : closed.get(random.nextInt(closed.size())));
    }

    SimilarLots told = SimilarLots.of(closed, null);

    if (closed.size() < 5) {
      assertThat(told).isEqualTo(new SimilarLots(null, null, null, null, null, null));
      return;
    }
    List<Plain> sorted = closed.stream().map(Plain::of).sorted(BY_SIZE).toList();
    int size = sorted.size();
    Plain middle =
        size % 2 == 1
            ? sorted.get(size / 2)
            : sorted.get(size / 2 - 1).meanWith(sorted.get(size / 2));
    assertThat(told.lots()).isEqualTo(size);
    assertThat(told.median().fraction()).as("seed %d", seed).isEqualTo(middle.rounded());
    assertThat(told.lowest().fraction()).isEqualTo(sorted.get(0).rounded());
    assertThat(told.highest().fraction()).isEqualTo(sorted.get(size - 1).rounded());
    assertThat(told.amountFrom()).isNull();
  }

  @Test
  void keepsToNearAmountsWhereFiveAre() {
    List<Closed> closed = new ArrayList<>();
    for (String amount : List.of("50000", "200000", "99999.99", "120000", "150000")) {
      closed.add(new Closed(EuroAmount.of(amount), Hours.of(90), Hours.of(100)));
    }
    closed.add(new Closed(null, Hours.of(10), Hours.of(100)));
    closed.add(new Closed(EuroAmount.of("49999.99"), Hours.of(10), Hours.of(100)));
    closed.add(new Closed(EuroAmount.of("200000.01"), Hours.of(300), Hours.of(100)));

    SimilarLots near = SimilarLots.of(closed, EuroAmount.of("100000"));
    SimilarLots far = SimilarLots.of(closed, EuroAmount.of("1000000"));

    assertThat(near.lots()).isEqualTo(5);
    assertThat(near.lowest()).isEqualTo(near.highest());
    assertThat(near.amountFrom()).isEqualTo(EuroAmount.of("50000"));
    assertThat(near.amountTo()).isEqualTo(EuroAmount.of("200000"));
    assertThat(far.lots()).isEqualTo(8);
    assertThat(far.amountFrom()).isNull();
    assertThat(far.lowest().fraction()).isEqualByComparingTo("0.1");
    assertThat(far.highest().fraction()).isEqualByComparingTo("3");
  }

  private static Closed any(Random random) {
    return new Closed(
        null,
        Hours.ofHundredths(random.nextInt(60_000)),
        Hours.ofHundredths(1 + random.nextInt(50_000)));
  }
}
