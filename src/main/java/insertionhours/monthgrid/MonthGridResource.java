package insertionhours.monthgrid;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.hours.DeclarationAnswer;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
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
import java.time.YearMonth;

/** A month of an enterprise on several lots, in the API. */
@Path("/api/v1/enterprises/{id}/months/{month}/declarations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({FACILITATOR, DECLARANT})
@Timed
public final class MonthGridResource {
  private final MonthGridService service;
  private final IdempotentPosts posts;

  MonthGridResource(MonthGridService service, IdempotentPosts posts) {
    this.service = service;
    this.posts = posts;
  }

  @POST
  public Response write(
      @Auth Actor actor,
      @PathParam("id") long enterpriseId,
      @PathParam("month") YearMonth month,
      @Context PageContext page,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid MonthDraft body) {
    return posts.movePersonal(
        actor,
        "enterprises/" + enterpriseId + "/months/" + month + "/declarations",
        key,
        body,
        () -> service.write(actor, enterpriseId, month, body),
        () ->
            Listing.whole(
                service.written(actor, enterpriseId, month, body).stream()
                    .map(declaration -> DeclarationAnswer.of(declaration, page.messages()))
                    .toList()));
  }
}
