package insertionhours.reports;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The achievement report as JSON. */
@Path(AchievementResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Timed
public final class AchievementResource {
  static final String PATH = "/api/v1/contracting-authorities/{id}/achievement";

  private final AchievementReportService reports;

  AchievementResource(AchievementReportService reports) {
    this.reports = reports;
  }

  @GET
  @RolesAllowed({FACILITATOR, AUTHORITY})
  public AchievementReport report(
      @Auth Actor actor, @PathParam("id") long id, @BeanParam ReportQuery query) {
    return reports.of(
        actor, id, query.facilitatorOrganisationId(), query.period(reports.presentMonth()));
  }
}
