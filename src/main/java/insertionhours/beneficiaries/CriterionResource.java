package insertionhours.beneficiaries;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.listing.SearchPattern;
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

/** The eligibility criteria, in the API. */
@Path("/api/v1/eligibility-criteria")
@Produces(MediaType.APPLICATION_JSON)
@Timed
public final class CriterionResource {
  private final CriterionService criteria;

  CriterionResource(CriterionService criteria) {
    this.criteria = criteria;
  }

  @GET
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Listing<EligibilityCriterion> list(
      @Auth Actor actor, @Valid @BeanParam ListQuery query, @QueryParam("on") LocalDate on) {
    List<EligibilityCriterion> found =
        criteria.inForce(on).stream()
            .filter(criterion -> query.search() == null || mentions(criterion, query.search()))
            .toList();
    return Listing.part(found, query.slice());
  }

  private static boolean mentions(EligibilityCriterion criterion, String text) {
    return SearchPattern.isIn(text, criterion.labelFr(), criterion.labelEn(), criterion.code());
  }
}
