package insertionhours.portfolio;

import insertionhours.contracts.LotStatus;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.texts.Messages;

/**
 * A state as it is shown: a shape by its code, words for its reader.
 *
 * @param code a state, NONE for a lot without clause, CANCELLED for one that owes nothing any more
 */
public record Badge(String code, String label) {
  static Badge of(Messages messages, Reader reader, LotStatus status, ObligationOutcome outcome) {
    if (status == null) {
      return new Badge("NONE", messages.text("portfolio.status.NONE"));
    } else if (outcome == ObligationOutcome.CANCELLED) {
      return new Badge("CANCELLED", messages.text("portfolio.status.CANCELLED"));
    }
    return new Badge(status.name(), label(messages, reader, status));
  }

  static String label(Messages messages, Reader reader, LotStatus status) {
    String worded = "portfolio.status." + reader + "." + status;
    return messages.has(worded) ? messages.text(worded) : messages.label(status);
  }
}
