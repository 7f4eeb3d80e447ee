package insertionhours.portfolio;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.TradeService;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.time.Clock;

/** One operation and its lots. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class OperationPages {
  private final OperationSummaries summaries;
  private final TradeService trades;
  private final Clock clock;

  OperationPages(OperationSummaries summaries, TradeService trades, Clock clock) {
    this.summaries = summaries;
    this.trades = trades;
    this.clock = clock;
  }

  @GET
  @Path("operations/{id}")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public OperationView show(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return new OperationView(
        page, actor, summaries.find(actor, id), trades.wording(page.messages().locale()), clock);
  }
}
