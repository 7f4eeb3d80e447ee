package insertionhours.sizing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * An exact quotient, for results that no decimal can hold (25 000 / 30). It is rounded once, at the
 * end, and what is shown of it is never calculated with.
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) {
  public static final int SHOWN_DECIMALS = 6;
  private static final List<RoundingMode> SHOWN =
      List.of(RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP);

  static final Fraction ZERO = of(BigDecimal.ZERO);

  static Fraction of(BigDecimal value) {
    return new Fraction(value, BigDecimal.ONE);
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  Fraction times(BigDecimal factor) {
    return new Fraction(numerator.multiply(factor), denominator);
  }

  Fraction dividedBy(BigDecimal divisor) {
    return new Fraction(numerator, denominator.multiply(divisor));
  }

  int signum() {
    return numerator.signum() * denominator.signum();
  }

  /** The whole multiples of a unit that are in it, in the given direction. */
  BigDecimal count(BigDecimal unit, RoundingMode mode) {
    return numerator.divide(denominator.multiply(unit), 0, mode);
  }

  /** To six decimals, half up, without needless zeros. */
  BigDecimal shown() {
    return shown(RoundingMode.HALF_UP);
  }

  /**
   * To six decimals, chosen such that rounding what is shown gives what rounding the exact value
   * gives: 0.49999996 is shown as 0.499999, for 0.5 would be rounded up.
   */
  BigDecimal shownFor(BigDecimal unit, RoundingMode mode) {
    BigDecimal count = count(unit, mode);
    return SHOWN.stream()
        .map(this::shown)
        .filter(value -> value.divide(unit, 0, mode).compareTo(count) == 0)
        .findFirst()
        .orElseThrow();
  }

  boolean isShownExactly() {
    return numerator.compareTo(shown().multiply(denominator)) == 0;
  }

  private BigDecimal shown(RoundingMode mode) {
    return plain(numerator.divide(denominator, SHOWN_DECIMALS, mode));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
