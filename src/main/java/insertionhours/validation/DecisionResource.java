package insertionhours.validation;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.hours.DeclarationAnswer;
import insertionhours.hours.DeclarationService;
import insertionhours.identity.Actor;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Decisions, in the API. */
@Path("/api/v1/declarations/{id}/decision")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class DecisionResource {
  private final ValidationService service;
  private final DeclarationService declarations;
  private final IdempotentPosts posts;

  DecisionResource(
      ValidationService service, DeclarationService declarations, IdempotentPosts posts) {
    this.service = service;
    this.declarations = declarations;
    this.posts = posts;
  }

  @POST
  @RolesAllowed(FACILITATOR)
  public Response decide(
      @Auth Actor actor,
      @PathParam("id") long id,
      @Context PageContext page,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid Decision body) {
    return posts.movePersonal(
        actor,
        "declarations/" + id + "/decision",
        key,
        body,
        () -> service.decide(actor, id, body),
        () -> DeclarationAnswer.of(declarations.find(actor, id), page.messages()));
  }
}
