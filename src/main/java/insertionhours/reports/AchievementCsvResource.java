package insertionhours.reports;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The achievement report as CSV: the suffix decides, whatever the client says it accepts. */
@Path(AchievementResource.PATH + ".csv")
@Produces(MediaType.WILDCARD)
@Timed
public final class AchievementCsvResource {
  private final AchievementReportService reports;
  private final ReportWriting writing;

  AchievementCsvResource(AchievementReportService reports, ReportWriting writing) {
    this.reports = reports;
    this.writing = writing;
  }

  @GET
  @RolesAllowed({FACILITATOR, AUTHORITY})
  public Response report(
      @Auth Actor actor,
      @PathParam("id") long id,
      @BeanParam ReportQuery query,
      @Context PageContext page) {
    DetailedReport report =
        reports.inDetail(
            actor, id, query.facilitatorOrganisationId(), query.period(reports.presentMonth()));
    return writing.csv(report, page);
  }
}
