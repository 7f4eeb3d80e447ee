package insertionhours.frameworks;

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

/** Orders under framework contracts, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class PurchaseOrderResource {
  private final PurchaseOrderService service;
  private final IdempotentPosts posts;

  PurchaseOrderResource(PurchaseOrderService service, IdempotentPosts posts) {
    this.service = service;
    this.posts = posts;
  }

  @GET
  @Path("/lots/{id}/purchase-orders")
  @RolesAllowed(FACILITATOR)
  public Listing<PurchaseOrder> list(
      @Auth Actor actor, @PathParam("id") long lotId, @Valid @BeanParam ListQuery query) {
    return service.list(actor, lotId, query.search(), query.slice());
  }

  @POST
  @Path("/lots/{id}/purchase-orders")
  @RolesAllowed(FACILITATOR)
  public Response record(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid PurchaseOrderDraft body) {
    return posts.create(
        actor,
        "lots/" + lotId + "/purchase-orders",
        key,
        body,
        () -> service.record(actor, lotId, body),
        order -> "purchase-orders/" + order.id());
  }

  @GET
  @Path("/purchase-orders/{id}")
  @RolesAllowed(FACILITATOR)
  public PurchaseOrder get(@Auth Actor actor, @PathParam("id") long id) {
    return service.find(actor, id);
  }

  @PUT
  @Path("/purchase-orders/{id}")
  @RolesAllowed(FACILITATOR)
  public PurchaseOrder change(
      @Auth Actor actor,
      @PathParam("id") long id,
      @NotNull @Valid Versioned<PurchaseOrderDraft> body) {
    return service.change(actor, id, body.content(), body.version());
  }

  @DELETE
  @Path("/purchase-orders/{id}")
  @RolesAllowed(FACILITATOR)
  public void remove(@Auth Actor actor, @PathParam("id") long id) {
    service.remove(actor, id);
  }
}
