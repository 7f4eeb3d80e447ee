package insertionhours.organisations;

import insertionhours.communes.CommuneField;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.organisations.OrganisationView.Known;
import insertionhours.problems.Conflict;
import insertionhours.problems.RuleViolation;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.BiFunction;

/** The form of a party, blank, filled or shown again, and where it leads when it is sent. */
final class PartyForms<D extends PartyDetails> {
  private final Directory directory;
  private final PartyService<?, D> parties;
  private final BiFunction<FormInput, CommuneField, D> reading;
  private final BiFunction<PageContext, FormModel, FormModel> more;

  /**
   * @param reading what was entered, of a form and its commune
   * @param more fields that only parties of this sort have
   */
  PartyForms(
      Directory directory,
      PartyService<?, D> parties,
      BiFunction<FormInput, CommuneField, D> reading,
      BiFunction<PageContext, FormModel, FormModel> more) {
    this.directory = directory;
    this.parties = parties;
    this.reading = reading;
    this.more = more;
  }

  PageView blank(PageContext page) {
    return adding(page, OrganisationForms.shown(page, Map.of()), CommuneField.UNTOUCHED);
  }

  Response add(Actor actor, PageContext page, MultivaluedMap<String, String> form) {
    FormInput input = new FormInput(form);
    CommuneField commune = CommuneField.read(input);
    return page.submit(
        input,
        reading.apply(input, commune),
        details -> added(actor, page, details),
        errors -> adding(page, OrganisationForms.again(page, input, errors), commune));
  }

  /** A second one with the same SIRET opens the first. */
  private Response added(Actor actor, PageContext page, D details) {
    try {
      long id = parties.add(actor, details).id();
      return page.seeOther(directory.href(id), "organisations.notice.added");
    } catch (Conflict conflict) {
      long id = conflict.existing().orElseThrow(() -> conflict).id();
      return page.seeOther(directory.href(id), "organisations.notice.exists");
    }
  }

  PageView show(Actor actor, PageContext page, long id) {
    Party kept = parties.visible(actor, id);
    if (!parties.mayKeep(actor)) {
      return OrganisationView.readOnly(page, directory, Known.of(kept));
    }
    FormModel model = OrganisationForms.shown(page, OrganisationForms.kept(kept));
    return changing(page, kept, model, CommuneField.UNTOUCHED);
  }

  Response change(Actor actor, PageContext page, long id, MultivaluedMap<String, String> form) {
    Party kept = parties.visible(actor, id);
    FormInput input = new FormInput(form);
    CommuneField commune = CommuneField.read(input);
    long version = OrganisationForms.version(input);
    return page.submit(
        input,
        reading.apply(input, commune),
        details -> changed(actor, page, id, details, version),
        errors -> changing(page, kept, OrganisationForms.again(page, input, errors), commune));
  }

  private Response changed(Actor actor, PageContext page, long id, D details, long version) {
    try {
      parties.change(actor, id, details, version);
      return page.seeOther(directory.href(id), "organisations.notice.changed");
    } catch (Conflict conflict) {
      long other = conflict.existing().orElseThrow(() -> conflict).id();
      throw new RuleViolation("siret", "SIRET_TAKEN", parties.find(other).name());
    }
  }

  private PageView adding(PageContext page, FormModel model, CommuneField commune) {
    return OrganisationForms.adding(page, directory, fields(page, model, commune));
  }

  private PageView changing(PageContext page, Party kept, FormModel model, CommuneField commune) {
    return OrganisationForms.changing(
        page, directory, Known.of(kept), kept.id(), fields(page, model, commune));
  }

  private FormModel fields(PageContext page, FormModel model, CommuneField commune) {
    FormModel common = model.requiredText("name").select("kind", true, directory.kinds());
    return more.apply(page, commune.addTo(common.text("siret")));
  }
}
