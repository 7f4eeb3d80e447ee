package insertionhours.beneficiaries;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.communes.CommuneField;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.web.FormView;
import insertionhours.web.PageContext;
import insertionhours.web.PageView.Crumb;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Changing and removing the record of a person. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class BeneficiaryPages {
  private final BeneficiaryService beneficiaries;
  private final BeneficiaryForms forms;

  BeneficiaryPages(BeneficiaryService beneficiaries, BeneficiaryForms forms) {
    this.beneficiaries = beneficiaries;
    this.forms = forms;
  }

  /** Shows the criterion, so it counts as reading it. */
  @GET
  @Path("beneficiaries/{id}/edit")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public BeneficiaryFormView kept(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Beneficiary kept = beneficiaries.read(actor, id);
    return view(actor, page, kept, BeneficiaryForms.kept(page, kept), CommuneField.UNTOUCHED);
  }

  @POST
  @Path("beneficiaries/{id}/edit")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Response change(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Beneficiary kept = beneficiaries.find(actor, id);
    FormInput input = new FormInput(form);
    CommuneField commune = CommuneField.read(input);
    Long version = input.id("version");
    return page.submit(
        input,
        BeneficiaryForms.change(input, commune),
        change -> {
          beneficiaries.change(actor, id, change, version == null ? 0 : version);
          return page.seeOther(BeneficiaryCardPages.path(id), "beneficiaries.notice.changed");
        },
        errors -> view(actor, page, kept, again(page, input, errors), commune));
  }

  @GET
  @Path("beneficiaries/{id}/delete")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public FormView ask(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return toRemove(actor, page, id, FormErrors.NONE);
  }

  @POST
  @Path("beneficiaries/{id}/delete")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Response remove(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return page.attempt(
        errors -> toRemove(actor, page, id, errors),
        () -> {
          beneficiaries.remove(actor, id);
          return page.seeOther(BeneficiaryListPages.PATH, "beneficiaries.notice.removed");
        });
  }

  private FormView toRemove(Actor actor, PageContext page, long id, FormErrors errors) {
    Beneficiary kept = beneficiaries.find(actor, id);
    BeneficiaryWords words = BeneficiaryWords.of(page, actor);
    FormInput nothing = new FormInput(page.query());
    return new FormView(
        page,
        page.text("beneficiaries.removeTitle"),
        page.text("beneficiaries.removeQuestion", words.name(kept)),
        List.of(
            new Crumb(BeneficiaryListPages.PATH, words.text("title")),
            new Crumb(BeneficiaryCardPages.path(id), words.name(kept))),
        errors.isEmpty()
            ? FormModel.showing(page.messages(), BeneficiaryForms.PREFIX, Map.of())
            : again(page, nothing, errors),
        page.path(),
        page.text("web.form.delete"),
        BeneficiaryCardPages.path(id));
  }

  private BeneficiaryFormView view(
      Actor actor, PageContext page, Beneficiary kept, FormModel model, CommuneField commune) {
    BeneficiaryWords words = BeneficiaryWords.of(page, actor);
    return new BeneficiaryFormView(
        page,
        words,
        words.text("edit"),
        kept,
        forms.ofKept(model, kept, commune, page.messages()),
        page.text("web.form.save"),
        BeneficiaryCardPages.path(kept.id()));
  }

  private static FormModel again(PageContext page, FormInput input, FormErrors errors) {
    return BeneficiaryForms.again(page, input, errors);
  }
}
