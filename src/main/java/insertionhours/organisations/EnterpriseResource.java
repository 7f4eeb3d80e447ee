package insertionhours.organisations;

import static insertionhours.identity.Role.Names.ADMINISTRATOR;
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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** The directory of enterprises. */
@Path("/api/v1/enterprises")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class EnterpriseResource {
  private final EnterpriseService enterprises;
  private final IdempotentPosts posts;

  EnterpriseResource(EnterpriseService enterprises, IdempotentPosts posts) {
    this.enterprises = enterprises;
    this.posts = posts;
  }

  @GET
  @RolesAllowed({ADMINISTRATOR, FACILITATOR, DECLARANT})
  public Listing<Enterprise> list(
      @Auth Actor actor,
      @Valid @BeanParam ListQuery query,
      @QueryParam("kind") EnterpriseKind kind,
      @QueryParam("insertion") @Pattern(regexp = "true|false") String insertion,
      @QueryParam("trade") String trade,
      @QueryParam("department") @Pattern(regexp = OrganisationFilter.DEPARTMENT) String department,
      @QueryParam("sort") String sort) {
    var order = SortOrder.of(sort, OrganisationFilter.Sort.class, OrganisationFilter.Sort.ID);
    OrganisationFilter filter =
        new OrganisationFilter(
            query.search(),
            kind,
            Boolean.parseBoolean(insertion),
            trade,
            department,
            order.key(),
            order.descending());
    return enterprises.list(actor, filter, query.slice());
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public Response add(
      @Auth Actor actor,
      @HeaderParam("Idempotency-Key") String key,
      @Valid @NotNull EnterpriseDetails details) {
    return posts.create(
        actor,
        "enterprises",
        key,
        details,
        () -> enterprises.add(actor, details),
        added -> "enterprises/" + added.id());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR, DECLARANT})
  public Enterprise get(@Auth Actor actor, @PathParam("id") long id) {
    return enterprises.visible(actor, id);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public Enterprise change(
      @Auth Actor actor,
      @PathParam("id") long id,
      @Valid @NotNull Versioned<EnterpriseDetails> change) {
    return enterprises.change(actor, id, change.content(), change.version());
  }
}
