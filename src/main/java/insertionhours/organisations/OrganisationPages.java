package insertionhours.organisations;

import static insertionhours.identity.Role.Names.ADMINISTRATOR;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.documents.CsvTable;
import insertionhours.forms.FormInput;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.organisations.OrganisationFilter.Sort;
import insertionhours.organisations.OrganisationListView.Row;
import insertionhours.web.PageContext;
import insertionhours.web.SortOrder;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;

/** The lists of organisations, to be read and exported. */
@Path("/")
@Timed
public final class OrganisationPages {
  /** In place of one kind: all that exist for insertion. */
  static final String INSERTION = "INSERTION";

  private static final int EXPORTED_AT_ONCE = 500;

  private final EnterpriseService enterprises;
  private final ContractingAuthorityService authorities;
  private final FacilitatorOrganisationService facilitators;

  OrganisationPages(
      EnterpriseService enterprises,
      ContractingAuthorityService authorities,
      FacilitatorOrganisationService facilitators) {
    this.enterprises = enterprises;
    this.authorities = authorities;
    this.facilitators = facilitators;
  }

  @GET
  @Path("organisations")
  @Produces("text/html; charset=UTF-8")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public OrganisationListView list(
      @Auth Actor actor, @Context PageContext page, @QueryParam("after") Cursor after) {
    Directory directory = directory(page);
    OrganisationFilter filter = filter(directory, page);
    return new OrganisationListView(
        page,
        directory,
        filter,
        directory == Directory.ENTERPRISES
            ? enterprises.trades(page.messages().locale())
            : Map.of(),
        rows(actor, directory, filter, Slice.page(after)),
        count(actor, directory, filter),
        directory != Directory.FACILITATORS || facilitators.mayKeep(actor));
  }

  @GET
  @Path("organisations.csv")
  @Produces("text/csv; charset=UTF-8")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public Response export(@Auth Actor actor, @Context PageContext page) {
    Directory directory = directory(page);
    StreamingOutput table = output -> write(output, actor, directory, page);
    String name = page.text(directory.key("file"));
    return Response.ok(table)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .build();
  }

  private void write(OutputStream output, Actor actor, Directory directory, PageContext page) {
    OrganisationFilter filter = filter(directory, page);
    CsvTable table = new CsvTable(output).row(headings(directory, page));
    Cursor after = Cursor.START;
    while (after != null) {
      Slice slice = new Slice(EXPORTED_AT_ONCE, after);
      Listing<Row> rows = rows(actor, directory, filter, slice);
      rows.items().forEach(row -> table.row(cells(directory, page, row)));
      after = rows.next() == null ? null : Cursor.fromString(rows.next());
    }
    table.flush();
  }

  private static Object[] headings(Directory directory, PageContext page) {
    String name = page.text("organisations.column.name");
    return directory.hasKinds()
        ? new Object[] {
          name,
          page.text("organisations.column.siret"),
          page.text("organisations.column.kind"),
          page.text("organisations.column.commune")
        }
        : new Object[] {name};
  }

  private static Object[] cells(Directory directory, PageContext page, Row row) {
    return directory.hasKinds()
        ? new Object[] {row.name(), row.siret(), page.messages().label(row.kindOf()), row.commune()}
        : new Object[] {row.name()};
  }

  private Listing<Row> rows(
      Actor actor, Directory directory, OrganisationFilter filter, Slice slice) {
    return switch (directory) {
      case ENTERPRISES ->
          enterprises.list(actor, filter, slice).map(kept -> Row.of(directory, kept));
      case AUTHORITIES ->
          authorities.list(actor, filter, slice).map(kept -> Row.of(directory, kept));
      case FACILITATORS ->
          Listing.whole(facilitators.list(actor, filter.search()))
              .map(kept -> Row.of(directory, kept));
    };
  }

  private long count(Actor actor, Directory directory, OrganisationFilter filter) {
    return switch (directory) {
      case ENTERPRISES -> enterprises.count(actor, filter);
      case AUTHORITIES -> authorities.count(actor, filter);
      case FACILITATORS -> facilitators.list(actor, filter.search()).size();
    };
  }

  private static Directory directory(PageContext page) {
    return Directory.of(page.query().getFirst("list"));
  }

  private static OrganisationFilter filter(Directory directory, PageContext page) {
    FormInput asked = new FormInput(page.query());
    var order = SortOrder.of(asked.text("sort"), Sort.class, Sort.NAME);
    String kind = asked.text("kind");
    boolean enterprises = directory == Directory.ENTERPRISES;
    String department = asked.text("department");
    return new OrganisationFilter(
        asked.text("q"),
        directory.kind(kind),
        enterprises && INSERTION.equals(kind),
        enterprises ? asked.text("trade") : null,
        department == null ? null : department.toUpperCase(Locale.ROOT),
        order.key(),
        order.descending());
  }
}
