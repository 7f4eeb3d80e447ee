package insertionhours.frameworks;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.json.Versioned;
import insertionhours.web.PlausibleDate;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;

/** Framework contracts and the joint debt of their holders, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class FrameworkResource {
  private final FrameworkService service;

  FrameworkResource(FrameworkService service) {
    this.service = service;
  }

  @GET
  @Path("/lots/{id}/framework")
  @RolesAllowed(FACILITATOR)
  public Framework get(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @QueryParam("on") @PlausibleDate LocalDate on) {
    return service.find(actor, lotId, on);
  }

  @PUT
  @Path("/lots/{id}/framework")
  @RolesAllowed(FACILITATOR)
  public Framework change(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @NotNull @Valid Versioned<FrameworkDraft> body) {
    return service.change(actor, lotId, body.content(), body.version());
  }

  @GET
  @Path("/lots/{id}/joint-debt")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public JointDebt jointDebt(@Auth Actor actor, @PathParam("id") long lotId) {
    return service.jointDebt(actor, lotId);
  }
}
