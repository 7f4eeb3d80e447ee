package insertionhours.sizinggrid;

import insertionhours.calibration.CalibrationAnswer;
import insertionhours.calibration.CalibrationDraft;
import insertionhours.forms.FormErrors;
import insertionhours.measure.Hours;
import java.util.List;

/**
 * What came of a row in one variant.
 *
 * @param draft what would be kept, null when a field cannot be read
 * @param answer null when something is missing or wrong
 * @param due what the lot would owe, null without an answer
 * @param errors by the names of the row's fields
 * @param needs why it needs a reason
 * @param explained whether one is given, here or for the whole grid
 */
record RowSizing(
    GridRow row,
    CalibrationDraft draft,
    CalibrationAnswer answer,
    Hours due,
    FormErrors errors,
    List<Need> needs,
    boolean explained) {

  /** Why a reason has to be given. */
  enum Need {
    RETAINED,
    RATE,
    FLOOR
  }

  boolean isAnswered() {
    return answer != null;
  }

  /** Errors that are no mere blanks. */
  List<FormErrors.FormError> wrong() {
    return errors.all().stream().filter(error -> !isMissing(error)).toList();
  }

  boolean isMissing(FormErrors.FormError error) {
    return row.value(error.field()).isBlank();
  }
}
