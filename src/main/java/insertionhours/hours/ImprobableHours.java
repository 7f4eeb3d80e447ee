package insertionhours.hours;

import insertionhours.measure.Hours;
import java.math.BigDecimal;

/**
 * Hours that look like a decimal comma in the wrong place: more than 100 h and at least ten times
 * the last month submitted on the lot, or more than 1,000 h where there was none. Never a reason to
 * refuse: a site may well begin with many people.
 */
final class ImprobableHours {
  private static final Hours USUAL = Hours.of(100);
  private static final Hours MUCH_AT_FIRST = Hours.of(1000);
  private static final BigDecimal TIMES = BigDecimal.TEN;

  private ImprobableHours() {}

  /** Whether it is worth asking what was declared before. */
  static boolean canBe(Hours declared) {
    return declared.isMoreThan(USUAL);
  }

  /**
   * @param declared of one declaration, in training too
   * @param before of the last month with hours, null for none
   */
  static boolean are(Hours declared, Hours before) {
    if (before == null) {
      return declared.isMoreThan(MUCH_AT_FIRST);
    }
    return canBe(declared) && declared.value().compareTo(before.value().multiply(TIMES)) >= 0;
  }
}
