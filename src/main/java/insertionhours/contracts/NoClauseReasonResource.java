package insertionhours.contracts;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.web.ListQuery;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The reasons for no clause, in the API. */
@Path("/api/v1/no-clause-reasons")
@Produces(MediaType.APPLICATION_JSON)
@Timed
public final class NoClauseReasonResource {
  private final NoClauseReasonService reasons;

  NoClauseReasonResource(NoClauseReasonService reasons) {
    this.reasons = reasons;
  }

  @GET
  @RolesAllowed(FACILITATOR)
  public Listing<NoClauseReason> list(
      @Auth Actor actor, @Valid @BeanParam ListQuery query, @QueryParam("on") LocalDate on) {
    List<NoClauseReason> found =
        reasons.inForce(on).stream()
            .filter(reason -> query.search() == null || mentions(reason, query.search()))
            .toList();
    return Listing.part(found, query.slice());
  }

  private static boolean mentions(NoClauseReason reason, String text) {
    return (reason.labelFr() + "\n" + reason.labelEn())
        .toLowerCase(Locale.ROOT)
        .contains(text.toLowerCase(Locale.ROOT));
  }
}
