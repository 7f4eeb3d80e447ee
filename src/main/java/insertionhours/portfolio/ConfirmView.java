package insertionhours.portfolio;

import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;

/** Asks before something is removed. */
final class ConfirmView extends PageView {
  private final String question;
  private final List<Crumb> crumbs;
  private final String cancelHref;
  private final FormErrors errors;

  /**
   * @param question what will be gone, in one sentence
   */
  ConfirmView(
      PageContext page,
      String title,
      String question,
      List<Crumb> crumbs,
      String cancelHref,
      FormErrors errors) {
    super("confirm.mustache", page, title);
    this.question = question;
    this.crumbs = crumbs;
    this.cancelHref = cancelHref;
    this.errors = errors;
  }

  public String question() {
    return question;
  }

  @Override
  public List<Crumb> crumbs() {
    return crumbs;
  }

  public String action() {
    return page.path();
  }

  public String cancelHref() {
    return cancelHref;
  }

  public boolean wrong() {
    return !errors.isEmpty();
  }

  public List<FormError> errors() {
    return errors.all();
  }
}
