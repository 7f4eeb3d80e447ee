package insertionhours.web;

import insertionhours.forms.FormErrors;
import insertionhours.forms.FormField;
import insertionhours.forms.FormModel;
import java.util.List;

/** A page that is one form: title, one sentence, fields, one button. Enough for most of them. */
public class FormView extends PageView {
  private Form form;
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

  /** The same with a way to what the form would make a second time. */
  public FormView offering(String href, String label) {
    form =
        new Form(form.model, form.action, form.submitLabel, form.cancelHref, new Link(href, label));
    return this;
  }

  /** Where something is, and what to call the way there. */
  public record Link(String href, String label) {}

  /**
   * What the form partial shows.
   *
   * @param existing what the form would make a second time, null for nothing
   */
  public record Form(
      FormModel model, String action, String submitLabel, String cancelHref, Link existing) {

    public Form(FormModel model, String action, String submitLabel, String cancelHref) {
      this(model, action, submitLabel, cancelHref, null);
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
