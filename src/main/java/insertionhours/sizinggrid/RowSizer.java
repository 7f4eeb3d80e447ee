package insertionhours.sizinggrid;

import insertionhours.calibration.CalibrationAnswer;
import insertionhours.calibration.CalibrationDraft;
import insertionhours.calibration.CalibrationEntry;
import insertionhours.calibration.CalibrationService;
import insertionhours.calibration.CalibrationTexts;
import insertionhours.calibration.EntryReading;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormInput;
import insertionhours.measure.Hours;
import insertionhours.problems.RuleViolation;
import insertionhours.sizing.CalibrationInput;
import insertionhours.sizing.CalibrationResult;
import insertionhours.sizinggrid.RowSizing.Need;
import insertionhours.web.PageContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads rows and sizes them, as the lots' own pages do. */
final class RowSizer {
  private final PageContext page;
  private final CalibrationService calibrations;
  private final CalibrationTexts texts;
  private final SizingSheet sheet;
  private final String commonReason;

  RowSizer(
      PageContext page,
      CalibrationService calibrations,
      CalibrationTexts texts,
      SizingSheet sheet,
      String commonReason) {
    this.page = page;
    this.calibrations = calibrations;
    this.texts = texts;
    this.sheet = sheet;
    this.commonReason = commonReason.strip();
  }

  RowSizing size(GridRow row) {
    String own = row.value(GridRow.REASON).strip();
    String reason = own.isEmpty() ? commonReason : own;
    Map<String, String> values = new LinkedHashMap<>(row.values());
    values.put("reason", reason);
    FormInput typed = new FormInput(new MultivaluedHashMap<>(values));
    CalibrationInput input =
        new EntryReading(new CalibrationEntry(row.method(), values), typed).input();
    CalibrationDraft draft =
        new CalibrationDraft(input, typed.decimal(GridRow.RETAINED), own.isEmpty() ? null : own);
    FormErrors errors = page.check(typed, draft).map(error -> atCell(error, row));
    if (!errors.isEmpty()) {
      return new RowSizing(row, null, null, null, errors, List.of(), !reason.isEmpty());
    }
    try {
      CalibrationResult result = calibrations.preview(row.known().lot(), input);
      return sized(row, draft, result, reason);
    } catch (RuleViolation e) {
      FormErrors refused =
          FormErrors.of(GridRow.METHOD, page.text("problem." + e.code(), e.arguments().toArray()));
      return new RowSizing(row, null, null, null, refused, List.of(), !reason.isEmpty());
    }
  }

  private RowSizing sized(
      GridRow row, CalibrationDraft draft, CalibrationResult result, String reason) {
    Hours due = draft.retainedHours() == null ? result.hours() : new Hours(draft.retainedHours());
    List<Need> needs = needs(row, draft, result, due);
    CalibrationDraft explained =
        needs.isEmpty() || reason.isEmpty()
            ? draft
            : new CalibrationDraft(draft.input(), draft.retainedHours(), reason);
    CalibrationAnswer answer = texts.answer(result);
    return new RowSizing(row, explained, answer, due, FormErrors.NONE, needs, !reason.isEmpty());
  }

  private List<Need> needs(
      GridRow row, CalibrationDraft draft, CalibrationResult result, Hours due) {
    List<Need> needs = new ArrayList<>();
    if (!due.equals(result.hours())) {
      needs.add(Need.RETAINED);
    }
    boolean otherRate =
        row.known()
            .agreed()
            .filter(
                agreed ->
                    draft.input().effortRates().stream()
                        .anyMatch(rate -> rate.compareTo(agreed.effortRate()) != 0))
            .isPresent();
    if (otherRate) {
      needs.add(Need.RATE);
    }
    boolean ownReason = draft.input() instanceof CalibrationInput.FixedVolume;
    if (sheet.floor().isMoreThan(due) && !ownReason) {
      needs.add(Need.FLOOR);
    }
    return needs;
  }

  /** Why a reason is needed, in words. */
  String worded(RowSizing sizing, Need need) {
    return switch (need) {
      case RETAINED ->
          page.text("problem.CALIBRATION_REASON_NEEDED", sizing.answer().hours(), sizing.due());
      case RATE ->
          page.text(
              "problem.CALIBRATION_RATE_REASON_NEEDED",
              sizing
                  .row()
                  .known()
                  .agreed()
                  .orElseThrow()
                  .effortRate()
                  .movePointRight(2)
                  .stripTrailingZeros());
      case FLOOR ->
          page.text(
              sizing.explained()
                  ? "sizinggrid.row.underFloor"
                  : "problem.CALIBRATION_FLOOR_REASON_NEEDED",
              sheet.floor());
    };
  }

  private FormError atCell(FormError error, GridRow row) {
    String field = error.field().replaceFirst("^input\\.", "");
    if (field.equals("reason")) {
      return new FormError(GridRow.REASON, error.message());
    }
    boolean share = field.equals(GridRow.SHARE) || field.equals(GridRow.RATE);
    return new FormError(
        field,
        share && !row.value(field).isBlank()
            ? page.text("calibration.wrong.percent")
            : error.message());
  }
}
