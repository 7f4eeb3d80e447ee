package insertionhours.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * A number of insertion hours: at least 0, two decimals, no other step (151.67 is the commonest
 * figure in France). Hours are exact: arithmetic never rounds.
 *
 * @param value at least 0, with two decimals
 */
public record Hours(BigDecimal value) implements Comparable<Hours> {
  public static final Hours ZERO = new Hours(BigDecimal.ZERO);

  /**
   * @throws IllegalArgumentException if the value is negative
   * @throws ArithmeticException if the value has more than two decimals
   */
  public Hours {
    value = value.setScale(2, RoundingMode.UNNECESSARY);
    if (value.signum() < 0) {
      throw new IllegalArgumentException("hours below zero: " + value);
    }
  }

  public static Hours of(String value) {
    return new Hours(new BigDecimal(value));
  }

  public static Hours ofHundredths(long value) {
    return new Hours(BigDecimal.valueOf(value, 2));
  }

  public static Hours of(long value) {
    return new Hours(BigDecimal.valueOf(value));
  }

  public static Hours orZero(BigDecimal value) {
    return value == null ? ZERO : new Hours(value);
  }

  public static Hours sum(Collection<Hours> all) {
    return all.stream().reduce(ZERO, Hours::plus);
  }

  public Hours plus(Hours other) {
    return other.isZero() ? this : new Hours(value.add(other.value));
  }

  /** What is left of these hours once the others are taken away, 0 if nothing is. */
  public Hours remainingAfter(Hours others) {
    return new Hours(value.subtract(others.value).max(BigDecimal.ZERO));
  }

  public Hours atMost(Hours limit) {
    return compareTo(limit) > 0 ? limit : this;
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  public boolean isMoreThan(Hours other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Hours other) {
    return value.compareTo(other.value);
  }

  /** As JSON carries it: without needless zeros. */
  @JsonValue
  public BigDecimal plain() {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Override
  public String toString() {
    return plain().toPlainString();
  }
}
