package insertionhours.programme;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.json.Versioned;
import insertionhours.listing.Listing;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.ListQuery;
import insertionhours.web.SortOrder;
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

/** The buyers' coming contracts, in the API. */
@Path("/api/v1/programme")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class ProgrammeResource {
  private final ProgrammeService programme;
  private final IdempotentPosts posts;

  ProgrammeResource(ProgrammeService programme, IdempotentPosts posts) {
    this.programme = programme;
    this.posts = posts;
  }

  @GET
  @RolesAllowed(FACILITATOR)
  public Listing<ComingContract> list(
      @Auth Actor actor,
      @Valid @BeanParam ListQuery query,
      @QueryParam("contractingAuthorityId") Long authority,
      @QueryParam("sizerId") Long sizer,
      @QueryParam("decision") ProgrammeDecision decision,
      @QueryParam("sort") String sort) {
    var order = SortOrder.of(sort, ProgrammeFilter.Sort.class, ProgrammeFilter.Sort.SIZE_BY);
    ProgrammeFilter filter =
        new ProgrammeFilter(
            query.search(), authority, sizer, decision, order.key(), order.descending());
    return programme.list(actor, filter, query.slice());
  }

  @POST
  @RolesAllowed(FACILITATOR)
  public Response create(
      @Auth Actor actor,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid ComingContractDraft body) {
    return posts.create(
        actor,
        "programme",
        key,
        body,
        () -> programme.create(actor, body),
        entry -> "programme/" + entry.id());
  }

  @GET
  @Path("{id}")
  @RolesAllowed(FACILITATOR)
  public ComingContract get(@Auth Actor actor, @PathParam("id") long id) {
    return programme.find(actor, id);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed(FACILITATOR)
  public ComingContract change(
      @Auth Actor actor,
      @PathParam("id") long id,
      @NotNull @Valid Versioned<ComingContractDraft> body) {
    return programme.change(actor, id, body.content(), body.version());
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed(FACILITATOR)
  public void remove(@Auth Actor actor, @PathParam("id") long id) {
    programme.remove(actor, id);
  }

  @POST
  @Path("{id}/operation")
  @RolesAllowed(FACILITATOR)
  public Response open(
      @Auth Actor actor,
      @PathParam("id") long id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid OpeningDraft body) {
    return posts.create(
        actor,
        "programme/" + id + "/operation",
        key,
        body,
        () -> programme.open(actor, id, body),
        operation -> "operations/" + operation.id());
  }
}
