package insertionhours.validation;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.declaring.DeclarationChoices;
import insertionhours.declaring.DeclarationWords;
import insertionhours.documents.CsvTable;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.measure.ParisTime;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What awaits a decision, as a page and as a table to take away. */
@Path("/")
@RolesAllowed(FACILITATOR)
@Timed
public final class ValidationPages {
  static final String PATH = "/validation";
  static final String CSV = "/validation.csv";
  private static final int ROWS_AT_ONCE = 200;

  private final ValidationQueue queue;
  private final CleanAcceptance clean;
  private final DeclarationChoices choices;

  ValidationPages(ValidationQueue queue, CleanAcceptance clean, DeclarationChoices choices) {
    this.queue = queue;
    this.clean = clean;
    this.choices = choices;
  }

  @GET
  @Path(PATH)
  @Produces("text/html; charset=UTF-8")
  public QueueView list(@Auth Actor actor, @Context PageContext page) {
    QueueQuery query = QueueQuery.of(page.query());
    Listing<WaitingDeclaration> found = queue.waiting(actor, query.filter(), query.page());
    return new QueueView(
        page,
        new DeclarationWords(page, actor),
        query,
        new QueueView.Content(
            found,
            remarks(actor, query, found),
            queue.count(actor, query.filter()),
            choices.lots(actor, page, query.lotId()),
            choices.enterprises(actor, query.enterpriseId())));
  }

  /** All of the queue as it is filtered that can be accepted without a look. */
  @POST
  @Path("validation/accept")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @Produces("text/html; charset=UTF-8")
  public Response acceptClean(
      @Auth Actor actor, @Context PageContext page, MultivaluedMap<String, String> form) {
    QueueQuery query = QueueQuery.of(form).examined();
    int accepted = clean.acceptQueue(actor, query.filter());
    return page.seeOther(
        query.address(PATH, null),
        accepted == 0 ? "validation.notice.noneClean" : "validation.notice.allClean");
  }

  private Map<Long, List<Remark>> remarks(
      Actor actor, QueueQuery query, Listing<WaitingDeclaration> found) {
    return query.why()
        ? found.items().stream()
            .collect(
                Collectors.toMap(
                    WaitingDeclaration::id, waiting -> clean.remarks(actor, waiting.id())))
        : Map.of();
  }

  /** All rows of the queue, not only those of the page shown. */
  @GET
  @Path(CSV)
  @Produces("text/csv; charset=UTF-8")
  public Response export(@Auth Actor actor, @Context PageContext page) {
    WaitingFilter filter = QueueQuery.of(page.query()).filter();
    StreamingOutput rows = output -> write(new CsvTable(output), actor, page, filter);
    return Response.ok(rows)
        .header("Content-Disposition", "attachment; filename=\"validation.csv\"")
        .build();
  }

  private void write(CsvTable table, Actor actor, PageContext page, WaitingFilter filter) {
    table.row(
        Stream.of(
                "submittedOn",
                "waitingDays",
                "enterprise",
                "operation",
                "lot",
                "month",
                "lines",
                "hours",
                "sameEmployer")
            .map(name -> page.text("validation.csv." + name))
            .toArray());
    Cursor after = Cursor.START;
    while (after != null) {
      Listing<WaitingDeclaration> part =
          queue.waiting(actor, filter, new Slice(ROWS_AT_ONCE, after));
      part.items().forEach(waiting -> row(table, page, waiting));
      after = part.next() == null ? null : Cursor.fromString(part.next());
    }
    table.flush();
  }

  private static void row(CsvTable table, PageContext page, WaitingDeclaration waiting) {
    table.row(
        LocalDate.ofInstant(waiting.submittedAt(), ParisTime.ZONE),
        waiting.waitingDays(),
        waiting.enterpriseName(),
        waiting.lot().operationReference(),
        waiting.lot().number(),
        waiting.month(),
        waiting.lines(),
        waiting.hoursDeclared(),
        page.text(waiting.sameEmployerElsewhere() ? "web.yes" : "web.no"));
  }
}
