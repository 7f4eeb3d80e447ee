package insertionhours.terms;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.json.Versioned;
import insertionhours.organisations.AuthorityPart;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What is agreed with an authority, in the API. */
@Path("/api/v1/contracting-authorities/{id}/terms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class TermsResource {
  private static final String ORGANISATION = "facilitatorOrganisationId";

  private final TermsService terms;

  TermsResource(TermsService terms) {
    this.terms = terms;
  }

  @GET
  @RolesAllowed(FACILITATOR)
  public FollowUpTerms get(
      @Auth Actor actor,
      @PathParam("id") long authority,
      @QueryParam(ORGANISATION) Long organisation) {
    return terms.find(actor, AuthorityPart.organisation(actor, organisation), authority);
  }

  @PUT
  @RolesAllowed(FACILITATOR)
  public FollowUpTerms change(
      @Auth Actor actor,
      @PathParam("id") long authority,
      @QueryParam(ORGANISATION) Long organisation,
      @NotNull @Valid Versioned<FollowUpTermsDraft> body) {
    return terms.change(
        actor,
        AuthorityPart.organisation(actor, organisation),
        authority,
        body.content(),
        body.version());
  }
}
