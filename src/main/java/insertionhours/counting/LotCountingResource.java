package insertionhours.counting;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What counts on a lot, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Timed
public final class LotCountingResource {
  private final CountingPolicyService policies;

  LotCountingResource(CountingPolicyService policies) {
    this.policies = policies;
  }

  @GET
  @Path("/lots/{id}/counting-policy")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public LotCountingPolicy get(@Auth Actor actor, @PathParam("id") long lotId) {
    return policies.ofLot(actor, lotId);
  }
}
