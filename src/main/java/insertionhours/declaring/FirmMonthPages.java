package insertionhours.declaring;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.awaited.FirmMonthService;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.OperationService;
import insertionhours.documents.CsvTable;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** The firms of a lot and their months, for its facilitator and its holder. */
@Path("/")
@RolesAllowed({FACILITATOR, DECLARANT})
@Timed
public final class FirmMonthPages {
  private final FirmMonthService firms;
  private final LotService lots;
  private final OperationService operations;

  FirmMonthPages(FirmMonthService firms, LotService lots, OperationService operations) {
    this.firms = firms;
    this.lots = lots;
    this.operations = operations;
  }

  @GET
  @Path("lots/{id}/firms")
  @Produces("text/html; charset=UTF-8")
  public FirmMonthView show(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Lot lot = lots.find(actor, id);
    return new FirmMonthView(
        page,
        new DeclarationWords(page, actor),
        lot,
        operations.find(actor, lot.operationId()),
        firms.ofLot(actor, id),
        actor);
  }

  @GET
  @Path("lots/{id}/firms.csv")
  @Produces("text/csv; charset=UTF-8")
  public Response export(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    DeclarationWords words = new DeclarationWords(page, actor);
    List<List<?>> rows = new ArrayList<>();
    rows.add(
        List.of(
            page.text("declaring.csv.enterprise"),
            page.text("declaring.csv.month"),
            page.text("declaring.csv.state"),
            page.text("declaring.csv.declared"),
            page.text("declaring.csv.accepted"),
            page.text("declaring.firms.dueOn"),
            page.text("declaring.firms.daysLate")));
    firms
        .ofLot(actor, id)
        .forEach(
            month ->
                rows.add(
                    List.of(
                        month.enterpriseName(),
                        month.month(),
                        words.state(month.state(), month.late()).label(),
                        month.declared(),
                        month.accepted(),
                        month.dueOn(),
                        month.daysLate())));
    byte[] table = CsvTable.bytes(rows);
    return DeclarationListPages.file(output -> output.write(table), "firms-" + id + ".csv");
  }
}
