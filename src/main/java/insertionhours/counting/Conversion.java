package insertionhours.counting;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Hours of an invoice of the adapted and protected sector (EA, EATT, ESAT), whose work is often
 * bought without time sheets.
 */
public final class Conversion {
  private Conversion() {}

  /**
   * The amount divided by what an hour costs, half up to a hundredth of an hour.
   *
   * @param amount invoiced, excluding tax
   * @param hourlyCost above 0
   */
  public static Hours hours(EuroAmount amount, EuroAmount hourlyCost) {
    return new Hours(amount.value().divide(hourlyCost.value(), 2, RoundingMode.HALF_UP));
  }

  /** Empty where the policy knows no conversion. */
  public static Optional<Hours> hours(EuroAmount amount, CountingPolicy policy) {
    return Optional.ofNullable(policy.conversionHourlyCost()).map(cost -> hours(amount, cost));
  }
}
