package insertionhours.organisations;

import static insertionhours.identity.Role.Names.ADMINISTRATOR;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.audit.SubjectType;
import insertionhours.identity.Actor;
import insertionhours.organisations.OrganisationView.Known;
import insertionhours.web.FormErrors;
import insertionhours.web.FormInput;
import insertionhours.web.FormModel;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Facilitator organisations: added and renamed by administrators. */
@Path("/organisations/facilitators")
@Produces("text/html; charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Timed
public final class FacilitatorOrganisationPages {
  private static final Directory DIRECTORY = Directory.FACILITATORS;

  private final FacilitatorOrganisationService facilitators;

  FacilitatorOrganisationPages(FacilitatorOrganisationService facilitators) {
    this.facilitators = facilitators;
  }

  @GET
  @Path("new")
  @RolesAllowed(ADMINISTRATOR)
  public PageView blank(@Auth Actor actor, @Context PageContext page) {
    return adding(page, shown(page, Map.of()));
  }

  @POST
  @Path("new")
  @RolesAllowed(ADMINISTRATOR)
  public Response add(
      @Auth Actor actor, @Context PageContext page, MultivaluedMap<String, String> form) {
    FormInput input = new FormInput(form);
    return page.submit(
        input,
        new FacilitatorOrganisationDetails(input.text("name")),
        details ->
            page.seeOther(
                DIRECTORY.href(facilitators.add(actor, details).id()),
                "organisations.notice.added"),
        errors -> adding(page, again(page, input, errors)));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public PageView show(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    FacilitatorOrganisation kept = facilitators.visible(actor, id);
    if (!facilitators.mayKeep(actor)) {
      return OrganisationView.readOnly(page, DIRECTORY, known(kept));
    }
    Map<String, Object> values =
        OrganisationForms.kept(kept.name(), null, null, null, kept.version());
    return changing(page, kept, shown(page, values));
  }

  @POST
  @Path("{id}")
  @RolesAllowed(ADMINISTRATOR)
  public Response rename(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    FacilitatorOrganisation kept = facilitators.visible(actor, id);
    FormInput input = new FormInput(form);
    Long version = input.id("version");
    return page.submit(
        input,
        new FacilitatorOrganisationDetails(input.text("name")),
        details -> {
          facilitators.change(actor, id, details, version == null ? 0 : version);
          return page.seeOther(DIRECTORY.href(id), "organisations.notice.changed");
        },
        errors -> changing(page, kept, again(page, input, errors)));
  }

  private static FormModel shown(PageContext page, Map<String, ?> values) {
    return FormModel.showing(page.messages(), OrganisationForms.PREFIX, values);
  }

  private static FormModel again(PageContext page, FormInput input, FormErrors errors) {
    return FormModel.again(page.messages(), OrganisationForms.PREFIX, input, errors);
  }

  private static PageView adding(PageContext page, FormModel model) {
    return OrganisationForms.adding(page, DIRECTORY, model.requiredText("name"));
  }

  private static PageView changing(
      PageContext page, FacilitatorOrganisation kept, FormModel model) {
    return OrganisationView.keeping(
        page,
        DIRECTORY,
        known(kept),
        OrganisationForms.historyHref(SubjectType.FACILITATOR_ORGANISATION, kept.id()),
        OrganisationForms.changing(page, DIRECTORY, kept.id(), model.requiredText("name")));
  }

  private static Known known(FacilitatorOrganisation kept) {
    return new Known(kept.name(), null, null, null);
  }
}
