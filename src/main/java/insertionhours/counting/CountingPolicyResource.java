package insertionhours.counting;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.json.Versioned;
import insertionhours.listing.Listing;
import insertionhours.organisations.AuthorityPart;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What counts with an authority, in the API. */
@Path("/api/v1/contracting-authorities/{id}/counting-policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class CountingPolicyResource {
  private static final String ORGANISATION = "facilitatorOrganisationId";

  private final CountingPolicyService policies;
  private final IdempotentPosts posts;

  CountingPolicyResource(CountingPolicyService policies, IdempotentPosts posts) {
    this.policies = policies;
    this.posts = posts;
  }

  @GET
  @RolesAllowed(FACILITATOR)
  public Listing<CountingPolicy> listPolicies(
      @Auth Actor actor,
      @PathParam("id") long authority,
      @QueryParam(ORGANISATION) Long organisation,
      @Valid @BeanParam ListQuery query) {
    List<CountingPolicy> versions =
        policies
            .versions(actor, AuthorityPart.organisation(actor, organisation), authority)
            .stream()
            .filter(policy -> policy.mentions(query.search()))
            .toList();
    return Listing.part(versions, query.slice());
  }

  @POST
  @RolesAllowed(FACILITATOR)
  public Response setPolicy(
      @Auth Actor actor,
      @PathParam("id") long authority,
      @QueryParam(ORGANISATION) Long organisation,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid Versioned<CountingPolicyDraft> body) {
    long chosen = AuthorityPart.organisation(actor, organisation);
    String path = "contracting-authorities/" + authority + "/counting-policies";
    String choice = "?" + ORGANISATION + "=" + chosen;
    return posts.create(
        actor,
        path + choice,
        key,
        body,
        () -> policies.set(actor, chosen, authority, body.content(), body.version()),
        set -> path + "/" + set.number() + choice);
  }

  @GET
  @Path("/{number}")
  @RolesAllowed(FACILITATOR)
  public CountingPolicy getPolicy(
      @Auth Actor actor,
      @PathParam("id") long authority,
      @PathParam("number") int number,
      @QueryParam(ORGANISATION) Long organisation) {
    return policies.version(
        actor, AuthorityPart.organisation(actor, organisation), authority, number);
  }
}
