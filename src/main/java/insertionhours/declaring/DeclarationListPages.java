package insertionhours.declaring;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.awaited.DeclarationCalendar;
import insertionhours.contracts.TradeService;
import insertionhours.documents.CsvTable;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationFilter;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.DeclarationService;
import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The list of declarations, as a page and as a table to take away. */
@Path("/")
@RolesAllowed({FACILITATOR, DECLARANT})
@Timed
public final class DeclarationListPages {
  static final String PATH = "/declarations";
  static final String CSV = "/declarations.csv";
  private static final int ROWS_AT_ONCE = 200;

  private final DeclarationService declarations;
  private final DeclarationCalendar calendar;
  private final DeclarationChoices choices;
  private final TradeService trades;

  DeclarationListPages(
      DeclarationService declarations,
      DeclarationCalendar calendar,
      DeclarationChoices choices,
      TradeService trades) {
    this.declarations = declarations;
    this.calendar = calendar;
    this.choices = choices;
    this.trades = trades;
  }

  @GET
  @Path(PATH)
  @Produces("text/html; charset=UTF-8")
  public DeclarationListView list(@Auth Actor actor, @Context PageContext page) {
    DeclarationQuery query = DeclarationQuery.of(page.query());
    DeclarationWords words = new DeclarationWords(page, actor);
    boolean declarant = actor.is(Role.DECLARANT);
    return new DeclarationListView(
        page,
        words,
        query,
        new DeclarationListView.Content(
            declarations.list(actor, query.filter(), query.page()),
            declarations.count(actor, query.filter()),
            declarant ? awaited(actor) : List.of(),
            actor.enterprises().size() > 1,
            choices.lots(actor, page, query.lotId()),
            choices.enterprises(actor, query.enterpriseId())),
        declarant);
  }

  private List<ToDeclare> awaited(Actor actor) {
    return calendar.awaited(actor).stream().map(ToDeclare::of).toList();
  }

  /** All rows of the list, not only those of the page shown. */
  @GET
  @Path(CSV)
  @Produces("text/csv; charset=UTF-8")
  public Response export(@Auth Actor actor, @Context PageContext page) {
    DeclarationFilter filter = DeclarationQuery.of(page.query()).filter();
    StreamingOutput rows = output -> write(new CsvTable(output), actor, page, filter);
    return file(rows, "declarations.csv");
  }

  /** The lines of one declaration. */
  @GET
  @Path("declarations/{id}/lines.csv")
  @Produces("text/csv; charset=UTF-8")
  public Response lines(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Declaration declaration = declarations.find(actor, id);
    Function<String, String> wording = trades.wording(page.messages().locale());
    StreamingOutput rows =
        output -> {
          CsvTable table = new CsvTable(output);
          head(
              table,
              page,
              "person",
              "trade",
              "modality",
              "employer",
              "worked",
              "training",
              "accepted",
              "outcome",
              "reason",
              "note");
          declaration.lines().forEach(line -> row(table, page, wording, line));
          table.flush();
        };
    return file(rows, "declaration-" + id + ".csv");
  }

  private void write(CsvTable table, Actor actor, PageContext page, DeclarationFilter filter) {
    DeclarationWords words = new DeclarationWords(page, actor);
    head(
        table,
        page,
        "month",
        "sequence",
        "enterprise",
        "operation",
        "lot",
        "state",
        "declared",
        "accepted",
        "submittedOn",
        "receipt");
    Cursor after = Cursor.START;
    while (after != null) {
      Listing<Declaration> part = declarations.list(actor, filter, new Slice(ROWS_AT_ONCE, after));
      part.items().forEach(declaration -> row(table, words, declaration));
      after = part.next() == null ? null : Cursor.fromString(part.next());
    }
    table.flush();
  }

  private static void row(CsvTable table, DeclarationWords words, Declaration declaration) {
    table.row(
        declaration.month(),
        declaration.sequence(),
        declaration.enterpriseName(),
        declaration.lot().operationReference(),
        declaration.lot().number(),
        words.state(declaration).label(),
        declaration.hoursDeclared(),
        declaration.status().isDecided() ? declaration.hoursAccepted() : null,
        declaration.submittedAt() == null
            ? null
            : LocalDate.ofInstant(declaration.submittedAt(), ParisTime.ZONE),
        declaration.receiptNumber());
  }

  private static void row(
      CsvTable table, PageContext page, Function<String, String> wording, DeclarationLine line) {
    table.row(
        PersonName.of(line.beneficiary()),
        wording.apply(line.trade()),
        page.messages().label(line.modality()),
        line.employerName(),
        line.hoursWorked(),
        line.trainingHours(),
        line.hoursAccepted(),
        page.messages().label(line.status()),
        line.reasonCode() == null ? null : page.messages().label(line.reasonCode()),
        line.note());
  }

  private static void head(CsvTable table, PageContext page, String... columns) {
    table.row(Stream.of(columns).map(name -> page.text("declaring.csv." + name)).toArray());
  }

  static Response file(StreamingOutput rows, String name) {
    return Response.ok(rows)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
