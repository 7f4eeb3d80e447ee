package insertionhours.turns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;

/**
 * A lot with whose turn it is on it.
 *
 * @param referentId the account of the facilitator who follows the operation, null for none
 * @param lastAct null when nothing is known of
 */
public record LotTurn(
    @JsonUnwrapped Turn turn,
    int number,
    String title,
    long operationId,
    String operationReference,
    String operationName,
    Long referentId,
    long contractingAuthorityId,
    String contractingAuthorityName,
    LocalDate endsOn,
    LastAct lastAct) {

  /** Tells it from all others of a list. */
  String name() {
    return Long.toString(turn.lotId());
  }

  LotTurn with(LastAct act) {
    return new LotTurn(
        turn,
        number,
        title,
        operationId,
        operationReference,
        operationName,
        referentId,
        contractingAuthorityId,
        contractingAuthorityName,
        endsOn,
        act);
  }
}
