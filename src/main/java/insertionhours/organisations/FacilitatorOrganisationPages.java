package insertionhours.organisations;

import static insertionhours.identity.Role.Names.ADMINISTRATOR;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.organisations.OrganisationView.Known;
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
    return adding(page, OrganisationForms.shown(page, Map.of()));
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
        errors -> adding(page, OrganisationForms.again(page, input, errors)));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public PageView show(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    FacilitatorOrganisation kept = facilitators.visible(actor, id);
    if (!facilitators.mayKeep(actor)) {
      return OrganisationView.readOnly(page, DIRECTORY, Known.of(kept));
    }
    Map<String, Object> values = Map.of("name", kept.name(), "version", kept.version());
    return changing(page, kept, OrganisationForms.shown(page, values));
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
    long version = OrganisationForms.version(input);
    return page.submit(
        input,
        new FacilitatorOrganisationDetails(input.text("name")),
        details -> {
          facilitators.change(actor, id, details, version);
          return page.seeOther(DIRECTORY.href(id), "organisations.notice.changed");
        },
        errors -> changing(page, kept, OrganisationForms.again(page, input, errors)));
  }

  private static PageView adding(PageContext page, FormModel model) {
    return OrganisationForms.adding(page, DIRECTORY, model.requiredText("name"));
  }

  private static PageView changing(
      PageContext page, FacilitatorOrganisation kept, FormModel model) {
    return OrganisationForms.changing(
        page, DIRECTORY, Known.of(kept), kept.id(), model.requiredText("name"));
  }
}
