package insertionhours.reminders;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.awaited.AwaitedMonth;
import insertionhours.awaited.MonthState;
import insertionhours.documents.CsvTable;
import insertionhours.forms.FormInput;
import insertionhours.hours.LotReference;
import insertionhours.identity.Actor;
import insertionhours.reminders.LateFilter.Sort;
import insertionhours.reminders.LateFirm.Contact;
import insertionhours.reminders.LateFirm.LateLot;
import insertionhours.web.PageContext;
import insertionhours.web.SortOrder;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.util.List;

/** The firms that are late, to be read, reminded and exported. */
@Path("/")
@RolesAllowed(FACILITATOR)
@Timed
public final class LatePages {
  static final String PATH = "/late";

  private final LateFirmService service;
  private final ReminderText texts;

  LatePages(LateFirmService service, ReminderText texts) {
    this.service = service;
    this.texts = texts;
  }

  @GET
  @Path("late")
  @Produces("text/html; charset=UTF-8")
  public LateView list(@Auth Actor actor, @Context PageContext page) {
    LateFilter filter = filter(page);
    return new LateView(page, actor, filter, service.list(actor, filter), texts);
  }

  @POST
  @Path("late/{id}/reminders")
  @Produces("text/html; charset=UTF-8")
  public Response remind(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    boolean noted = service.remind(actor, id);
    return page.seeOther(PATH, noted ? "reminders.notice.noted" : "reminders.notice.notedAlready");
  }

  @GET
  @Path("late.csv")
  @Produces("text/csv; charset=UTF-8")
  public Response export(@Auth Actor actor, @Context PageContext page) {
    List<LateFirm> late = service.list(actor, filter(page));
    StreamingOutput rows = output -> write(output, page, late);
    return Response.ok(rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"retards.csv\"")
        .build();
  }

  private static void write(OutputStream output, PageContext page, List<LateFirm> late) {
    CsvTable table =
        new CsvTable(output)
            .row(
                page.text("reminders.late.enterprise"),
                page.text("reminders.late.operation"),
                page.text("reminders.late.number"),
                page.text("reminders.late.lot"),
                page.text("reminders.late.month"),
                page.text("reminders.late.state"),
                page.text("reminders.late.dueOn"),
                page.text("reminders.late.days"),
                page.text("reminders.late.contact"),
                page.text("reminders.late.email"),
                page.text("reminders.late.phone"),
                page.text("reminders.late.lastReminder"),
                page.text("reminders.late.count"));
    for (LateFirm firm : late) {
      for (LateLot lot : firm.lots()) {
        lot.months().forEach(month -> row(table, page, firm, lot, month));
      }
    }
    table.flush();
  }

  private static void row(
      CsvTable table, PageContext page, LateFirm firm, LateLot late, AwaitedMonth month) {
    LotReference lot = late.lot();
    Contact contact = late.contact() == null ? new Contact(null, null, null) : late.contact();
    table.row(
        firm.enterpriseName(),
        lot.operationReference(),
        lot.number(),
        lot.title(),
        month.month(),
        page.text("reminders.state." + month.state()),
        month.dueOn(),
        month.daysLate(),
        contact.name(),
        contact.email(),
        contact.phone(),
        firm.lastReminderOn(),
        firm.reminders());
  }

  private static LateFilter filter(PageContext page) {
    FormInput asked = new FormInput(page.query());
    SortOrder<Sort> order =
        SortOrder.understood(asked.text("sort"), Sort.class, new SortOrder<>(Sort.DAYS_LATE, true));
    return new LateFilter(
        asked.text("q"),
        asked.choice("state", MonthState.class),
        asked.ticked("unreminded"),
        order.key(),
        order.descending());
  }
}
