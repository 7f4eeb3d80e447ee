package insertionhours.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import insertionhours.identity.Actor;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a facilitator noted on a lot or an operation, for herself or for her colleagues.
 *
 * @param lotId null for a note on the operation as a whole
 * @param enterpriseId whom it is about, null for nobody in particular
 * @param on the day of what is noted
 * @param nextActionOn when to come back to it, null for never
 * @param doneAt when the next action was ticked off, null while it is open or there is none
 * @param shared whether the other facilitators of the organisation read it
 */
public record JournalNote(
    long id,
    long facilitatorOrganisationId,
    long operationId,
    String operationReference,
    Long lotId,
    Integer lotNumber,
    Long enterpriseId,
    String enterpriseName,
    NoteKind kind,
    LocalDate on,
    String text,
    String nextAction,
    LocalDate nextActionOn,
    Instant doneAt,
    String doneBy,
    boolean shared,
    long authorId,
    String author,
    Instant createdAt,
    long version) {

  @JsonIgnore
  public boolean isOpen() {
    return nextActionOn != null && doneAt == null;
  }

  /** Who wrote it changes and removes it. */
  public boolean isBy(Actor actor) {
    return authorId == actor.accountId();
  }
}
