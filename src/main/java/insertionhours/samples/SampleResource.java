package insertionhours.samples;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Control samples, in the API. */
@Path("/api/v1/control-samples")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(FACILITATOR)
@Timed
public final class SampleResource {
  private final SampleService service;
  private final IdempotentPosts posts;

  SampleResource(SampleService service, IdempotentPosts posts) {
    this.service = service;
    this.posts = posts;
  }

  @POST
  public Response draw(
      @Auth Actor actor,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid SampleDraft body) {
    return posts.createPersonal(
        actor,
        "control-samples",
        key,
        body,
        () -> service.draw(actor, body),
        drawn -> "control-samples/" + drawn.summary().id(),
        id -> service.find(actor, id));
  }

  @GET
  public Listing<SampleSummary> list(@Auth Actor actor, @Valid @BeanParam ListQuery query) {
    return service.list(actor, query.search(), query.slice());
  }

  @GET
  @Path("/{id}")
  public ControlSample get(@Auth Actor actor, @PathParam("id") long id) {
    return service.find(actor, id);
  }

  @PUT
  @Path("/{id}/lines/{lineId}")
  public ControlSample check(
      @Auth Actor actor,
      @PathParam("id") long id,
      @PathParam("lineId") long lineId,
      @NotNull @Valid SampleFinding body) {
    return service.check(actor, id, lineId, body);
  }
}
