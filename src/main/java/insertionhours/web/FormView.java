package insertionhours.web;

import insertionhours.forms.FormErrors;
import insertionhours.forms.FormField;
import insertionhours.forms.FormModel;
import java.util.List;

/** A page that is one form: title, one sentence, fields, one button. Enough for most of them. */
public class FormView extends PageView {
  private final Form form;
  private final String lead;
  private final List<Crumb> crumbs;

  /**
   * @param lead one sentence under the title, null for none
   * @param cancelHref where giving up leads, null for nowhere
   */
  public FormView(
      PageContext page,
      String title,
      String lead,
      List<Crumb> crumbs,
      FormModel model,
      String action,
      String submitLabel,
      String cancelHref) {
    super("/insertionhours/web/form.mustache", page, title);
    this.lead = lead;
    this.crumbs = List.copyOf(crumbs);
    this.form = new Form(model, action, submitLabel, cancelHref);
  }

  /** What the form partial shows. */
  public record Form(FormModel model, String action, String submitLabel, String cancelHref) {
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

  public Form form() {
    return form;
  }

  public String lead() {
    return lead;
  }

  @Override
  public List<Crumb> crumbs() {
    return crumbs;
  }
}
