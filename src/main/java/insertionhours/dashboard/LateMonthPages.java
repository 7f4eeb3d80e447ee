package insertionhours.dashboard;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.dashboard.LateFilter.Sort;
import insertionhours.documents.CsvTable;
import insertionhours.forms.FormInput;
import insertionhours.hours.LotReference;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.util.List;

/** The months that enterprises are late with, to be read and exported. */
@Path("/")
@RolesAllowed(FACILITATOR)
@Timed
public final class LateMonthPages {
  private final LateMonths months;

  LateMonthPages(LateMonths months) {
    this.months = months;
  }

  @GET
  @Path("late")
  @Produces("text/html; charset=UTF-8")
  public LateMonthView list(@Auth Actor actor, @Context PageContext page) {
    LateFilter filter = filter(page);
    return new LateMonthView(page, filter, months.list(actor, filter));
  }

  @GET
  @Path("late.csv")
  @Produces("text/csv; charset=UTF-8")
  public Response export(@Auth Actor actor, @Context PageContext page) {
    List<LateMonth> late = months.list(actor, filter(page));
    StreamingOutput rows = output -> write(output, page, late);
    return Response.ok(rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"retards.csv\"")
        .build();
  }

  private static void write(OutputStream output, PageContext page, List<LateMonth> late) {
    CsvTable table =
        new CsvTable(output)
            .row(
                page.text("dashboard.late.enterprise"),
                page.text("dashboard.lots.operation"),
                page.text("dashboard.lots.number"),
                page.text("dashboard.lots.lot"),
                page.text("dashboard.late.month"),
                page.text("dashboard.late.state"),
                page.text("dashboard.late.dueOn"),
                page.text("dashboard.late.days"),
                page.text("dashboard.late.contact"),
                page.text("dashboard.late.email"),
                page.text("dashboard.late.phone"));
    late.forEach(month -> row(table, page, month));
    table.flush();
  }

  private static void row(CsvTable table, PageContext page, LateMonth late) {
    LotReference lot = late.awaited().lot();
    boolean known = late.contact() != null;
    table.row(
        late.awaited().enterpriseName(),
        lot.operationReference(),
        lot.number(),
        lot.title(),
        late.awaited().month(),
        page.text("dashboard.state." + late.awaited().state()),
        late.awaited().dueOn(),
        late.days(),
        known ? late.contact().name() : null,
        known ? late.contact().email() : null,
        known ? late.contact().phone() : null);
  }

  private static LateFilter filter(PageContext page) {
    FormInput asked = new FormInput(page.query());
    var order = LotListQuery.order(asked.text("sort"), Sort.class, Sort.DUE_ON);
    return new LateFilter(asked.text("q"), order.key(), order.descending());
  }
}
