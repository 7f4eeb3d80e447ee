package insertionhours.audit;

import static insertionhours.identity.Role.Names.ADMINISTRATOR;
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

/** The audit log. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Timed
public final class AuditResource {
  private final AuditService audit;

  AuditResource(AuditService audit) {
    this.audit = audit;
  }

  @GET
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public Listing<AuditEntry> list(
      @Auth Actor actor,
      @Valid @BeanParam ListQuery query,
      @QueryParam("subjectType") SubjectType subjectType,
      @QueryParam("subjectId") Long subjectId,
      @QueryParam("action") AuditAction action) {
    AuditFilter filter =
        new AuditFilter(query.search(), subjectType, subjectId, action, null, null);
    return audit.list(actor, filter, query.slice());
  }
}
