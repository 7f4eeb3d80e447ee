package insertionhours.portfolio;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.TradeService;
import insertionhours.identity.Actor;
import insertionhours.turns.TurnService;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

/** One operation and its lots. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class OperationPages {
  private final OperationSummaries summaries;
  private final TradeService trades;
  private final TurnService turns;

  OperationPages(OperationSummaries summaries, TradeService trades, TurnService turns) {
    this.summaries = summaries;
    this.trades = trades;
    this.turns = turns;
  }

  @GET
  @Path("operations/{id}")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public OperationView show(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    OperationSummary summary = summaries.find(actor, id);
    return new OperationView(
        page,
        actor,
        summary,
        trades.wording(page.messages().locale()),
        turns.ofLots(actor, summary.lots().stream().map(LotTotals::id).toList()));
  }
}
