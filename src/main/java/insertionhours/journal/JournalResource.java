package insertionhours.journal;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Notes on lots and operations, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class JournalResource {
  private final JournalService service;
  private final IdempotentPosts posts;

  JournalResource(JournalService service, IdempotentPosts posts) {
    this.service = service;
    this.posts = posts;
  }

  @GET
  @Path("/lots/{id}/notes")
  @RolesAllowed(FACILITATOR)
  public Listing<JournalNote> ofLot(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @Valid @BeanParam ListQuery query,
      @QueryParam("kind") NoteKind kind,
      @QueryParam("open") Boolean open) {
    JournalFilter filter = new JournalFilter(query.search(), kind, open);
    return service.list(actor, JournalPlace.lot(lotId), filter, query.slice());
  }

  @POST
  @Path("/lots/{id}/notes")
  @RolesAllowed(FACILITATOR)
  public Response addToLot(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid JournalNoteDraft body) {
    return add(actor, "lots/" + lotId + "/notes", key, JournalPlace.lot(lotId), body);
  }

  @GET
  @Path("/operations/{id}/notes")
  @RolesAllowed(FACILITATOR)
  public Listing<JournalNote> ofOperation(
      @Auth Actor actor,
      @PathParam("id") long operationId,
      @Valid @BeanParam ListQuery query,
      @QueryParam("kind") NoteKind kind,
      @QueryParam("open") Boolean open) {
    JournalFilter filter = new JournalFilter(query.search(), kind, open);
    return service.list(actor, JournalPlace.operation(operationId), filter, query.slice());
  }

  @POST
  @Path("/operations/{id}/notes")
  @RolesAllowed(FACILITATOR)
  public Response addToOperation(
      @Auth Actor actor,
      @PathParam("id") long operationId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid JournalNoteDraft body) {
    JournalPlace place = JournalPlace.operation(operationId);
    return add(actor, "operations/" + operationId + "/notes", key, place, body);
  }

  @GET
  @Path("/notes/{id}")
  @RolesAllowed(FACILITATOR)
  public JournalNote get(@Auth Actor actor, @PathParam("id") long id) {
    return service.find(actor, id);
  }

  @PUT
  @Path("/notes/{id}")
  @RolesAllowed(FACILITATOR)
  public JournalNote change(
      @Auth Actor actor,
      @PathParam("id") long id,
      @NotNull @Valid Versioned<JournalNoteDraft> body) {
    return service.change(actor, id, body.content(), body.version());
  }

  @DELETE
  @Path("/notes/{id}")
  @RolesAllowed(FACILITATOR)
  public void remove(@Auth Actor actor, @PathParam("id") long id) {
    service.remove(actor, id);
  }

  @POST
  @Path("/notes/{id}/completion")
  @RolesAllowed(FACILITATOR)
  public Response complete(
      @Auth Actor actor, @PathParam("id") long id, @HeaderParam("Idempotency-Key") String key) {
    return posts.move(
        actor, "notes/" + id + "/completion", key, null, () -> service.complete(actor, id));
  }

  private Response add(
      Actor actor, String path, String key, JournalPlace place, JournalNoteDraft body) {
    return posts.create(
        actor,
        path,
        key,
        body,
        () -> service.add(actor, place, body),
        note -> "notes/" + note.id());
  }
}
