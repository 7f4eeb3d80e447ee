package insertionhours.organisations;

import insertionhours.audit.SubjectType;
import insertionhours.communes.CommuneField;
import insertionhours.web.FormModel;
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
  static final String PREFIX = "organisations.form";

  private OrganisationForms() {}

  static List<Crumb> crumbs(PageContext page, Directory directory) {
    return List.of(
        new Crumb("/organisations", page.text("organisations.title")),
        new Crumb(directory.href(), page.text(directory.key("title"))));
  }

  static <E extends Enum<E>> FormModel fields(
      FormModel model, Class<E> kinds, CommuneField commune) {
    return commune.addTo(model.requiredText("name").select("kind", true, kinds).text("siret"));
  }

  static Map<String, Object> kept(
      String name, Enum<?> kind, String siret, String communeCode, long version) {
    Map<String, Object> kept = new HashMap<>();
    kept.put("name", name);
    kept.put("kind", kind == null ? null : kind.name());
    kept.put("siret", siret == null ? null : new Siret(siret).printed());
    kept.put(CommuneField.NAME, CommuneField.shown(communeCode));
    kept.put("version", version);
    return kept;
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

  static Form changing(PageContext page, Directory directory, long id, FormModel model) {
    model.field("hidden", "version", true);
    return new Form(model, directory.href(id), page.text("web.form.save"), directory.href());
  }

  static String historyHref(SubjectType type, long id) {
    return "/audit?subjectType=" + type + "&subjectId=" + id;
  }
}
