package insertionhours.alerts;

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

/** The lots in alert, to be read and exported. */
@Path("/")
@RolesAllowed(FACILITATOR)
@Timed
public final class AlertPages {
  static final String PATH = "/alerts";

  private final AlertService alerts;

  AlertPages(AlertService alerts) {
    this.alerts = alerts;
  }

  @GET
  @Path("alerts")
  @Produces("text/html; charset=UTF-8")
  public AlertListView list(@Auth Actor actor, @Context PageContext page) {
    AlertFilter filter = filter(page);
    Slice slice = Slice.page(Cursor.understood(page.query().getFirst("after")));
    List<AlertedLot> all = alerts.list(actor, AlertFilter.ALL);
    return new AlertListView(page, filter, all, slice);
  }

  @GET
  @Path("alerts.csv")
  @Produces("text/csv; charset=UTF-8")
  public Response export(@Auth Actor actor, @Context PageContext page) {
    List<AlertedLot> found = alerts.list(actor, filter(page));
    StreamingOutput rows = output -> write(new CsvTable(output), page, found);
    return Response.ok(rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"alertes.csv\"")
        .build();
  }

  private static void write(CsvTable table, PageContext page, List<AlertedLot> found) {
    table.row(
        page.text("alerts.operation"),
        page.text("alerts.number"),
        page.text("alerts.lot"),
        page.text("alerts.authority"),
        page.text("alerts.holder"),
        page.text("alerts.level"),
        page.text("alerts.expectedInHours"),
        page.text("alerts.acceptedInHours"),
        page.text("alerts.sharePercent"),
        page.text("alerts.remainingInHours"),
        page.text("alerts.endsOn"),
        page.text("alerts.perWeekInHours"),
        page.text("alerts.priceInEuros"));
    for (AlertedLot lot : found) {
      LotAlert alert = lot.alert();
      table.row(
          lot.operationReference(),
          lot.number(),
          lot.title(),
          lot.contractingAuthorityName(),
          lot.holder(),
          page.messages().label(alert.level()),
          alert.expected(),
          alert.accepted(),
          alert.share() == null ? null : alert.share().movePointRight(2),
          alert.remaining(),
          alert.endsOn(),
          alert.hoursPerWeek(),
          alert.priceTag());
    }
    table.flush();
  }

  private static AlertFilter filter(PageContext page) {
    FormInput asked = new FormInput(page.query());
    var order =
        SortOrder.understood(
            asked.text("sort"),
            AlertFilter.Sort.class,
            new SortOrder<>(AlertFilter.Sort.SHARE, false));
    return new AlertFilter(
        asked.text("q"),
        asked.id("authority"),
        asked.choice("level", AlertLevel.class),
        order.key(),
        order.descending());
  }
}
