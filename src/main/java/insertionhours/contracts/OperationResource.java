package insertionhours.contracts;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
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

/** Operations, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class OperationResource {
  private final OperationService service;
  private final IdempotentPosts posts;

  OperationResource(OperationService service, IdempotentPosts posts) {
    this.service = service;
    this.posts = posts;
  }

  @GET
  @Path("/operations")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Listing<Operation> list(
      @Auth Actor actor,
      @Valid @BeanParam ListQuery query,
      @QueryParam("contractingAuthorityId") Long contractingAuthorityId,
      @QueryParam("communeCode") String communeCode,
      @QueryParam("tag") String tag,
      @QueryParam("status") LotStatus status,
      @QueryParam("referentId") Long referentId,
      @QueryParam("sort") String sort) {
    var order = SortOrder.of(sort, OperationFilter.Sort.class, OperationFilter.Sort.ID);
    OperationFilter filter =
        new OperationFilter(
            query.search(),
            contractingAuthorityId,
            communeCode,
            tag,
            status,
            referentId,
            order.key(),
            order.descending());
    return service.list(actor, filter, query.slice());
  }

  @POST
  @Path("/operations")
  @RolesAllowed(FACILITATOR)
  public Response create(
      @Auth Actor actor,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid OperationDraft body) {
    return posts.create(
        actor,
        "operations",
        key,
        body,
        () -> service.create(actor, body),
        operation -> "operations/" + operation.id());
  }

  @GET
  @Path("/operations/{id}")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Operation get(@Auth Actor actor, @PathParam("id") long id) {
    return service.find(actor, id);
  }

  @PUT
  @Path("/operations/{id}")
  @RolesAllowed(FACILITATOR)
  public Operation change(
      @Auth Actor actor, @PathParam("id") long id, @NotNull @Valid Versioned<OperationDraft> body) {
    return service.change(actor, id, body.content(), body.version());
  }

  @DELETE
  @Path("/operations/{id}")
  @RolesAllowed(FACILITATOR)
  public void remove(@Auth Actor actor, @PathParam("id") long id) {
    service.remove(actor, id);
  }
}
