package insertionhours.portfolio;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.TradeService;
import insertionhours.documents.CsvTable;
import insertionhours.hours.LotHoursFilter;
import insertionhours.hours.LotHoursLine;
import insertionhours.hours.LotHoursService;
import insertionhours.identity.Actor;
import insertionhours.measure.ParisTime;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lines behind the totals of a lot, as a page and as a table to take away. */
@Path("/")
@Timed
public final class LotHoursPages {
  private final LotOverviews overviews;
  private final LotHoursService hours;
  private final TradeService trades;

  LotHoursPages(LotOverviews overviews, LotHoursService hours, TradeService trades) {
    this.overviews = overviews;
    this.hours = hours;
    this.trades = trades;
  }

  @GET
  @Path("lots/{id}/hours")
  @Produces("text/html; charset=UTF-8")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public LotHoursView list(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    LotOverview overview = overviews.find(actor, id);
    LotHoursAddress address = LotHoursAddress.of(page.query());
    return new LotHoursView(
        page,
        actor,
        overview,
        address,
        hours.list(actor, id, address.filter(), address.page()),
        hours.sum(actor, id, address.filter()),
        trades.labels(page.messages().locale()));
  }

  @GET
  @Path("lots/{id}/hours.csv")
  @Produces("text/csv; charset=UTF-8")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Response export(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    LotHoursFilter filter = LotHoursAddress.of(page.query()).filter();
    Function<String, String> trade = trades.wording(page.messages().locale());
    List<List<?>> rows =
        Stream.concat(
                Stream.of(headings(page)),
                hours.all(actor, id, filter).stream().map(line -> cells(page, line, trade)))
            .toList();
    return Response.ok(CsvTable.bytes(rows))
        .header("Content-Disposition", "attachment; filename=\"lot-" + id + "-hours.csv\"")
        .build();
  }

  private static List<?> headings(PageContext page) {
    return Stream.of(
            "month",
            "declaration",
            "enterprise",
            "employerColumn",
            "trade",
            "modality",
            "declaredHours",
            "acceptedHours",
            "state",
            "reason",
            "decidedBy",
            "decidedOn")
        .map(key -> page.text("portfolio.hours." + key))
        .toList();
  }

  private static List<?> cells(
      PageContext page, LotHoursLine line, Function<String, String> trade) {
    return Arrays.asList(
        line.month(),
        line.declarationId(),
        line.enterprise().name(),
        line.employer() == null ? null : line.employer().name(),
        trade.apply(line.trade()),
        page.messages().label(line.modality()),
        line.hoursDeclared(),
        line.hoursAccepted(),
        page.messages().label(line.status()),
        line.reasonCode() == null ? null : page.messages().label(line.reasonCode()),
        line.decidedBy(),
        line.decidedAt() == null ? null : LocalDate.ofInstant(line.decidedAt(), ParisTime.ZONE));
  }
}
