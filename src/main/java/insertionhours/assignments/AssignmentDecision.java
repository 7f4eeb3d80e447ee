package insertionhours.assignments;

import insertionhours.counting.ReasonCode;
import insertionhours.journal.NoSocialSecurityNumber;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A facilitator's decision about a proposed person.
 *
 * @param decision ADMITTED or REFUSED
 * @param eligibleFrom null for the usual day; only of who is admitted
 * @param reasonCode needed for, and only for, a refusal
 * @param comment needed when the reason is OTHER
 * @param version of the assignment as it was read, null to decide it as it is
 */
@ReasonForRefusal
public record AssignmentDecision(
    @NotNull AssignmentStatus decision,
    @PlausibleDate LocalDate eligibleFrom,
    ReasonCode reasonCode,
    @Size(max = 1000) @NoSocialSecurityNumber String comment,
    Long version) {

  public AssignmentDecision {
    comment = comment == null || comment.isBlank() ? null : comment.strip();
  }

  /** Of the assignment as it is. */
  public AssignmentDecision(
      AssignmentStatus decision, LocalDate eligibleFrom, ReasonCode reasonCode, String comment) {
    this(decision, eligibleFrom, reasonCode, comment, null);
  }

  public static AssignmentDecision admitted() {
    return new AssignmentDecision(AssignmentStatus.ADMITTED, null, null, null);
  }

  public static AssignmentDecision refused(ReasonCode reason) {
    return new AssignmentDecision(AssignmentStatus.REFUSED, null, reason, null);
  }
}
