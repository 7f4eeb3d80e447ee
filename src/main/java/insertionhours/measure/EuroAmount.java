package insertionhours.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money in euros excluding tax: at least 0, two decimals.
 *
 * @param value at least 0, with two decimals
 */
public record EuroAmount(BigDecimal value) implements Comparable<EuroAmount> {

  /**
   * @throws IllegalArgumentException if the value is negative
   * @throws ArithmeticException if the value has more than two decimals
   */
  public EuroAmount {
    value = value.setScale(2, RoundingMode.UNNECESSARY);
    if (value.signum() < 0) {
      throw new IllegalArgumentException("amount below zero: " + value);
    }
  }

  public static EuroAmount of(String value) {
    return new EuroAmount(new BigDecimal(value));
  }

  @Override
  public int compareTo(EuroAmount other) {
    return value.compareTo(other.value);
  }

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
