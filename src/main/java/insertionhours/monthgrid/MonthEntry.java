package insertionhours.monthgrid;

import insertionhours.hours.DeclarationDraft;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.hours.ZeroReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;

/**
 * The month on one lot.
 *
 * @param version of the draft or returned declaration that this one takes the place of, as read;
 *     null to begin one
 * @param zeroReason needed without lines, and only then
 */
public record MonthEntry(
    @NotNull Long lotId,
    Long version,
    ZeroReason zeroReason,
    @NotNull @Valid @Size(max = DeclarationDraft.MOST_LINES)
        List<@NotNull DeclarationLineDraft> lines) {

  public MonthEntry {
    lines = lines == null ? null : Collections.unmodifiableList(lines);
  }

  /** Whether nothing is said of the lot. */
  boolean saysNothing() {
    return lines.isEmpty() && zeroReason == null;
  }

  DeclarationDraft draft(long enterpriseId, YearMonth month) {
    return new DeclarationDraft(enterpriseId, month, zeroReason, false, lines);
  }
}
