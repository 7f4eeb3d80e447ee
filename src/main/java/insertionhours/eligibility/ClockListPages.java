package insertionhours.eligibility;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.documents.CsvTable;
import insertionhours.forms.FormInput;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The clocks that end soon, to be read and exported. */
@Path("/")
@RolesAllowed(FACILITATOR)
@Timed
public final class ClockListPages {
  private final EligibilityService service;
  private final Clock clock;

  ClockListPages(EligibilityService service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  @GET
  @Path("clocks")
  @Produces("text/html; charset=UTF-8")
  public ClockListView list(@Auth Actor actor, @Context PageContext page) {
    return new ClockListView(
        page,
        asked(actor, page),
        Slice.page(Cursor.understood(page.query().getFirst("after"))),
        actor.facilitatorOrganisations().size() > 1,
        LocalDate.now(clock));
  }

  @GET
  @Path("clocks.csv")
  @Produces("text/csv; charset=UTF-8")
  public Response export(@Auth Actor actor, @Context PageContext page) {
    List<EndingClock> found = asked(actor, page);
    StreamingOutput rows = output -> write(new CsvTable(output), page, found);
    return Response.ok(rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"eligibilites.csv\"")
        .build();
  }

  private List<EndingClock> asked(Actor actor, PageContext page) {
    FormInput input = new FormInput(page.query());
    return service.ending(actor, input.date("endingBefore"), input.text("q"));
  }

  private static void write(CsvTable table, PageContext page, List<EndingClock> found) {
    table.row(
        page.text("eligibility.list.lastName"),
        page.text("eligibility.list.firstName"),
        page.text("eligibility.list.employers"),
        page.text("eligibility.list.startsOn"),
        page.text("eligibility.list.endsOn"),
        page.text("eligibility.list.remainingDays"));
    for (EndingClock ending : found) {
      table.row(
          ending.lastName(),
          ending.firstName(),
          String.join(", ", ending.employers()),
          ending.startsOn(),
          ending.endsOn(),
          ending.remainingDays());
    }
    table.flush();
  }
}
