package insertionhours.turns;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
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

/** Whose turn it is, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Timed
public final class TurnResource {
  private final TurnService service;

  TurnResource(TurnService service) {
    this.service = service;
  }

  @GET
  @Path("/turns")
  @RolesAllowed(FACILITATOR)
  public Listing<LotTurn> list(
      @Auth Actor actor,
      @Valid @BeanParam ListQuery query,
      @QueryParam("actor") NextActor next,
      @QueryParam("act") AwaitedAct act,
      @QueryParam("contractingAuthorityId") Long contractingAuthorityId,
      @QueryParam("sort") String sort) {
    SortOrder<TurnFilter.Sort> order =
        sort == null
            ? new SortOrder<>(TurnFilter.ALL.sort(), TurnFilter.ALL.descending())
            : SortOrder.of(sort, TurnFilter.Sort.class, TurnFilter.Sort.DAYS);
    TurnFilter filter =
        new TurnFilter(
            query.search(), next, act, contractingAuthorityId, order.key(), order.descending());
    return service.page(actor, filter, query.slice());
  }

  @GET
  @Path("/lots/{id}/turn")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Turn get(@Auth Actor actor, @PathParam("id") long lotId) {
    return service.of(actor, lotId);
  }
}
