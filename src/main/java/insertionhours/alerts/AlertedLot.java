package insertionhours.alerts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A lot that is behind, or whose end is near with hours remaining. */
public record AlertedLot(
    @JsonUnwrapped LotAlert alert,
    int number,
    String title,
    long operationId,
    String operationReference,
    String operationName,
    long contractingAuthorityId,
    String contractingAuthorityName,
    String holder) {

  /** Tells it from all others of a list. */
  String name() {
    return Long.toString(alert.lotId());
  }
}
