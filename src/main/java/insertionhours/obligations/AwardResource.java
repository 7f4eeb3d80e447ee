package insertionhours.obligations;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.json.Versioned;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The enterprises on lots, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class AwardResource {
  private final AwardService service;
  private final IdempotentPosts posts;

  AwardResource(AwardService service, IdempotentPosts posts) {
    this.service = service;
    this.posts = posts;
  }

  @GET
  @Path("/lots/{id}/awards")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Listing<Award> list(
      @Auth Actor actor, @PathParam("id") long lotId, @Valid @BeanParam ListQuery query) {
    return service.list(actor, lotId, query.search(), query.slice());
  }

  @POST
  @Path("/lots/{id}/awards")
  @RolesAllowed(FACILITATOR)
  public Response award(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid AwardDraft body) {
    return posts.create(
        actor,
        "lots/" + lotId + "/awards",
        key,
        body,
        () -> service.award(actor, lotId, body),
        award -> "awards/" + award.id());
  }

  @GET
  @Path("/awards/{id}")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Award get(@Auth Actor actor, @PathParam("id") long id) {
    return service.find(actor, id);
  }

  @PUT
  @Path("/awards/{id}")
  @RolesAllowed(FACILITATOR)
  public Award change(
      @Auth Actor actor, @PathParam("id") long id, @NotNull @Valid Versioned<AwardDraft> body) {
    return service.change(actor, id, body.content(), body.version());
  }

  @POST
  @Path("/awards/{id}/promotion")
  @RolesAllowed(FACILITATOR)
  public Response promoteDeputy(
      @Auth Actor actor, @PathParam("id") long id, @HeaderParam("Idempotency-Key") String key) {
    return posts.move(
        actor, "awards/" + id + "/promotion", key, null, () -> service.promoteDeputy(actor, id));
  }

  @DELETE
  @Path("/awards/{id}")
  @RolesAllowed(FACILITATOR)
  public void remove(@Auth Actor actor, @PathParam("id") long id) {
    service.remove(actor, id);
  }
}
