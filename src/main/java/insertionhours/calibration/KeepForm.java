package insertionhours.calibration;

import insertionhours.forms.FormErrors;
import insertionhours.forms.FormField;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.web.PageContext;
import java.util.List;
import java.util.Map;

/** What is asked beside the inputs when a calibration is retained. */
public record KeepForm(FormModel model) {
  static final String HOURS = "retainedHours";
  static final String REASON = "retainedReason";
  private static final String PREFIX = "calibration.form";

  static KeepForm blank(PageContext page) {
    return with(FormModel.showing(page.messages(), PREFIX, Map.of()));
  }

  static KeepForm again(PageContext page, FormInput input, FormErrors errors) {
    return with(FormModel.again(page.messages(), PREFIX, input, errors));
  }

  private static KeepForm with(FormModel model) {
    return new KeepForm(model.field("decimal", HOURS, false).field("textarea", REASON, false));
  }

  public List<FormField> fields() {
    return model.fields();
  }

  public boolean wrong() {
    return model.wrong();
  }

  public List<FormErrors.FormError> errors() {
    return model.errors();
  }
}
