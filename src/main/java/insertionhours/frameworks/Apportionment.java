package insertionhours.frameworks;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Shares out a whole number of hundredths so that the parts add up to it: each part is rounded
 * down, and what is left goes, one by one, to the largest remainders, the first of equals first.
 */
final class Apportionment {
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  private Apportionment() {}

  /**
   * @param total in hundredths, at least 0
   * @param weights at least 0, one of them above it
   */
  static List<BigInteger> of(BigInteger total, List<BigDecimal> weights) {
    int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    List<BigInteger> whole =
        weights.stream().map(weight -> weight.setScale(scale).unscaledValue()).toList();
    BigInteger sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
    return rounded(whole.stream().map(weight -> weight.multiply(total)).toList(), sum);
  }

  /**
   * Amounts that add up to a whole number of units, in whole units that add up to the same.
   *
   * @param parts in fractions of a unit, below 0 too
   * @param unit how many fractions make one
   */
  static List<BigInteger> rounded(List<BigInteger> parts, BigInteger unit) {
    List<BigInteger> result = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    for (BigInteger part : parts) {
      BigInteger remainder = part.mod(unit);
      remainders.add(remainder);
      result.add(part.subtract(remainder).divide(unit));
    }
    int left = remainders.stream().reduce(BigInteger.ZERO, BigInteger::add).divide(unit).intValue();
    List<Integer> order =
        IntStream.range(0, parts.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
            .collect(Collectors.toList());
    for (int i : order.subList(0, left)) {
      result.set(i, result.get(i).add(BigInteger.ONE));
    }
    return result;
  }

  /** Hundredths of an hour, each at so many cents: cents that add up as the hours do. */
  static List<BigInteger> priced(List<BigInteger> hundredths, BigInteger cents) {
    return rounded(hundredths.stream().map(hours -> hours.multiply(cents)).toList(), HUNDRED);
  }
}
