package insertionhours.validation;

import insertionhours.counting.ReasonCode;
import insertionhours.hours.DeclarationLine;
import insertionhours.journal.NoSocialSecurityNumber;
import insertionhours.json.Cents;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What is decided about a line, or what it waits for.
 *
 * @param hoursAccepted at most what can count of the line, null while it waits
 * @param reasonCode needed for, and only for, what is not accepted
 * @param awaitedDocument what the firm has to bring before the line is decided, null to decide it
 */
@DecidedOrWaiting
public record LineDecision(
    @NotNull Long id,
    @Cents @PositiveOrZero @DecimalMax("9999.99") BigDecimal hoursAccepted,
    ReasonCode reasonCode,
    @Size(max = 500) @NoSocialSecurityNumber String awaitedDocument) {

  public LineDecision {
    awaitedDocument =
        awaitedDocument == null || awaitedDocument.isBlank() ? null : awaitedDocument.strip();
  }

  public LineDecision(Long id, BigDecimal hoursAccepted, ReasonCode reasonCode) {
    this(id, hoursAccepted, reasonCode, null);
  }

  public static LineDecision waiting(long id, String document) {
    return new LineDecision(id, null, null, document);
  }

  /** Nothing is decided about it, and nothing asked for that it does not wait for already. */
  static LineDecision left(DeclarationLine line) {
    return new LineDecision(line.id(), null, null, line.awaitedDocument());
  }

  boolean waits() {
    return awaitedDocument != null;
  }
}
