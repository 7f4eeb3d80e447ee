package insertionhours.hours;

import insertionhours.json.ReadOnlyFields;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;

/**
 * A month of an enterprise on a lot as it is declared.
 *
 * @param zeroReason needed without lines, and only then
 * @param supplement for what was forgotten or refused in a declaration that is decided already; in
 *     a change it may be left out
 */
@ReadOnlyFields({
  "id",
  "lotId",
  "enterpriseName",
  "sequence",
  "status",
  "declaredBy",
  "onBehalf",
  "submittedAt",
  "receiptNumber",
  "decidedBy",
  "decidedAt",
  "reasonCode",
  "comment",
  "hoursDeclared",
  "hoursAccepted",
  "warnings"
})
public record DeclarationDraft(
    @NotNull Long enterpriseId,
    @NotNull YearMonth month,
    ZeroReason zeroReason,
    Boolean supplement,
    @NotNull @Valid @Size(max = MOST_LINES) List<@NotNull DeclarationLineDraft> lines) {

  /** Nobody employs more people far from employment on one lot at a time. */
  public static final int MOST_LINES = 500;

  public DeclarationDraft {
    lines = lines == null ? null : Collections.unmodifiableList(lines);
  }

  DeclarationDraft with(List<DeclarationLineDraft> others) {
    return new DeclarationDraft(enterpriseId, month, zeroReason, supplement, others);
  }

  boolean isSupplement() {
    return Boolean.TRUE.equals(supplement);
  }
}
