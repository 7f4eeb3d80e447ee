package insertionhours.portfolio;

import insertionhours.forms.FormField;
import insertionhours.forms.FormModel;
import java.util.List;

/**
 * Some fields of a form that belong together.
 *
 * @param legend null for the fields that need no heading
 * @param hint one sentence under the legend, null for none
 * @param folded seldom needed: only its legend shows until it is opened
 */
public record FormGroup(String legend, String hint, List<FormField> fields, boolean folded) {
  FormGroup(String legend, String hint, List<FormField> fields) {
    this(legend, hint, fields, false);
  }

  static FormGroup of(FormModel model) {
    return new FormGroup(null, null, model.fields());
  }

  /** A folded group that has something to show shows it. */
  public boolean open() {
    return fields.stream()
        .anyMatch(field -> field.error() != null || (field.isLine() && !field.value().isEmpty()));
  }
}
