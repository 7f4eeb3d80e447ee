package insertionhours.beneficiaries;

import insertionhours.communes.CommuneField;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.web.PageContext;

/** The fields of a new person, for forms of other rooms in which one is recorded along the way. */
public final class PersonFields {
  private final CriterionService criteria;

  public PersonFields(CriterionService criteria) {
    this.criteria = criteria;
  }

  public static BeneficiaryDraft draft(FormInput input, CommuneField commune) {
    return BeneficiaryForms.draft(input, commune);
  }

  public FormModel blank(PageContext page) {
    return fields(page, BeneficiaryForms.blank(page), CommuneField.UNTOUCHED);
  }

  /** As it was typed. */
  public FormModel again(
      PageContext page, FormInput input, CommuneField commune, FormErrors errors) {
    return fields(page, BeneficiaryForms.again(page, input, errors), commune);
  }

  private FormModel fields(PageContext page, FormModel model, CommuneField commune) {
    return BeneficiaryForms.person(
        model, commune, criteria.labels(page.messages().locale()), page.messages());
  }
}
