package insertionhours.beneficiaries;

import insertionhours.forms.FormModel;
import insertionhours.web.FormView.Form;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.ArrayList;
import java.util.List;

/** The form of a person, with what may and may not be asked. */
final class BeneficiaryFormView extends PageView {
  private final BeneficiaryWords words;
  private final Beneficiary kept;
  private final Form form;

  /**
   * @param kept null for somebody new
   */
  BeneficiaryFormView(
      PageContext page,
      BeneficiaryWords words,
      String title,
      Beneficiary kept,
      FormModel model,
      String submitLabel,
      String cancelHref) {
    super("beneficiary-form.mustache", page, title);
    this.words = words;
    this.kept = kept;
    this.form = new Form(model, page.path(), submitLabel, cancelHref);
  }

  @Override
  public List<Crumb> crumbs() {
    List<Crumb> crumbs = new ArrayList<>();
    crumbs.add(new Crumb(BeneficiaryListPages.PATH, words.text("title")));
    if (kept != null) {
      crumbs.add(new Crumb(BeneficiaryCardPages.path(kept.id()), words.name(kept)));
    }
    return crumbs;
  }

  public Form form() {
    return form;
  }

  /** The criterion is shown, which the log keeps. */
  public boolean criterionShown() {
    return kept != null && !criterionHidden();
  }

  /** The criterion is kept and no longer shown. */
  public boolean criterionHidden() {
    return kept != null && kept.eligibilityCriterion() == null;
  }
}
