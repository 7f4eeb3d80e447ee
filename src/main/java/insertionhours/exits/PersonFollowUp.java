package insertionhours.exits;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What became of somebody at a milestone. Situation, group, and when and by whom it was recorded
 * last are null until it is.
 *
 * @param endedOn the last contract day that it follows
 * @param dueOn the day from which on it may be recorded
 * @param open whether it may be recorded or corrected today: not before its day, nor once the
 *     person has another contract or is erased
 * @param version 0 until it is recorded
 */
public record PersonFollowUp(
    long beneficiaryId,
    long facilitatorOrganisationId,
    LocalDate endedOn,
    Milestone milestone,
    LocalDate dueOn,
    ExitSituation situation,
    ExitGroup group,
    Instant recordedAt,
    String recordedBy,
    boolean open,
    long version) {

  boolean recorded() {
    return situation != null;
  }
}
