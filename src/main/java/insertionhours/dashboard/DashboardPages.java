package insertionhours.dashboard;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

/** The home page. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class DashboardPages {
  private final DashboardService service;

  DashboardPages(DashboardService service) {
    this.service = service;
  }

  @GET
  @PermitAll
  public DashboardView home(@Auth Actor actor, @Context PageContext page) {
    return new DashboardView(page, actor, service.of(actor));
  }
}
