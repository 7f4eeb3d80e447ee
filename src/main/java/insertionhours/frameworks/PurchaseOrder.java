package insertionhours.frameworks;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An order under a framework contract.
 *
 * @param orderedOn from when on its hours are owed
 * @param from first day of what is ordered
 * @param to last day
 * @param amountExclTax null when only hours were stated
 * @param hours that the order itself states, null when it states none
 */
public record PurchaseOrder(
    long id,
    long lotId,
    long enterpriseId,
    String enterpriseName,
    String number,
    LocalDate orderedOn,
    LocalDate from,
    LocalDate to,
    EuroAmount amountExclTax,
    Hours hours,
    long version)
    implements Paper {
  private static final int DECIMALS = 10;

  @Override
  public LocalDate day() {
    return orderedOn;
  }

  @Override
  public Object stated() {
    return amountExclTax == null ? hours : amountExclTax;
  }

  /** Of its amount, spread evenly over the days of its dates, both included; ten decimals. */
  BigDecimal amountBy(LocalDate day) {
    if (amountExclTax == null || day.isBefore(from)) {
      return BigDecimal.ZERO;
    }
    if (!day.isBefore(to)) {
      return amountExclTax.value();
    }
    BigDecimal elapsed = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, day) + 1);
    BigDecimal whole = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1);
    return amountExclTax.value().multiply(elapsed).divide(whole, DECIMALS, RoundingMode.HALF_UP);
  }
}
