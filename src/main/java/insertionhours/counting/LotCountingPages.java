package insertionhours.counting;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

/** What counts on a lot, for everyone concerned by it. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class LotCountingPages {
  private final CountingPolicyService policies;
  private final LotService lots;

  LotCountingPages(CountingPolicyService policies, LotService lots) {
    this.policies = policies;
    this.lots = lots;
  }

  @GET
  @Path("lots/{id}/counting")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public LotCountingView show(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Lot lot = lots.find(actor, id);
    return new LotCountingView(
        page, lot, policies.ofLot(actor, id), actor.facilitates(lot.facilitatorOrganisationId()));
  }
}
