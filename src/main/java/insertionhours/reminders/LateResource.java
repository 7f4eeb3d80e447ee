package insertionhours.reminders;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.awaited.AwaitedMonth;
import insertionhours.awaited.FirmCounts.Firm;
import insertionhours.awaited.MonthState;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.reminders.LateFilter.Sort;
import insertionhours.reminders.LateFirm.Contact;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.ListQuery;
import insertionhours.web.SortOrder;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The firms that are late, and their reminders, in the API. */
@Path("/api/v1/late")
@RolesAllowed(FACILITATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class LateResource {
  private final LateFirmService service;
  private final ReminderText texts;
  private final IdempotentPosts posts;

  LateResource(LateFirmService service, ReminderText texts, IdempotentPosts posts) {
    this.service = service;
    this.texts = texts;
    this.posts = posts;
  }

  @GET
  public Listing<LateBody> list(
      @Auth Actor actor, @Valid @BeanParam ListQuery query, @BeanParam LateQuery filters) {
    List<LateFirm> firms = service.list(actor, filters.filter(query.search()));
    return Listing.part(firms, query.slice(), firm -> firm.enterpriseId() + "")
        .map(firm -> body(actor, firm));
  }

  @POST
  @Path("/{id}/reminders")
  public Response remind(
      @Auth Actor actor,
      @PathParam("id") long enterpriseId,
      @HeaderParam("Idempotency-Key") String key) {
    return posts.move(
        actor,
        "late/" + enterpriseId + "/reminders",
        key,
        "",
        () -> {
          service.remind(actor, enterpriseId);
          return body(actor, service.find(actor, enterpriseId));
        });
  }

  /**
   * A late firm.
   *
   * @param contact null when none is kept
   * @param deputy null when none is kept
   * @param text to send, in French
   * @param reminders since its oldest late month was due
   * @param lastReminderOn null when there was none
   */
  public record LateBody(
      Firm enterprise,
      Contact contact,
      Contact deputy,
      long daysLate,
      List<LateMonthBody> months,
      String subject,
      String text,
      long reminders,
      LocalDate lastReminderOn) {}

  /**
   * A late month.
   *
   * @param declarationId null when it is missing
   */
  public record LateMonthBody(
      long lotId,
      YearMonth month,
      LocalDate dueOn,
      long daysLate,
      MonthState state,
      Long declarationId) {
    static LateMonthBody of(AwaitedMonth month) {
      return new LateMonthBody(
          month.lot().id(),
          month.month(),
          month.dueOn(),
          month.daysLate(),
          month.state(),
          month.declarationId());
    }
  }

  private LateBody body(Actor actor, LateFirm firm) {
    return new LateBody(
        new Firm(firm.enterpriseId(), firm.enterpriseName()),
        firm.contact(),
        firm.deputy(),
        firm.daysLate(),
        firm.months().stream().map(LateMonthBody::of).toList(),
        texts.subject(firm),
        texts.body(firm, actor),
        firm.reminders(),
        firm.lastReminderOn());
  }

  /** The filters and the order of the list. */
  public static final class LateQuery {
    @QueryParam("state")
    private MonthState state;

    @QueryParam("unreminded")
    private Boolean unreminded;

    @QueryParam("sort")
    private String sort;

    LateFilter filter(String search) {
      SortOrder<Sort> order =
          sort == null
              ? new SortOrder<>(Sort.DAYS_LATE, true)
              : SortOrder.of(sort, Sort.class, Sort.DAYS_LATE);
      return new LateFilter(
          search, state, Boolean.TRUE.equals(unreminded), order.key(), order.descending());
    }
  }
}
