package insertionhours.awaited;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.listing.SearchPattern;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.ListQuery;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import org.glassfish.jersey.server.ParamException;

/** The months that the firms of lots have to declare, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class CalendarResource {
  private final FirmMonthService firms;
  private final WaiverService waivers;
  private final IdempotentPosts posts;

  CalendarResource(FirmMonthService firms, WaiverService waivers, IdempotentPosts posts) {
    this.firms = firms;
    this.waivers = waivers;
    this.posts = posts;
  }

  @GET
  @Path("/lots/{id}/calendar")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public LotCalendar calendar(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @Valid @BeanParam ListQuery query,
      @BeanParam CalendarQuery filters) {
    List<FirmMonth> months =
        firms.ofLot(actor, lotId).stream()
            .filter(month -> filters.matches(month, query.search()))
            .toList();
    return LotCalendar.of(months, query.slice());
  }

  @POST
  @Path("/lots/{id}/waivers")
  @RolesAllowed(FACILITATOR)
  public Response waive(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid WaiverDraft body) {
    return posts.create(
        actor,
        "lots/" + lotId + "/waivers",
        key,
        body,
        () -> waivers.waive(actor, lotId, body),
        waived -> "waivers/" + waived.id());
  }

  @GET
  @Path("/waivers/{id}")
  @RolesAllowed(FACILITATOR)
  public WaivedMonth waiver(@Auth Actor actor, @PathParam("id") long id) {
    return waivers.find(actor, id);
  }

  @DELETE
  @Path("/waivers/{id}")
  @RolesAllowed(FACILITATOR)
  public void remove(@Auth Actor actor, @PathParam("id") long id) {
    waivers.remove(actor, id);
  }

  @POST
  @Path("/lots/{id}/resumptions")
  @RolesAllowed(FACILITATOR)
  public Response awaitAgain(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid Resumption body) {
    return posts.move(
        actor,
        "lots/" + lotId + "/resumptions",
        key,
        body,
        () -> {
          waivers.awaitAgain(actor, lotId, body.enterpriseId());
          return FirmCounts.of(
                  firms.ofLot(actor, lotId).stream()
                      .filter(month -> month.enterpriseId() == body.enterpriseId())
                      .toList())
              .get(0);
        });
  }

  /** The enterprise to be awaited again, though it said that it had finished. */
  public record Resumption(@NotNull Long enterpriseId) {}

  /** The filters of the calendar. */
  public static final class CalendarQuery {
    @QueryParam("enterpriseId")
    private Long enterpriseId;

    @QueryParam("from")
    private YearMonth from;

    @QueryParam("to")
    private YearMonth to;

    /**
     * @throws ParamException if the period ends before it begins
     */
    boolean matches(FirmMonth month, String search) {
      if (from != null && to != null && to.isBefore(from)) {
        throw new ParamException.QueryParamException(
            new IllegalArgumentException("ends before it begins"), "to", null);
      }
      return (enterpriseId == null || enterpriseId == month.enterpriseId())
          && (from == null || !month.month().isBefore(from))
          && (to == null || !month.month().isAfter(to))
          && (search == null || SearchPattern.isIn(search, month.enterpriseName()));
    }
  }
}
