package insertionhours.organisations;

import static insertionhours.identity.Role.Names.ADMINISTRATOR;
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

/** The directory of contracting authorities. */
@Path("/api/v1/contracting-authorities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class ContractingAuthorityResource {
  private final ContractingAuthorityService authorities;
  private final IdempotentPosts posts;

  ContractingAuthorityResource(ContractingAuthorityService authorities, IdempotentPosts posts) {
    this.authorities = authorities;
    this.posts = posts;
  }

  @GET
  @RolesAllowed({ADMINISTRATOR, FACILITATOR, AUTHORITY, DECLARANT})
  public Listing<ContractingAuthority> list(
      @Auth Actor actor,
      @Valid @BeanParam ListQuery query,
      @QueryParam("kind") AuthorityKind kind,
      @QueryParam("sort") String sort) {
    var order = SortOrder.of(sort, OrganisationFilter.Sort.class, OrganisationFilter.Sort.ID);
    OrganisationFilter filter =
        new OrganisationFilter(query.search(), kind, order.key(), order.descending());
    return authorities.list(actor, filter, query.slice());
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public Response add(
      @Auth Actor actor,
      @HeaderParam("Idempotency-Key") String key,
      @Valid @NotNull ContractingAuthorityDetails details) {
    return posts.create(
        actor,
        "contracting-authorities",
        key,
        details,
        () -> authorities.add(actor, details),
        added -> "contracting-authorities/" + added.id());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR, AUTHORITY, DECLARANT})
  public ContractingAuthority get(@Auth Actor actor, @PathParam("id") long id) {
    return authorities.visible(actor, id);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public ContractingAuthority change(
      @Auth Actor actor,
      @PathParam("id") long id,
      @Valid @NotNull Versioned<ContractingAuthorityDetails> change) {
    return authorities.change(actor, id, change.content(), change.version());
  }
}
