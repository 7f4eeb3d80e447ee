package insertionhours.portfolio;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.NoClauseReasonService;
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

/** One lot: what it owes, how far it is, who works on it, whose turn it is. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class LotPages {
  private final LotOverviews overviews;
  private final TradeService trades;
  private final NoClauseReasonService reasons;
  private final Clock clock;

  LotPages(
      LotOverviews overviews, TradeService trades, NoClauseReasonService reasons, Clock clock) {
    this.overviews = overviews;
    this.trades = trades;
    this.reasons = reasons;
    this.clock = clock;
  }

  @GET
  @Path("lots/{id}")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public LotView show(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    LotOverview overview = overviews.find(actor, id);
    Reader reader = Reader.of(actor, overview.lot());
    String trade = trades.find(overview.lot().trade()).label(page.messages().locale());
    String reason = reasons.wording(overview.lot().noClauseReason(), page.messages().locale());
    return new LotView(page, reader, overview, trade, reason, clock);
  }
}
