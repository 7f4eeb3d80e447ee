package insertionhours.hours;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.obligations.Modality;
import insertionhours.web.ListQuery;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.glassfish.jersey.server.ParamException;

/** The lines behind a lot's totals, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class LotHoursResource {
  private final LotHoursService service;

  LotHoursResource(LotHoursService service) {
    this.service = service;
  }

  @GET
  @Path("/lots/{id}/hours")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Listing<LotHoursLine> list(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @Valid @BeanParam ListQuery query,
      @BeanParam LotHoursQuery filters) {
    return service.list(actor, lotId, filters.filter(query.search()), query.slice());
  }

  /** The filters of the list; a month stands for itself as first and last. */
  public static final class LotHoursQuery {
    @QueryParam("from")
    private YearMonth from;

    @QueryParam("to")
    private YearMonth to;

    @QueryParam("month")
    private YearMonth month;

    @QueryParam("trade")
    private String trade;

    @QueryParam("modality")
    private Modality modality;

    @QueryParam("enterpriseId")
    private Long enterpriseId;

    /**
     * @throws ParamException if the period ends before it begins
     */
    public LotHoursFilter filter(String search) {
      if (from != null && to != null && to.isBefore(from)) {
        throw new ParamException.QueryParamException(
            new IllegalArgumentException("ends before it begins"), "to", null);
      }
      return new LotHoursFilter(
          search, later(from, month), earlier(to, month), trade, modality, enterpriseId);
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
      return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
      return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
  }
}
