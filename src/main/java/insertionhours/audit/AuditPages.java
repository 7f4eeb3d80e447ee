package insertionhours.audit;

import static insertionhours.identity.Role.Names.ADMINISTRATOR;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.documents.CsvTable;
import insertionhours.forms.FormInput;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.measure.ParisTime;
import insertionhours.web.PageContext;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Who did what, to be read and exported. */
@Path("/")
@Timed
public final class AuditPages {
  private static final int EXPORTED_AT_ONCE = 500;
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withZone(ParisTime.ZONE);

  private final AuditService audit;

  AuditPages(AuditService audit) {
    this.audit = audit;
  }

  @GET
  @Path("audit")
  @Produces("text/html; charset=UTF-8")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public AuditListView list(
      @Auth Actor actor, @Context PageContext page, @QueryParam("after") Cursor after) {
    AuditFilter filter = filter(page);
    Listing<AuditEntry> entries = audit.list(actor, filter, Slice.page(after));
    int count = audit.countUpTo(actor, filter, AuditListView.COUNTED + 1);
    return new AuditListView(page, entries, audit.names(entries.items()), count);
  }

  @GET
  @Path("audit.csv")
  @Produces("text/csv; charset=UTF-8")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public Response export(@Auth Actor actor, @Context PageContext page) {
    AuditFilter filter = filter(page);
    StreamingOutput table = output -> write(output, actor, filter, page);
    return Response.ok(table)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal.csv\"")
        .build();
  }

  private void write(OutputStream output, Actor actor, AuditFilter filter, PageContext page) {
    AuditWording wording = new AuditWording(page.messages());
    CsvTable table = new CsvTable(output).row(wording.headings().toArray());
    Cursor after = Cursor.START;
    while (after != null) {
      Listing<AuditEntry> entries = audit.list(actor, filter, new Slice(EXPORTED_AT_ONCE, after));
      Map<Long, SubjectName> names = audit.names(entries.items());
      entries.items().forEach(entry -> table.row(cells(entry, names.get(entry.id()), wording)));
      table.flush();
      after = entries.next() == null ? null : Cursor.fromString(entries.next());
    }
  }

  private static Object[] cells(AuditEntry entry, SubjectName name, AuditWording wording) {
    return new Object[] {
      TO_THE_SECOND.format(entry.at()),
      wording.actor(entry),
      wording.action(entry),
      wording.subjectType(entry),
      entry.subjectId(),
      wording.subject(entry, name),
      wording.state(entry, entry.from()),
      wording.state(entry, entry.to()),
      wording.state(entry, entry.reason())
    };
  }

  private static AuditFilter filter(PageContext page) {
    FormInput asked = new FormInput(page.query());
    LocalDate from = asked.date("from");
    LocalDate to = asked.date("to");
    return new AuditFilter(
        asked.choice("subjectType", SubjectType.class),
        asked.id("subjectId"),
        asked.choice("action", AuditAction.class),
        from == null ? null : startOf(from),
        to == null ? null : startOf(to.plusDays(1)));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ParisTime.ZONE).toInstant();
  }
}
