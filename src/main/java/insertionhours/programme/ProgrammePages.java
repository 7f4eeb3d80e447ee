package insertionhours.programme;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.ContractsFeature;
import insertionhours.documents.CsvTable;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
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
import java.io.OutputStream;
import java.util.stream.Stream;

/** The programme as a list, to be read and exported. */
@Path("/")
@Timed
public final class ProgrammePages {
  private static final int ROWS_AT_ONCE = 200;

  private final ProgrammeLines lines;
  private final ContractsFeature contracts;

  ProgrammePages(ProgrammeLines lines, ContractsFeature contracts) {
    this.lines = lines;
    this.contracts = contracts;
  }

  @GET
  @Path("programme")
  @Produces("text/html; charset=UTF-8")
  @RolesAllowed(FACILITATOR)
  public ProgrammeListView list(@Auth Actor actor, @Context PageContext page) {
    ProgrammeQuery query = ProgrammeQuery.of(page.query());
    return new ProgrammeListView(
        page,
        query,
        lines.list(actor, query.filter(), query.page()),
        lines.count(actor, query.filter()),
        words(page),
        new ProgrammeListView.Choices(
            actor, lines.authorities(actor), contracts.operations().referents(actor)));
  }

  /** All rows of the list, not only those of the page shown. */
  @GET
  @Path("programme.csv")
  @Produces("text/csv; charset=UTF-8")
  @RolesAllowed(FACILITATOR)
  public Response export(@Auth Actor actor, @Context PageContext page) {
    ProgrammeLineFilter filter = ProgrammeQuery.of(page.query()).filter();
    StreamingOutput rows = output -> write(output, actor, page, filter);
    return Response.ok(rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"programme.csv\"")
        .build();
  }

  private void write(
      OutputStream output, Actor actor, PageContext page, ProgrammeLineFilter filter) {
    CsvTable table = new CsvTable(output).row(headings(page));
    LineWords words = words(page);
    Cursor after = Cursor.START;
    while (after != null) {
      Listing<ProgrammeLine> part = lines.list(actor, filter, new Slice(ROWS_AT_ONCE, after));
      part.items().forEach(line -> row(table, line, words));
      after = part.next() == null ? null : Cursor.fromString(part.next());
    }
    table.flush();
  }

  private LineWords words(PageContext page) {
    return new LineWords(
        page, contracts.reasons().wording(page.messages().locale()), lines.today());
  }

  private static Object[] headings(PageContext page) {
    return Stream.of(
            "contract",
            "authority",
            "toDo",
            "reason",
            "by",
            "deadline",
            "lateness",
            "publicationOn",
            "offersDueOn",
            "amountInEuros")
        .map(name -> page.text("programme.list." + name))
        .toArray();
  }

  private static void row(CsvTable table, ProgrammeLine line, LineWords words) {
    table.row(
        words.contract(line),
        line.authorityName(),
        words.toDo(line),
        words.reason(line),
        words.by(line),
        line.deadline(),
        words.late(line),
        line.publicationOn(),
        line.offersDueOn(),
        line.amount());
  }
}
