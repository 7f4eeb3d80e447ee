package insertionhours.alerts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How a lot stands against its schedule, and what it takes to finish. For information: no figure
 * here decides anything.
 *
 * @param due in force today
 * @param expected by today
 * @param accepted to date
 * @param share accepted over expected, a fraction with four decimals; null while nothing is
 *     expected
 * @param amberBelow threshold agreed with the authority, 0 to 1
 * @param redBelow threshold agreed with the authority, 0 to {@code amberBelow}
 * @param remaining due less accepted, 0 beyond it
 * @param endsOn the planned end
 * @param ending whether hours remain and the end is near or past
 * @param hoursPerWeek needed from today to the planned end; null when nothing remains or it is past
 * @param penaltyPerHour of the lot, else agreed with the authority; null when neither says
 * @param priceTag what is missing at that rate; null for a lot that has reached its due, or without
 *     rate
 */
public record LotAlert(
    long lotId,
    AlertLevel level,
    Hours due,
    Hours expected,
    Hours accepted,
    BigDecimal share,
    BigDecimal amberBelow,
    BigDecimal redBelow,
    Hours remaining,
    LocalDate endsOn,
    boolean ending,
    Hours hoursPerWeek,
    EuroAmount penaltyPerHour,
    EuroAmount priceTag) {

  /** Whether there is something to tell. */
  @JsonIgnore
  public boolean calls() {
    return level != AlertLevel.NONE || ending;
  }

  @JsonIgnore
  public boolean reached() {
    return remaining.isZero();
  }
}
