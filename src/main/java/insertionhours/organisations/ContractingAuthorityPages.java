package insertionhours.organisations;

import static insertionhours.identity.Role.Names.ADMINISTRATOR;
import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.communes.CommuneField;
import insertionhours.forms.FormInput;
import insertionhours.identity.Actor;
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

/** Contracting authorities: entered, read and changed on one page each. */
@Path("/organisations/authorities")
@Produces("text/html; charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Timed
public final class ContractingAuthorityPages {
  private final PartyForms<ContractingAuthorityDetails> forms;

  ContractingAuthorityPages(ContractingAuthorityService authorities) {
    this.forms =
        new PartyForms<>(
            Directory.AUTHORITIES,
            authorities,
            ContractingAuthorityPages::details,
            (page, model) -> model);
  }

  private static ContractingAuthorityDetails details(FormInput input, CommuneField commune) {
    return new ContractingAuthorityDetails(
        input.text("name"),
        input.text("siret"),
        input.choice("kind", AuthorityKind.class),
        commune.code());
  }

  @GET
  @Path("new")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public PageView blank(@Auth Actor actor, @Context PageContext page) {
    return forms.blank(page);
  }

  @POST
  @Path("new")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public Response add(
      @Auth Actor actor, @Context PageContext page, MultivaluedMap<String, String> form) {
    return forms.add(actor, page, form);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR, AUTHORITY, DECLARANT})
  public PageView show(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return forms.show(actor, page, id);
  }

  @POST
  @Path("{id}")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public Response change(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    return forms.change(actor, page, id, form);
  }
}
