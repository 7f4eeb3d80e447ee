package insertionhours.calibration;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.requests.IdempotentPosts;
import insertionhours.sizing.CalibrationInput;
import insertionhours.web.ListQuery;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Calibrations, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class CalibrationResource {
  private final CalibrationService service;
  private final SimilarLotsService similar;
  private final CalibrationWording wording;
  private final IdempotentPosts posts;

  CalibrationResource(
      CalibrationService service,
      SimilarLotsService similar,
      CalibrationWording wording,
      IdempotentPosts posts) {
    this.service = service;
    this.similar = similar;
    this.wording = wording;
    this.posts = posts;
  }

  @POST
  @Path("/calibrations/preview")
  @PermitAll
  public Response preview(
      @Auth Actor actor,
      @Context PageContext page,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid CalibrationInput body) {
    return posts.move(
        actor,
        "calibrations/preview",
        key,
        body,
        () -> wording.in(page.messages()).answer(service.preview(body)));
  }

  @GET
  @Path("/lots/{id}/calibrations")
  @RolesAllowed({FACILITATOR, AUTHORITY})
  public Listing<KeptCalibrationAnswer> list(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long lotId,
      @Valid @BeanParam ListQuery query) {
    CalibrationTexts texts = wording.in(page.messages());
    return service
        .list(actor, lotId, query.search(), query.slice())
        .map(kept -> answer(kept, texts));
  }

  @POST
  @Path("/lots/{id}/calibrations")
  @RolesAllowed(FACILITATOR)
  public Response keep(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long lotId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid CalibrationDraft body) {
    return posts.create(
        actor,
        "lots/" + lotId + "/calibrations",
        key,
        body,
        () -> answer(service.keep(actor, lotId, body), wording.in(page.messages())),
        kept -> "calibrations/" + kept.id());
  }

  @GET
  @Path("/lots/{id}/similar-lots")
  @RolesAllowed(FACILITATOR)
  public SimilarLots similar(@Auth Actor actor, @PathParam("id") long lotId) {
    return similar.of(actor, lotId);
  }

  @GET
  @Path("/calibrations/{id}")
  @RolesAllowed({FACILITATOR, AUTHORITY})
  public KeptCalibrationAnswer get(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return answer(service.find(actor, id), wording.in(page.messages()));
  }

  private static KeptCalibrationAnswer answer(Calibration kept, CalibrationTexts texts) {
    return KeptCalibrationAnswer.of(kept, texts.answer(kept.result()));
  }
}
