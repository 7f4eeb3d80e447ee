package insertionhours.obligations;

import insertionhours.contracts.LotStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A move that a facilitator asks for.
 *
 * @param outcome needed for, and only for, closing
 * @param reason needed for cancelling and for opening again
 */
@OutcomeForClosing
public record ObligationMove(
    @NotNull LotStatus to, ObligationOutcome outcome, @Size(max = 1000) String reason) {

  boolean hasReason() {
    return reason != null && !reason.isBlank();
  }
}
