package insertionhours.erasure;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Erasing identities and giving people what is kept on them, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class ErasureResource {
  private final ErasureService erasure;
  private final ExportService exports;
  private final IdempotentPosts posts;

  ErasureResource(ErasureService erasure, ExportService exports, IdempotentPosts posts) {
    this.erasure = erasure;
    this.exports = exports;
    this.posts = posts;
  }

  @GET
  @Path("/erasures")
  @RolesAllowed(FACILITATOR)
  public Listing<DueErasure> listErasures(@Auth Actor actor, @Valid @BeanParam ListQuery query) {
    return Listing.part(erasure.soon(actor, query.search()), query.slice(), DueErasure::key);
  }

  @POST
  @Path("/beneficiaries/{id}/erasure")
  @RolesAllowed(FACILITATOR)
  public Response erase(
      @Auth Actor actor,
      @PathParam("id") long id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid ErasureRequest body) {
    return posts.move(
        actor,
        "beneficiaries/" + id + "/erasure",
        key,
        body,
        () -> erasure.erase(actor, id, body.reason()));
  }

  @GET
  @Path("/beneficiaries/{id}/export")
  @RolesAllowed(FACILITATOR)
  public Response export(@Auth Actor actor, @PathParam("id") long id) {
    return ErasurePages.file(exports.export(actor, id), id);
  }
}
