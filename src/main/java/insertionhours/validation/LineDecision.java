package insertionhours.validation;

import insertionhours.counting.ReasonCode;
import insertionhours.json.Cents;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * What is decided about a line.
 *
 * @param hoursAccepted at most the hours worked
 * @param reasonCode needed for, and only for, what is not accepted
 */
public record LineDecision(
    @NotNull Long id,
    @NotNull @Cents @PositiveOrZero @DecimalMax("9999.99") BigDecimal hoursAccepted,
    ReasonCode reasonCode) {}
