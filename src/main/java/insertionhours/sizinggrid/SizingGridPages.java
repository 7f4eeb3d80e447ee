package insertionhours.sizinggrid;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.calibration.CalibrationService;
import insertionhours.calibration.CalibrationWording;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormInput;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All lots of an operation in one grid: size, compare two variants, keep one of them. */
@Path("/operations/{id}/calibration")
@Produces("text/html; charset=UTF-8")
@Timed
public final class SizingGridPages {
  /** Tells htmx the address that gives the same figures. */
  private static final String SHOWN_ADDRESS = "HX-Replace-Url";

  private static final String ACT = "act";
  private static final String FIRST = "A";
  private static final String SECOND = "B";
  private static final Pattern PLACE = Pattern.compile("calibrations\\[(\\d+)]\\.(.*)");
  private static final int UNPROCESSABLE = 422;

  private final SizingGridService service;
  private final CalibrationService calibrations;
  private final CalibrationWording wording;

  SizingGridPages(
      SizingGridService service, CalibrationService calibrations, CalibrationWording wording) {
    this.service = service;
    this.calibrations = calibrations;
    this.wording = wording;
  }

  static String path(long operationId) {
    return "/operations/" + operationId + "/calibration";
  }

  @GET
  @RolesAllowed(FACILITATOR)
  public PageView show(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long operationId) {
    return view(actor, page, operationId, page.query(), FormErrors.NONE);
  }

  /** Calculates again, or keeps one of the variants. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response send(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long operationId,
      MultivaluedMap<String, String> typed) {
    String act = new FormInput(typed).raw(ACT);
    if (act.equals(FIRST) || act.equals(SECOND)) {
      return keep(actor, page, operationId, typed, act.equals(SECOND));
    }
    SizingGridView view = view(actor, page, operationId, typed, FormErrors.NONE);
    return Response.ok(view).header(SHOWN_ADDRESS, view.simulationHref()).build();
  }

  private Response keep(
      Actor actor,
      PageContext page,
      long operationId,
      MultivaluedMap<String, String> typed,
      boolean second) {
    SizingSheet sheet = service.sheet(actor, operationId);
    GridForm form = GridForm.of(sheet, typed);
    GridSizing sizing = sizing(page, sheet, form);
    FormErrors refusals = page.check(new FormInput(typed), form).and(sizing.refusals(page, second));
    if (!refusals.isEmpty()) {
      return Response.status(UNPROCESSABLE)
          .entity(new SizingGridView(page, sheet, form, sizing, refusals))
          .build();
    }
    List<RowSizing> chosen = sizing.chosen(second);
    return page.attempt(
        errors -> view(actor, page, operationId, typed, errors.map(error -> atCell(error, chosen))),
        () -> {
          service.keep(actor, operationId, asked(chosen));
          return page.seeOther(path(operationId), "sizinggrid.notice.kept");
        });
  }

  private static OperationCalibrations asked(List<RowSizing> chosen) {
    return new OperationCalibrations(
        chosen.stream()
            .map(
                sizing ->
                    new LotCalibration(
                        sizing.row().known().lot().id(), sizing.row().version(), sizing.draft()))
            .toList());
  }

  /** From the place in the command to the name on the page. */
  private static FormError atCell(FormError error, List<RowSizing> chosen) {
    Matcher place = PLACE.matcher(error.field());
    if (!place.matches()) {
      return error;
    }
    GridRow row = chosen.get(Integer.parseInt(place.group(1))).row();
    String field = place.group(2).replaceFirst("^calibration\\.", "");
    return new FormError(row.name(field), error.message());
  }

  private SizingGridView view(
      Actor actor,
      PageContext page,
      long operationId,
      MultivaluedMap<String, String> typed,
      FormErrors errors) {
    SizingSheet sheet = service.sheet(actor, operationId);
    GridForm form = GridForm.of(sheet, typed);
    return new SizingGridView(page, sheet, form, sizing(page, sheet, form), errors);
  }

  private GridSizing sizing(PageContext page, SizingSheet sheet, GridForm form) {
    RowSizer sizer =
        new RowSizer(page, calibrations, wording.in(page.messages()), sheet, form.reason());
    return new GridSizing(page, sizer, form);
  }
}
