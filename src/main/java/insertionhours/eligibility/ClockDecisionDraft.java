package insertionhours.eligibility;

import insertionhours.journal.NoSocialSecurityNumber;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What a facilitator decides on the clock of a person.
 *
 * @param from the first day of a restart
 * @param until the last day of an extension
 */
@DayOfDecision
public record ClockDecisionDraft(
    @NotNull ClockDecisionKind kind,
    @PlausibleDate LocalDate from,
    @PlausibleDate LocalDate until,
    @NotBlank @Size(max = 1000) @NoSocialSecurityNumber String reason) {

  public ClockDecisionDraft {
    reason = reason == null ? null : reason.strip();
  }

  LocalDate day() {
    return kind == ClockDecisionKind.RESTART ? from : until;
  }
}
