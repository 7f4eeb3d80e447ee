package insertionhours.beneficiaries;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.communes.CommuneField;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Recording somebody, and what to tell her of it. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class NewBeneficiaryPages {
  private final BeneficiaryService beneficiaries;
  private final BeneficiaryForms forms;

  NewBeneficiaryPages(BeneficiaryService beneficiaries, BeneficiaryForms forms) {
    this.beneficiaries = beneficiaries;
    this.forms = forms;
  }

  @GET
  @Path("beneficiaries/new")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public BeneficiaryFormView blank(@Auth Actor actor, @Context PageContext page) {
    FormModel model = BeneficiaryForms.blank(page);
    return view(actor, page, model, CommuneField.UNTOUCHED);
  }

  @POST
  @Path("beneficiaries/new")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Response add(
      @Auth Actor actor, @Context PageContext page, MultivaluedMap<String, String> form) {
    FormInput input = new FormInput(form);
    CommuneField commune = CommuneField.read(input);
    return page.submit(
        input,
        BeneficiaryForms.draft(input, commune),
        draft -> {
          Beneficiary created = beneficiaries.create(actor, draft);
          return page.seeOther("/beneficiaries/" + created.id(), "beneficiaries.notice.added");
        },
        errors -> view(actor, page, BeneficiaryForms.again(page, input, errors), commune));
  }

  @GET
  @Path("beneficiaries/notice")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public NoticeView notice(@Auth Actor actor, @Context PageContext page) {
    List<String> controllers =
        actor.grants().stream()
            .filter(grant -> grant.role() == Role.FACILITATOR)
            .map(Grant::organisationName)
            .distinct()
            .sorted()
            .toList();
    return new NoticeView(page, actor, controllers);
  }

  private BeneficiaryFormView view(
      Actor actor, PageContext page, FormModel model, CommuneField commune) {
    BeneficiaryWords words = BeneficiaryWords.of(page, actor);
    return new BeneficiaryFormView(
        page,
        words,
        words.text("add"),
        null,
        forms.ofNew(model, actor, commune, page.messages()),
        page.text("web.form.save"),
        BeneficiaryListPages.PATH);
  }
}
