package insertionhours.terms;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.PurchaseFamily;
import insertionhours.identity.Actor;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;

/** The figures that an authority's clauses are sized with, in the API. */
@Path("/api/v1/contracting-authorities/{id}/sizing-defaults")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class SizingDefaultResource {
  private static final String ORGANISATION = "facilitatorOrganisationId";

  private final TermsService terms;
  private final IdempotentPosts posts;

  SizingDefaultResource(TermsService terms, IdempotentPosts posts) {
    this.terms = terms;
    this.posts = posts;
  }

  @GET
  @RolesAllowed(FACILITATOR)
  public Listing<SizingDefault> listDefaults(
      @Auth Actor actor,
      @PathParam("id") long authority,
      @QueryParam(ORGANISATION) Long organisation,
      @Valid @BeanParam ListQuery query) {
    List<SizingDefault> known =
        terms.defaults(actor, AuthorityPart.organisation(actor, organisation), authority).stream()
            .filter(figures -> figures.mentions(query.search()))
            .toList();
    return Listing.part(known, query.slice());
  }

  @POST
  @RolesAllowed(FACILITATOR)
  public Response putDefault(
      @Auth Actor actor,
      @PathParam("id") long authority,
      @QueryParam(ORGANISATION) Long organisation,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid SizingDefaultDraft body) {
    long chosen = AuthorityPart.organisation(actor, organisation);
    String path = "contracting-authorities/" + authority + "/sizing-defaults";
    String choice = "?" + ORGANISATION + "=" + chosen;
    return posts.create(
        actor,
        path + choice,
        key,
        body,
        () -> terms.putDefault(actor, chosen, authority, body),
        put -> path + "/" + put.family() + "/" + put.validFrom() + choice);
  }

  @GET
  @Path("/{family}/{validFrom}")
  @RolesAllowed(FACILITATOR)
  public SizingDefault getDefault(
      @Auth Actor actor,
      @PathParam("id") long authority,
      @PathParam("family") PurchaseFamily family,
      @PathParam("validFrom") LocalDate validFrom,
      @QueryParam(ORGANISATION) Long organisation) {
    return terms.findDefault(
        actor, AuthorityPart.organisation(actor, organisation), authority, family, validFrom);
  }

  @DELETE
  @Path("/{family}/{validFrom}")
  @RolesAllowed(FACILITATOR)
  public void removeDefault(
      @Auth Actor actor,
      @PathParam("id") long authority,
      @PathParam("family") PurchaseFamily family,
      @PathParam("validFrom") LocalDate validFrom,
      @QueryParam(ORGANISATION) Long organisation) {
    terms.removeDefault(
        actor, AuthorityPart.organisation(actor, organisation), authority, family, validFrom);
  }
}
