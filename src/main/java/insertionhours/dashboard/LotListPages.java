package insertionhours.dashboard;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.TradeService;
import insertionhours.documents.CsvTable;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.measure.AchievementRate;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.util.function.Function;

/** The lots across operations, to be read and exported. */
@Path("/")
@Timed
public final class LotListPages {
  private static final int ROWS_AT_ONCE = 200;

  private final LotList lots;
  private final TradeService trades;

  LotListPages(LotList lots, TradeService trades) {
    this.lots = lots;
    this.trades = trades;
  }

  @GET
  @Path("lots")
  @Produces("text/html; charset=UTF-8")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public LotListView list(
      @Auth Actor actor, @Context PageContext page, @QueryParam("after") Cursor after) {
    LotListFilter filter = LotListQuery.filter(page);
    return new LotListView(
        page,
        filter,
        lots.list(actor, filter, Slice.page(after)),
        lots.count(actor, filter),
        new LotListView.Choices(
            actor, lots.authorities(actor), trades.labels(page.messages().locale())));
  }

  /** All rows of the list, not only those of the page shown. */
  @GET
  @Path("lots.csv")
  @Produces("text/csv; charset=UTF-8")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Response export(@Auth Actor actor, @Context PageContext page) {
    LotListFilter filter = LotListQuery.filter(page);
    StreamingOutput rows = output -> write(output, actor, page, filter);
    return Response.ok(rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lots.csv\"")
        .build();
  }

  private void write(OutputStream output, Actor actor, PageContext page, LotListFilter filter) {
    CsvTable table = new CsvTable(output).row(headings(page));
    Function<String, String> trade = trades.wording(page.messages().locale());
    LotState state = new LotState(page.messages(), actor);
    Cursor after = Cursor.START;
    while (after != null) {
      Listing<ListedLot> part = lots.list(actor, filter, new Slice(ROWS_AT_ONCE, after));
      part.items().forEach(lot -> row(table, lot, trade, state));
      after = part.next() == null ? null : Cursor.fromString(part.next());
    }
    table.flush();
  }

  private static Object[] headings(PageContext page) {
    return new Object[] {
      page.text("dashboard.lots.operation"),
      page.text("dashboard.lots.number"),
      page.text("dashboard.lots.lot"),
      page.text("dashboard.lots.authority"),
      page.text("dashboard.lots.trade"),
      page.text("dashboard.lots.state"),
      page.text("dashboard.lots.endsOn"),
      page.text("dashboard.lots.dueInHours"),
      page.text("dashboard.lots.acceptedInHours"),
      page.text("dashboard.lots.ratePercent")
    };
  }

  private static void row(
      CsvTable table, ListedLot lot, Function<String, String> trade, LotState state) {
    table.row(
        lot.operationReference(),
        lot.number(),
        lot.title(),
        lot.authorityName(),
        trade.apply(lot.trade()),
        state.of(lot).label(),
        lot.endsOn(),
        lot.hoursDue(),
        lot.hoursAccepted(),
        lot.rate().map(AchievementRate::percent).orElse(null));
  }
}
