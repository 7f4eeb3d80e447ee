package insertionhours.sizinggrid;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.calibration.Calibration;
import insertionhours.calibration.CalibrationTexts;
import insertionhours.calibration.CalibrationWording;
import insertionhours.calibration.KeptCalibrationAnswer;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
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
import java.util.List;

/** The lots of an operation sized together, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class SizingGridResource {
  private final SizingGridService service;
  private final CalibrationWording wording;
  private final IdempotentPosts posts;

  SizingGridResource(SizingGridService service, CalibrationWording wording, IdempotentPosts posts) {
    this.service = service;
    this.wording = wording;
    this.posts = posts;
  }

  @POST
  @Path("/operations/{id}/calibrations/preview")
  @RolesAllowed(FACILITATOR)
  public Response preview(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long operationId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid OperationCalibrations body) {
    return posts.move(
        actor,
        "operations/" + operationId + "/calibrations/preview",
        key,
        body,
        () -> {
          CalibrationTexts texts = wording.in(page.messages());
          List<LotPreview> sized = service.preview(actor, operationId, body);
          return new OperationCalibrationsAnswer<>(
              sized.stream()
                  .map(
                      lot ->
                          new OperationCalibrationsAnswer.SizedLot(
                              lot.lotId(), texts.answer(lot.result()), lot.due(), lot.supply()))
                  .toList(),
              Hours.sum(sized.stream().map(LotPreview::due).toList()));
        });
  }

  @POST
  @Path("/operations/{id}/calibrations")
  @RolesAllowed(FACILITATOR)
  public Response keep(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long operationId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid OperationCalibrations body) {
    return posts.move(
        actor,
        "operations/" + operationId + "/calibrations",
        key,
        body,
        () -> {
          CalibrationTexts texts = wording.in(page.messages());
          List<Calibration> kept = service.keep(actor, operationId, body);
          return new OperationCalibrationsAnswer<>(
              kept.stream()
                  .map(one -> KeptCalibrationAnswer.of(one, texts.answer(one.result())))
                  .toList(),
              Hours.sum(kept.stream().map(Calibration::due).toList()));
        });
  }
}
