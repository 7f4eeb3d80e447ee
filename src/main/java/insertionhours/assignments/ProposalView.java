package insertionhours.assignments;

import insertionhours.assignments.AssignmentForms.Row;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormField;
import insertionhours.forms.FormModel;
import insertionhours.web.PageView;
import java.util.List;

/** The form in which somebody is proposed, or a proposal is changed. */
final class ProposalView extends PageView {
  /**
   * What the form is drawn up of.
   *
   * @param who the choice of somebody who is recorded already, null where there is none
   * @param person the fields of somebody new, null where the person is fixed
   * @param work employer, modality, job
   * @param contracts one row each
   * @param proofs one row each
   */
  record Parts(
      FormModel who,
      List<FormField> person,
      FormModel work,
      List<Row> contracts,
      List<Row> proofs) {}

  private final AssignmentWords words;
  private final Parts parts;
  private final List<Crumb> crumbs;
  private final String place;
  private final String cancelHref;
  private final FormErrors errors;

  /**
   * @param place the lot and, where it is fixed, the person
   */
  ProposalView(
      AssignmentWords words,
      String title,
      String place,
      List<Crumb> crumbs,
      Parts parts,
      String cancelHref,
      FormErrors errors) {
    super("proposal.mustache", words.page(), title);
    this.words = words;
    this.place = place;
    this.crumbs = crumbs;
    this.parts = parts;
    this.cancelHref = cancelHref;
    this.errors = errors;
  }

  @Override
  public List<Crumb> crumbs() {
    return crumbs;
  }

  public String place() {
    return place;
  }

  public String lead() {
    return parts.person() == null ? null : words.text("proposalLead");
  }

  public FormModel who() {
    return parts.who();
  }

  public Row person() {
    return parts.person() == null
        ? null
        : new Row(page.text("assignments.section.person"), parts.person());
  }

  public FormModel work() {
    return parts.work();
  }

  public List<Row> contracts() {
    return parts.contracts();
  }

  public List<Row> proofs() {
    return parts.proofs();
  }

  public int contractsShown() {
    return parts.contracts().size();
  }

  public int proofsShown() {
    return parts.proofs().size();
  }

  public String action() {
    return page.path();
  }

  public String submitLabel() {
    return parts.person() == null ? page.text("web.form.save") : words.text("propose");
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
