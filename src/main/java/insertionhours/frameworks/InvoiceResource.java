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

/** Invoices under framework contracts, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class InvoiceResource {
  private final InvoiceService service;
  private final IdempotentPosts posts;

  InvoiceResource(InvoiceService service, IdempotentPosts posts) {
    this.service = service;
    this.posts = posts;
  }

  @GET
  @Path("/lots/{id}/invoices")
  @RolesAllowed(FACILITATOR)
  public Listing<Invoice> list(
      @Auth Actor actor, @PathParam("id") long lotId, @Valid @BeanParam ListQuery query) {
    return service.list(actor, lotId, query.search(), query.slice());
  }

  @POST
  @Path("/lots/{id}/invoices")
  @RolesAllowed(FACILITATOR)
  public Response record(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid InvoiceDraft body) {
    return posts.create(
        actor,
        "lots/" + lotId + "/invoices",
        key,
        body,
        () -> service.record(actor, lotId, body),
        invoice -> "invoices/" + invoice.id());
  }

  @GET
  @Path("/invoices/{id}")
  @RolesAllowed(FACILITATOR)
  public Invoice get(@Auth Actor actor, @PathParam("id") long id) {
    return service.find(actor, id);
  }

  @PUT
  @Path("/invoices/{id}")
  @RolesAllowed(FACILITATOR)
  public Invoice change(
      @Auth Actor actor, @PathParam("id") long id, @NotNull @Valid Versioned<InvoiceDraft> body) {
    return service.change(actor, id, body.content(), body.version());
  }

  @DELETE
  @Path("/invoices/{id}")
  @RolesAllowed(FACILITATOR)
  public void remove(@Auth Actor actor, @PathParam("id") long id) {
    service.remove(actor, id);
  }
}
