package insertionhours.calibration;

import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormInput;
import insertionhours.problems.RuleViolation;
import insertionhours.sizing.CalibrationInput;
import insertionhours.sizing.CalibrationResult;
import insertionhours.web.PageContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What came of the inputs that were typed.
 *
 * @param answer null when something is missing or wrong
 * @param errors by the names of the entry
 */
record Simulation(CalibrationEntry entry, CalibrationAnswer answer, FormErrors errors) {

  static Simulation of(
      PageContext page,
      CalibrationEntry entry,
      Function<CalibrationInput, CalibrationResult> sizing,
      CalibrationTexts texts) {
    FormInput typed = entry.input();
    CalibrationInput input = new EntryReading(entry, typed).input();
    FormErrors errors = atFields(page.check(typed, input), entry, page);
    if (!errors.isEmpty()) {
      return new Simulation(entry, null, errors);
    }
    try {
      return new Simulation(entry, texts.answer(sizing.apply(input)), FormErrors.NONE);
    } catch (RuleViolation e) {
      String message = page.text("problem." + e.code(), e.arguments().toArray());
      return new Simulation(entry, null, FormErrors.of(e.field(), message));
    }
  }

  Simulation with(FormErrors others) {
    return new Simulation(entry, answer, others);
  }

  /** The errors of a form by the names of the entry, one a field, shares in per cent. */
  static FormErrors atFields(FormErrors errors, CalibrationEntry entry, PageContext page) {
    Map<String, FormError> first = new LinkedHashMap<>();
    errors.all().stream()
        .map(error -> new FormError(error.field().replaceFirst("^input\\.", ""), error.message()))
        .map(
            error ->
                isShare(error.field()) && !entry.isBlank(error.field())
                    ? new FormError(error.field(), page.text("calibration.wrong.percent"))
                    : error)
        .forEach(error -> first.putIfAbsent(error.field(), error));
    return new FormErrors(List.copyOf(first.values()));
  }

  private static boolean isShare(String field) {
    return field.endsWith(MethodForm.LABOUR_SHARE) || field.endsWith("effortRate");
  }

  /** Whether it is not wrong but only not there yet. */
  boolean isMissing(FormError error) {
    MethodForm.Table table = entry.form().table();
    if (table != null && table.name().equals(error.field())) {
      return entry.rows() == 0;
    }
    return !error.field().isEmpty() && entry.isBlank(error.field());
  }
}
