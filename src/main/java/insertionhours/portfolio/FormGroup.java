package insertionhours.portfolio;

import insertionhours.web.FormField;
import insertionhours.web.FormModel;
import java.util.List;

/**
 * Some fields of a form that belong together.
 *
 * @param legend null for the fields that need no heading
 * @param hint one sentence under the legend, null for none
 */
public record FormGroup(String legend, String hint, List<FormField> fields) {
  static FormGroup of(FormModel model) {
    return new FormGroup(null, null, model.fields());
  }
}
