package insertionhours.portfolio;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.OperationFilter;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The list of operations, as a page and as a table to take away. */
@Path("/")
@Timed
public final class OperationListPages {
  static final String PATH = "/operations";
  private static final String CSV = "/operations.csv";
  private static final int ROWS_AT_ONCE = 200;

  private final OperationSummaries summaries;

  OperationListPages(OperationSummaries summaries) {
    this.summaries = summaries;
  }

  @GET
  @Path(PATH)
  @Produces("text/html; charset=UTF-8")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public OperationListView list(@Auth Actor actor, @Context PageContext page) {
    OperationQuery query = OperationQuery.of(page.query());
    OperationFilter filter = query.filter();
    return new OperationListView(
        page,
        Reader.of(actor),
        query,
        summaries.list(actor, filter, query.page()),
        summaries.count(actor, filter),
        summaries.authorities(actor));
  }

  /** All rows of the list, not only those of the page shown. */
  @GET
  @Path(CSV)
  @Produces("text/csv; charset=UTF-8")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Response export(@Auth Actor actor, @Context PageContext page) {
    OperationFilter filter = OperationQuery.of(page.query()).filter();
    StreamingOutput rows = output -> write(new CsvTable(output), actor, page, filter);
    return Response.ok(rows)
        .header("Content-Disposition", "attachment; filename=\"operations.csv\"")
        .build();
  }

  private void write(CsvTable table, Actor actor, PageContext page, OperationFilter filter) {
    table.row(
        page.text("portfolio.operations.reference"),
        page.text("portfolio.operations.name"),
        page.text("portfolio.operations.authority"),
        page.text("portfolio.operations.startsOn"),
        page.text("portfolio.operations.endsOn"),
        page.text("portfolio.operations.lots"),
        page.text("portfolio.operations.dueInHours"),
        page.text("portfolio.operations.inPreparationInHours"),
        page.text("portfolio.operations.acceptedInHours"),
        page.text("portfolio.operations.ratePercent"));
    Cursor after = Cursor.START;
    while (after != null) {
      Listing<OperationSummary> part =
          summaries.list(actor, filter, new Slice(ROWS_AT_ONCE, after));
      part.items().forEach(summary -> row(table, summary));
      after = part.next() == null ? null : Cursor.fromString(part.next());
    }
    table.flush();
  }

  private static void row(CsvTable table, OperationSummary summary) {
    table.row(
        summary.operation().reference(),
        summary.operation().name(),
        summary.authority(),
        summary.operation().startsOn(),
        summary.operation().endsOn(),
        summary.lots().size(),
        summary.hoursDue(),
        summary.hoursInPreparation(),
        summary.hoursAccepted(),
        summary.rate().map(AchievementRate::percent).orElse(null));
  }
}
