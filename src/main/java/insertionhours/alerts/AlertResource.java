package insertionhours.alerts;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.problems.NotFound;
import insertionhours.web.ListQuery;
import insertionhours.web.SortOrder;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Alerts, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Timed
public final class AlertResource {
  private final AlertService service;

  AlertResource(AlertService service) {
    this.service = service;
  }

  @GET
  @Path("/alerts")
  @RolesAllowed(FACILITATOR)
  public Listing<AlertedLot> list(
      @Auth Actor actor,
      @Valid @BeanParam ListQuery query,
      @QueryParam("contractingAuthorityId") Long contractingAuthorityId,
      @QueryParam("level") AlertLevel level,
      @QueryParam("sort") String sort) {
    var order = SortOrder.of(sort, AlertFilter.Sort.class, AlertFilter.Sort.SHARE);
    AlertFilter filter =
        new AlertFilter(
            query.search(), contractingAuthorityId, level, order.key(), order.descending());
    return Listing.part(service.list(actor, filter), query.slice(), AlertedLot::name);
  }

  /**
   * @throws NotFound also for a lot that cannot be behind
   */
  @GET
  @Path("/lots/{id}/alert")
  @RolesAllowed(FACILITATOR)
  public LotAlert get(@Auth Actor actor, @PathParam("id") long lotId) {
    return service.of(actor, lotId).orElseThrow(NotFound::new);
  }
}
