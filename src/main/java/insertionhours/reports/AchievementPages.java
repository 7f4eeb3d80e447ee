package insertionhours.reports;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.web.HoursReading;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Reports for people: the authorities that one may report on, and the report on each. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({FACILITATOR, AUTHORITY})
@Timed
public final class AchievementPages {
  private final AchievementReportService reports;
  private final ReportWriting writing;

  AchievementPages(AchievementReportService reports, ReportWriting writing) {
    this.reports = reports;
    this.writing = writing;
  }

  @GET
  @Path("reports")
  public Object list(
      @Auth Actor actor,
      @Context PageContext page,
      @QueryParam("q") String q,
      @QueryParam("after") Cursor after) {
    if (readsOne(actor)) {
      return page.seeOther(ReportAddress.page(actor.contractingAuthorities().iterator().next()));
    }
    String search = search(q);
    Listing<AchievementReport> found = reports.list(actor, search, Slice.page(after));
    return new ReportListView(
        page, writing.words(page), search, found, reports.count(actor, search));
  }

  @GET
  @Path("reports.csv")
  @Produces(MediaType.WILDCARD)
  public Response exportList(
      @Auth Actor actor, @Context PageContext page, @QueryParam("q") String q) {
    return writing.csv(reports.all(actor, search(q)), page);
  }

  @GET
  @Path("reports/authorities/{id}")
  public PageView report(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @BeanParam ReportQuery query) {
    DetailedReport report = find(actor, id, query);
    ReportReading reading = new ReportReading(HoursReading.of(page), report);
    ReportAddress address =
        new ReportAddress(report.report(), query.facilitatorOrganisationId(), reading.asked());
    return new AchievementView(
        page, report, writing.words(page), address, reading, reports.presentMonth());
  }

  @GET
  @Path("reports/authorities/{id}.csv")
  @Produces(MediaType.WILDCARD)
  public Response export(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @BeanParam ReportQuery query) {
    return writing.csv(find(actor, id, query), page);
  }

  private DetailedReport find(Actor actor, long id, ReportQuery query) {
    return reports.inDetail(
        actor, id, query.facilitatorOrganisationId(), query.period(reports.presentMonth()));
  }

  private static boolean readsOne(Actor actor) {
    return !actor.is(Role.FACILITATOR) && actor.contractingAuthorities().size() == 1;
  }

  private static String search(String q) {
    return q == null || q.isBlank() ? null : q.strip();
  }
}
