package insertionhours.obligations;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.requests.IdempotentPosts;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Obligations, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class ObligationResource {
  private final ObligationService service;
  private final TakeOverService takeOvers;
  private final IdempotentPosts posts;

  ObligationResource(ObligationService service, TakeOverService takeOvers, IdempotentPosts posts) {
    this.service = service;
    this.takeOvers = takeOvers;
    this.posts = posts;
  }

  @GET
  @Path("/lots/{id}/obligation")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Obligation get(@Auth Actor actor, @PathParam("id") long lotId) {
    return service.find(actor, lotId);
  }

  @POST
  @Path("/lots/{id}/obligation/moves")
  @RolesAllowed(FACILITATOR)
  public Response move(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid ObligationMove body) {
    return posts.move(
        actor,
        "lots/" + lotId + "/obligation/moves",
        key,
        body,
        () -> service.move(actor, lotId, body));
  }

  @POST
  @Path("/lots/{id}/obligation/revisions")
  @RolesAllowed(FACILITATOR)
  public Response revise(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid RevisionDraft body) {
    return posts.create(
        actor,
        "lots/" + lotId + "/obligation/revisions",
        key,
        body,
        () -> service.revise(actor, lotId, body),
        obligation -> "lots/" + lotId + "/obligation");
  }

  @POST
  @Path("/operations/{id}/running-lots")
  @RolesAllowed(FACILITATOR)
  public Response takeOver(
      @Auth Actor actor,
      @PathParam("id") long operationId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid TakeOver body) {
    return posts.create(
        actor,
        "operations/" + operationId + "/running-lots",
        key,
        body,
        () -> takeOvers.takeOver(actor, operationId, body),
        lot -> "lots/" + lot.id());
  }
}
