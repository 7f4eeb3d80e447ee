package insertionhours.frameworks;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import insertionhours.problems.RuleViolation;
import java.math.BigDecimal;

/**
 * Hours owed for what is invoiced: so many for each whole step above the trigger, none below it
 * (clause of the city of Paris: 1 h per 2,000 € above 2,700,000 €).
 *
 * @param stepAmount above 0
 * @param hoursPerStep above 0
 */
public record FrameworkRule(EuroAmount triggerAmount, EuroAmount stepAmount, Hours hoursPerStep) {
  private static final BigDecimal MOST_HOURS = new BigDecimal("99999999.99");

  /**
   * @param invoiced excluding tax; below 0 where credit notes outweigh the invoices
   * @return exact
   * @throws RuleViolation if they are more hours than a lot can owe
   */
  public Hours due(BigDecimal invoiced) {
    BigDecimal above = invoiced.subtract(triggerAmount.value());
    if (above.signum() <= 0) {
      return Hours.ZERO;
    }
    BigDecimal hours =
        above.divideToIntegralValue(stepAmount.value()).multiply(hoursPerStep.value());
    if (hours.compareTo(MOST_HOURS) > 0) {
      throw new RuleViolation("", "FRAMEWORK_TOO_MANY_HOURS", MOST_HOURS);
    }
    return new Hours(hours.setScale(2));
  }
}
