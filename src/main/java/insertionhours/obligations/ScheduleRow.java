package insertionhours.obligations;

import insertionhours.json.Cents;
import insertionhours.measure.Hours;
import insertionhours.web.InOrder;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A part of an obligation with its own dates: a tranche, a renewal, a purchase order.
 *
 * @param hours owed in it while it is firm
 */
@InOrder(from = "from", to = "to")
public record ScheduleRow(
    @NotBlank @Size(max = 200) String label,
    @NotNull @PlausibleDate LocalDate from,
    @NotNull @PlausibleDate LocalDate to,
    @NotNull @Cents @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal hours,
    @NotNull ScheduleStatus status) {

  Hours firmHours() {
    return status == ScheduleStatus.FIRM ? new Hours(hours) : Hours.ZERO;
  }
}
