package insertionhours.eligibility;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.ListQuery;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;

/**
 * Clocks and decisions on them, in the API: for facilitators only, as they go over all employers.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(FACILITATOR)
@Timed
public final class EligibilityResource {
  private static final String ORGANISATION = "facilitatorOrganisationId";

  private final EligibilityService service;
  private final IdempotentPosts posts;

  EligibilityResource(EligibilityService service, IdempotentPosts posts) {
    this.service = service;
    this.posts = posts;
  }

  @GET
  @Path("/clocks")
  @RolesAllowed(FACILITATOR)
  public Listing<EndingClock> listClocks(
      @Auth Actor actor,
      @Valid @BeanParam ListQuery query,
      @QueryParam("endingBefore") LocalDate before) {
    return Listing.part(
        service.ending(actor, before, query.search()), query.slice(), EndingClock::name);
  }

  @GET
  @Path("/beneficiaries/{id}/clock")
  @RolesAllowed(FACILITATOR)
  public PersonClock getClock(
      @Auth Actor actor,
      @PathParam("id") long beneficiaryId,
      @QueryParam(ORGANISATION) Long organisation) {
    return service.find(actor, beneficiaryId, organisation);
  }

  @POST
  @Path("/beneficiaries/{id}/clock-decisions")
  @RolesAllowed(FACILITATOR)
  public Response decideOnClock(
      @Auth Actor actor,
      @PathParam("id") long beneficiaryId,
      @QueryParam(ORGANISATION) Long organisation,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid ClockDecisionDraft body) {
    String choice = organisation == null ? "" : "?" + ORGANISATION + "=" + organisation;
    return posts.createPersonal(
        actor,
        "beneficiaries/" + beneficiaryId + "/clock-decisions" + choice,
        key,
        body,
        () -> service.decide(actor, beneficiaryId, organisation, body),
        decision -> "clock-decisions/" + decision.id(),
        id -> service.findDecision(actor, id));
  }

  @GET
  @Path("/clock-decisions/{id}")
  @RolesAllowed(FACILITATOR)
  public ClockDecision getClockDecision(@Auth Actor actor, @PathParam("id") long id) {
    return service.findDecision(actor, id);
  }

  @DELETE
  @Path("/clock-decisions/{id}")
  @RolesAllowed(FACILITATOR)
  public void withdrawClockDecision(@Auth Actor actor, @PathParam("id") long id) {
    service.withdraw(actor, id);
  }
}
