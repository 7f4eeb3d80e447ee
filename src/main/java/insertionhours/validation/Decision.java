package insertionhours.validation;

import insertionhours.counting.ReasonCode;
import insertionhours.hours.DeclarationDraft;
import insertionhours.journal.NoSocialSecurityNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;

/**
 * A facilitator's decision about a declaration.
 *
 * @param version of the declaration as it was read
 * @param lines every line that awaits a decision, null to accept all in full
 * @param reasonCode needed for returning it; of an acceptance, why hours over a ceiling are
 *     accepted
 * @param comment needed when a reason is OTHER; also explains hours over a ceiling
 */
@ReasonedDecision
public record Decision(
    @NotNull Long version,
    @NotNull Verdict decision,
    @Valid @Size(max = DeclarationDraft.MOST_LINES) List<@NotNull LineDecision> lines,
    ReasonCode reasonCode,
    @Size(max = 1000) @NoSocialSecurityNumber String comment) {

  public Decision {
    lines = lines == null ? null : Collections.unmodifiableList(lines);
    comment = comment == null || comment.isBlank() ? null : comment.strip();
  }

  public static Decision inFull(long version) {
    return new Decision(version, Verdict.ACCEPTED, null, null, null);
  }

  /** Whether it says why hours over a ceiling are accepted. */
  boolean explains() {
    return comment != null || reasonCode != null;
  }

  boolean isReturn() {
    return decision == Verdict.RETURNED;
  }

  /** Whether one of its reasons is the code. */
  boolean gives(ReasonCode code) {
    return reasonCode == code
        || (lines != null
            && lines.stream().anyMatch(line -> line != null && line.reasonCode() == code));
  }
}
