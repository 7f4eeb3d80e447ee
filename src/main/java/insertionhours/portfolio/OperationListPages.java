package insertionhours.portfolio;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.OperationFilter;
import insertionhours.contracts.OperationService;
import insertionhours.documents.CsvTable;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The list of operations, as a page and as a table to take away, and the views kept of it. */
@Path("/")
@Timed
public final class OperationListPages {
  static final String PATH = "/operations";
  static final String FILTER_PREFIX = "portfolio.savedFilter";
  private static final String CSV = "/operations.csv";
  private static final int ROWS_AT_ONCE = 200;

  private final OperationSummaries summaries;
  private final OperationService operations;
  private final SavedFilterService filters;

  OperationListPages(
      OperationSummaries summaries, OperationService operations, SavedFilterService filters) {
    this.summaries = summaries;
    this.operations = operations;
    this.filters = filters;
  }

  @GET
  @Path(PATH)
  @Produces("text/html; charset=UTF-8")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public OperationListView list(@Auth Actor actor, @Context PageContext page) {
    return view(actor, page, FormModel.showing(page.messages(), FILTER_PREFIX, Map.of()));
  }

  /** Keeps the view that the address shows under the name given. */
  @POST
  @Path(PATH)
  @Produces("text/html; charset=UTF-8")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Response save(
      @Auth Actor actor, @Context PageContext page, MultivaluedMap<String, String> form) {
    FormInput input = new FormInput(form);
    OperationQuery query = OperationQuery.of(page.query());
    return page.submit(
        input,
        new SavedFilterDraft(input.text("name"), query.kept()),
        draft ->
            AlreadyThere.orElse(
                () -> {
                  SavedFilter saved = filters.save(actor, draft);
                  return page.seeOther(saved.href(), "portfolio.notice.filterSaved");
                },
                existing ->
                    again(
                        actor,
                        page,
                        input,
                        FormErrors.of("name", page.text("portfolio.savedFilter.taken")))),
        errors -> again(actor, page, input, errors));
  }

  @POST
  @Path("saved-filters/{id}/removal")
  @Produces("text/html; charset=UTF-8")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Response remove(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    filters.remove(actor, id);
    return page.seeOther(PATH, "portfolio.notice.filterRemoved");
  }

  private OperationListView again(
      Actor actor, PageContext page, FormInput input, FormErrors errors) {
    return view(actor, page, FormModel.again(page.messages(), FILTER_PREFIX, input, errors));
  }

  private OperationListView view(Actor actor, PageContext page, FormModel saving) {
    OperationQuery query = OperationQuery.of(page.query());
    OperationFilter filter = query.filter();
    Reader reader = Reader.of(actor);
    return new OperationListView(
        page,
        reader,
        query,
        summaries.list(actor, query, query.page()),
        summaries.count(actor, filter),
        new OperationListView.Choices(
            actor.accountId(),
            summaries.authorities(actor),
            operations.tags(actor),
            reader.isFacilitator() ? operations.referents(actor) : List.of(),
            filters.list(actor)),
        saving.requiredText("name"));
  }

  /** All rows of the list, not only those of the page shown, in the columns shown. */
  @GET
  @Path(CSV)
  @Produces("text/csv; charset=UTF-8")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Response export(@Auth Actor actor, @Context PageContext page) {
    OperationQuery query = OperationQuery.of(page.query());
    StreamingOutput rows = output -> write(new CsvTable(output), actor, page, query);
    return Response.ok(rows)
        .header("Content-Disposition", "attachment; filename=\"operations.csv\"")
        .build();
  }

  private void write(CsvTable table, Actor actor, PageContext page, OperationQuery query) {
    OperationCells cells = new OperationCells(page, Reader.of(actor));
    table.row(
        Stream.concat(
                Stream.of(page.text("portfolio.operations.reference")),
                cells.shown(query).flatMap(cells::csvHeadings))
            .toArray());
    Cursor after = Cursor.START;
    while (after != null) {
      Listing<OperationSummary> part = summaries.list(actor, query, new Slice(ROWS_AT_ONCE, after));
      part.items().forEach(summary -> row(table, cells, query, summary));
      after = part.next() == null ? null : Cursor.fromString(part.next());
    }
    table.flush();
  }

  private static void row(
      CsvTable table, OperationCells cells, OperationQuery query, OperationSummary summary) {
    table.row(
        Stream.concat(
                Stream.of(summary.operation().reference()),
                cells.shown(query).flatMap(column -> cells.csv(column, summary)))
            .toArray());
  }
}
