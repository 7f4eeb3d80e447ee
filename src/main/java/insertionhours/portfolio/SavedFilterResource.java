package insertionhours.portfolio;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.requests.IdempotentPosts;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The views of the list of operations that an account has kept, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class SavedFilterResource {
  private final SavedFilterService service;
  private final IdempotentPosts posts;

  SavedFilterResource(SavedFilterService service, IdempotentPosts posts) {
    this.service = service;
    this.posts = posts;
  }

  /** All of them: there are no more than a person names. */
  @GET
  @Path("/saved-filters")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Listing<SavedFilter> list(@Auth Actor actor) {
    return Listing.whole(service.list(actor));
  }

  @POST
  @Path("/saved-filters")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Response save(
      @Auth Actor actor,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid SavedFilterDraft body) {
    return posts.create(
        actor,
        "saved-filters",
        key,
        body,
        () -> service.save(actor, body),
        filter -> "saved-filters/" + filter.id());
  }

  @GET
  @Path("/saved-filters/{id}")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public SavedFilter get(@Auth Actor actor, @PathParam("id") long id) {
    return service.find(actor, id);
  }

  @DELETE
  @Path("/saved-filters/{id}")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public void remove(@Auth Actor actor, @PathParam("id") long id) {
    service.remove(actor, id);
  }
}
