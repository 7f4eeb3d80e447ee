package insertionhours.hours;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Trade and modality of a declared line, in the API. */
@Path("/api/v1/declarations/{id}/lines/{lineId}/classification")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(FACILITATOR)
@Timed
public final class ClassificationResource {
  private final ClassificationService service;

  ClassificationResource(ClassificationService service) {
    this.service = service;
  }

  @PUT
  public DeclarationAnswer classify(
      @Auth Actor actor,
      @PathParam("id") long id,
      @PathParam("lineId") long lineId,
      @Context PageContext page,
      @NotNull @Valid Classification body) {
    return DeclarationAnswer.of(service.classify(actor, id, lineId, body), page.messages());
  }
}
