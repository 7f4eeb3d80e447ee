package insertionhours.beneficiaries;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.beneficiaries.BeneficiaryFilter.Sort;
import insertionhours.beneficiaries.BeneficiaryListView.Row;
import insertionhours.documents.CsvTable;
import insertionhours.forms.FormInput;
import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
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
import java.io.OutputStream;
import java.util.List;

/** The people whom one follows or employs, to be read and exported. */
@Path("/")
@Timed
public final class BeneficiaryListPages {
  static final String PATH = "/beneficiaries";
  private static final int EXPORTED_AT_ONCE = 200;

  private final BeneficiaryLists lists;

  BeneficiaryListPages(BeneficiaryLists lists) {
    this.lists = lists;
  }

  @GET
  @Path("beneficiaries")
  @Produces("text/html; charset=UTF-8")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public BeneficiaryListView list(@Auth Actor actor, @Context PageContext page) {
    BeneficiaryFilter filter = filter(actor, page);
    Cursor after = Cursor.understood(page.query().getFirst("after"));
    return new BeneficiaryListView(
        page,
        BeneficiaryWords.of(page, actor),
        filter,
        rows(actor, page, filter, Slice.page(after)),
        lists.count(actor, filter),
        lists.employers(actor));
  }

  /** All rows of the list, not only those of the page shown. */
  @GET
  @Path("beneficiaries.csv")
  @Produces("text/csv; charset=UTF-8")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Response export(@Auth Actor actor, @Context PageContext page) {
    BeneficiaryFilter filter = filter(actor, page);
    StreamingOutput table = output -> write(output, actor, page, filter);
    String name = BeneficiaryWords.of(page, actor).text("file");
    return Response.ok(table)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .build();
  }

  private void write(OutputStream output, Actor actor, PageContext page, BeneficiaryFilter filter) {
    CsvTable table =
        new CsvTable(output)
            .row(
                page.text("beneficiaries.column.name"),
                page.text("beneficiaries.column.birthDate"),
                page.text("beneficiaries.column.employer"),
                page.text("beneficiaries.column.lot"),
                page.text("beneficiaries.column.status"));
    Cursor after = Cursor.START;
    while (after != null) {
      Listing<Row> rows = rows(actor, page, filter, new Slice(EXPORTED_AT_ONCE, after));
      rows.items().forEach(row -> write(table, row));
      after = rows.next() == null ? null : Cursor.fromString(rows.next());
    }
    table.flush();
  }

  /** A line for each lot, as a spreadsheet filters it. */
  private static void write(CsvTable table, Row row) {
    row.places()
        .forEach(
            place ->
                table.row(
                    row.name(), row.born(), place.employer(), place.lot(), place.status().label()));
  }

  private Listing<Row> rows(Actor actor, PageContext page, BeneficiaryFilter filter, Slice slice) {
    Listing<ListedBeneficiary> found = lists.list(actor, filter, slice);
    List<Long> ids = found.items().stream().map(ListedBeneficiary::id).toList();
    return found.map(
        new BeneficiaryRows(
                page,
                BeneficiaryWords.of(page, actor),
                lists.placements(actor, ids),
                lists.matched(actor, ids))
            ::row);
  }

  private static BeneficiaryFilter filter(Actor actor, PageContext page) {
    FormInput asked = new FormInput(page.query());
    var order =
        SortOrder.understood(
            asked.text("sort"), Sort.class, new SortOrder<>(Sort.LAST_NAME, false));
    return new BeneficiaryFilter(
        asked.text("q"),
        asked.choice("status", ProposalStatus.class),
        asked.id("employer"),
        actor.is(Role.FACILITATOR) && asked.ticked("duplicates"),
        order.key(),
        order.descending());
  }
}
