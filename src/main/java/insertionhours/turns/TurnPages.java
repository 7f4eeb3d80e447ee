package insertionhours.turns;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.documents.CsvTable;
import insertionhours.forms.FormInput;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.web.PageContext;
import insertionhours.web.SortOrder;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;

/** What is left to do on all lots, and whose turn it is: to be read and exported. */
@Path("/")
@RolesAllowed(FACILITATOR)
@Timed
public final class TurnPages {
  static final String PATH = "/turns";

  private final TurnService turns;

  TurnPages(TurnService turns) {
    this.turns = turns;
  }

  @GET
  @Path("turns")
  @Produces("text/html; charset=UTF-8")
  public TurnListView list(@Auth Actor actor, @Context PageContext page) {
    TurnFilter filter = filter(page);
    List<LotTurn> all = turns.list(actor, TurnFilter.ALL);
    List<LotTurn> found = all.stream().filter(filter::matches).sorted(filter.order()).toList();
    Slice slice = Slice.page(Cursor.understood(page.query().getFirst("after")));
    return new TurnListView(page, filter, all, found.size(), turns.page(found, slice));
  }

  @GET
  @Path("turns.csv")
  @Produces("text/csv; charset=UTF-8")
  public Response export(@Auth Actor actor, @Context PageContext page) {
    List<LotTurn> found = turns.list(actor, filter(page));
    StreamingOutput rows = output -> write(new CsvTable(output), page, found);
    return Response.ok(rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"a-qui-le-tour.csv\"")
        .build();
  }

  private static void write(CsvTable table, PageContext page, List<LotTurn> found) {
    table.row(
        page.text("turns.operation"),
        page.text("turns.number"),
        page.text("turns.lot"),
        page.text("turns.authority"),
        page.text("turns.actor"),
        page.text("turns.awaited"),
        page.text("turns.enterprise"),
        page.text("turns.since"),
        page.text("turns.days"),
        page.text("turns.endsOn"));
    for (LotTurn lot : found) {
      table.row(
          lot.operationReference(),
          lot.number(),
          lot.title(),
          lot.contractingAuthorityName(),
          page.messages().label(lot.turn().actor()),
          TurnWords.act(page, lot.turn()),
          lot.turn().enterprise(),
          lot.turn().since(),
          lot.turn().days(),
          lot.endsOn());
    }
    table.flush();
  }

  private static TurnFilter filter(PageContext page) {
    FormInput asked = new FormInput(page.query());
    var order =
        SortOrder.understood(
            asked.text("sort"),
            TurnFilter.Sort.class,
            new SortOrder<>(TurnFilter.ALL.sort(), TurnFilter.ALL.descending()));
    return new TurnFilter(
        asked.text("q"),
        asked.choice("actor", NextActor.class),
        asked.choice("act", AwaitedAct.class),
        asked.id("authority"),
        order.key(),
        order.descending());
  }
}
