package insertionhours.journal;

import insertionhours.json.ReadOnlyFields;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A note as its author states it.
 *
 * @param on the day of what is noted
 * @param nextAction what is to be done, which needs a day
 * @param nextActionOn the day on which the note comes back to the home page; null for never
 * @param shared with the other facilitators of the organisation; when absent it is not
 * @param enterpriseId whom it is about, null for nobody in particular
 */
@ReadOnlyFields({
  "id",
  "facilitatorOrganisationId",
  "operationId",
  "operationReference",
  "lotId",
  "lotNumber",
  "enterpriseName",
  "doneAt",
  "doneBy",
  "authorId",
  "author",
  "createdAt"
})
@DayForNextAction
public record JournalNoteDraft(
    @NotNull NoteKind kind,
    @NotNull @PlausibleDate LocalDate on,
    @NotBlank @Size(max = 2000) @NoSocialSecurityNumber String text,
    @Size(max = 300) @NoSocialSecurityNumber String nextAction,
    @PlausibleDate LocalDate nextActionOn,
    Boolean shared,
    Long enterpriseId) {

  public JournalNoteDraft {
    shared = Boolean.TRUE.equals(shared);
  }
}
