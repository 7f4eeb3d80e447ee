package insertionhours.organisations;

import insertionhours.communes.CommuneField;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.organisations.OrganisationView.Known;
import insertionhours.web.FormView;
import insertionhours.web.FormView.Form;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import insertionhours.web.PageView.Crumb;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The forms of organisations, which differ in little more than their words. */
final class OrganisationForms {
  /** Where their labels are. */
  private static final String PREFIX = "organisations.form";

  private OrganisationForms() {}

  static List<Crumb> crumbs(PageContext page, Directory directory) {
    return List.of(
        new Crumb("/organisations", page.text("organisations.title")),
        new Crumb(directory.href(), page.text(directory.key("title"))));
  }

  static Map<String, Object> kept(Party party) {
    Map<String, Object> kept = new HashMap<>();
    kept.put("name", party.name());
    kept.put("kind", party.kind().name());
    kept.put("siret", party.siret() == null ? null : new Siret(party.siret()).printed());
    kept.put(CommuneField.NAME, CommuneField.shown(party.communeCode()));
    kept.put("version", party.version());
    if (party instanceof Enterprise enterprise) {
      kept.put("trades", enterprise.trades());
    }
    return kept;
  }

  static FormModel shown(PageContext page, Map<String, ?> values) {
    return FormModel.showing(page.messages(), PREFIX, values);
  }

  static FormModel again(PageContext page, FormInput input, FormErrors errors) {
    return FormModel.again(page.messages(), PREFIX, input, errors);
  }

  /** As it was read, 0 when the form does not say. */
  static long version(FormInput input) {
    Long version = input.id("version");
    return version == null ? 0 : version;
  }

  static PageView adding(PageContext page, Directory directory, FormModel model) {
    return new FormView(
        page,
        page.text(directory.key("add")),
        page.text(directory.key("addLead")),
        crumbs(page, directory),
        model,
        directory.newHref(),
        page.text("web.form.save"),
        directory.href());
  }

  static PageView changing(
      PageContext page, Directory directory, Known known, long id, FormModel model) {
    model.field("hidden", "version", true);
    Form form = new Form(model, directory.href(id), page.text("web.form.save"), directory.href());
    return OrganisationView.keeping(page, directory, known, id, form);
  }
}
