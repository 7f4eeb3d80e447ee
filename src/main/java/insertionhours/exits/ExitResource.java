package insertionhours.exits;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.json.Versioned;
import insertionhours.listing.Listing;
import insertionhours.web.ListQuery;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What became of people, in the API: for facilitators only. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(FACILITATOR)
@Timed
public final class ExitResource {
  private final ExitService service;

  ExitResource(ExitService service) {
    this.service = service;
  }

  @GET
  @Path("/follow-ups")
  @RolesAllowed(FACILITATOR)
  public Listing<FollowUp> listFollowUps(
      @Auth Actor actor,
      @Valid @BeanParam ListQuery query,
      @QueryParam("milestone") Milestone milestone) {
    FollowUpFilter filter = new FollowUpFilter(query.search(), milestone);
    return Listing.part(service.due(actor, filter), query.slice(), FollowUp::key);
  }

  @GET
  @Path("/beneficiaries/{id}/follow-ups")
  @RolesAllowed(FACILITATOR)
  public Listing<PersonFollowUp> listFollowUpsOfPerson(
      @Auth Actor actor, @PathParam("id") long id) {
    return Listing.whole(service.of(actor, id));
  }

  @PUT
  @Path("/beneficiaries/{id}/follow-ups/{milestone}")
  @RolesAllowed(FACILITATOR)
  public PersonFollowUp putFollowUp(
      @Auth Actor actor,
      @PathParam("id") long id,
      @PathParam("milestone") Milestone milestone,
      @NotNull @Valid Versioned<ExitDraft> body) {
    return service.record(actor, id, milestone, body.content(), body.version());
  }
}
