package insertionhours.hours;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.documents.CsvTable;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** The months that firms have not declared in time, for the facilitator who reminds them. */
@Path("/")
@RolesAllowed(FACILITATOR)
@Timed
public final class LateMonthPages {
  static final String PATH = "/declarations/late";
  static final String CSV = "/declarations/late.csv";

  private final DeclarationCalendar calendar;

  LateMonthPages(DeclarationCalendar calendar) {
    this.calendar = calendar;
  }

  @GET
  @Path(PATH)
  @Produces("text/html; charset=UTF-8")
  public LateMonthView list(@Auth Actor actor, @Context PageContext page) {
    return new LateMonthView(page, new DeclarationWords(page, actor), calendar.late(actor));
  }

  @GET
  @Path(CSV)
  @Produces("text/csv; charset=UTF-8")
  public Response export(@Auth Actor actor, @Context PageContext page) {
    List<List<?>> rows = new ArrayList<>();
    rows.add(
        List.of(
            page.text("hours.csv.month"),
            page.text("hours.csv.enterprise"),
            page.text("hours.csv.operation"),
            page.text("hours.csv.lot"),
            page.text("hours.csv.state"),
            page.text("hours.firms.dueOn")));
    calendar
        .late(actor)
        .forEach(
            month ->
                rows.add(
                    List.of(
                        month.month(),
                        month.enterpriseName(),
                        month.lot().operationReference(),
                        month.lot().number(),
                        page.messages().label(month.state()),
                        month.dueOn())));
    byte[] table = CsvTable.bytes(rows);
    return DeclarationListPages.file(output -> output.write(table), "late.csv");
  }
}
