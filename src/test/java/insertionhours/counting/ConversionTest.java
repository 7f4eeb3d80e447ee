package insertionhours.counting;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {
  @ParameterizedTest
  @CsvSource({
    "3600, 36, 100",
    "1000, 36, 27.78",
    "0, 36, 0",
    "0.01, 36, 0",
    "0.18, 36, 0.01",
    "0.17, 36, 0",
    "100, 32.5, 3.08",
  })
  void dividesTheInvoiceByTheCostOfAnHourHalfUp(String amount, String cost, String hours) {
    assertThat(Conversion.hours(EuroAmount.of(amount), EuroAmount.of(cost)))
        .isEqualTo(Hours.of(hours));
  }

  @Test
  void convertsNothingWhereThePolicyKnowsNoCost() {
    assertThat(Conversion.hours(EuroAmount.of("3600"), CountingPolicy.usual(1, 1))).isEmpty();
  }

  /** In whole cents: h hundredths are nearest where cost·(2h−1) ≤ 200·amount < cost·(2h+1). */
  @Test
  void isNeverMoreThanHalfAHundredthAway() {
    long seed = 20261126;
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      long amount = random.nextInt(100_000_000);
      long cost = 1 + random.nextInt(20_000);
      Hours hours = Conversion.hours(euros(amount), euros(cost));
      BigInteger hundredths = hours.value().unscaledValue();
      BigInteger doubled = BigInteger.valueOf(200).multiply(BigInteger.valueOf(amount));
      BigInteger low = hundredths.shiftLeft(1).subtract(BigInteger.ONE);
      BigInteger high = hundredths.shiftLeft(1).add(BigInteger.ONE);
      assertThat(low.multiply(BigInteger.valueOf(cost)).compareTo(doubled) <= 0)
          .as("seed %s: %s cents at %s", seed, amount, cost)
          .isTrue();
      assertThat(high.multiply(BigInteger.valueOf(cost)).compareTo(doubled) > 0)
          .as("seed %s: %s cents at %s", seed, amount, cost)
          .isTrue();
    }
  }

  private static EuroAmount euros(long cents) {
    return new EuroAmount(BigDecimal.valueOf(cents, 2));
  }
}
