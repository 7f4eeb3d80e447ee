package insertionhours.erasure;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.web.FormView;
import insertionhours.web.PageContext;
import insertionhours.web.PageView.Crumb;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is erased soon; erasing a person at once; the file of what is kept on a person. */
@Path("/")
@RolesAllowed(FACILITATOR)
@Timed
public final class ErasurePages {
  private static final String HTML = "text/html; charset=UTF-8";
  private static final String PREFIX = "erasure.form";

  private final ErasureService erasure;
  private final ExportService exports;

  ErasurePages(ErasureService erasure, ExportService exports) {
    this.erasure = erasure;
    this.exports = exports;
  }

  @GET
  @Path("erasures")
  @Produces(HTML)
  @RolesAllowed(FACILITATOR)
  public ErasureListView list(@Auth Actor actor, @Context PageContext page) {
    Slice slice = Slice.page(Cursor.understood(page.query().getFirst("after")));
    String search = new FormInput(page.query()).text("q");
    List<DueErasure> soon = erasure.soon(actor, search);
    return new ErasureListView(
        page, search, soon.size(), Listing.part(soon, slice, DueErasure::key));
  }

  @GET
  @Path("beneficiaries/{id}/erasure")
  @Produces(HTML)
  @RolesAllowed(FACILITATOR)
  public FormView ask(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return form(actor, page, id, FormModel.showing(page.messages(), PREFIX, Map.of()));
  }

  @POST
  @Path("beneficiaries/{id}/erasure")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @Produces(HTML)
  @RolesAllowed(FACILITATOR)
  public Response erase(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    erasure.records(actor, id);
    FormInput input = new FormInput(form);
    return page.submit(
        input,
        new ErasureRequest(input.choice("reason", ErasureReason.class)),
        command -> {
          Erased erased = erasure.erase(actor, id, command.reason());
          return page.seeOther(card(erased.beneficiaryId()), "erasure.notice.erased");
        },
        errors -> form(actor, page, id, FormModel.again(page.messages(), PREFIX, input, errors)));
  }

  @GET
  @Path("beneficiaries/{id}/export")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(FACILITATOR)
  public Response export(@Auth Actor actor, @PathParam("id") long id) {
    return file(exports.export(actor, id), id);
  }

  static Response file(Object kept, long id) {
    return Response.ok(kept, MediaType.APPLICATION_JSON_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personne-" + id + ".json\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  static String path(long id) {
    return card(id) + "/erasure";
  }

  static String export(long id) {
    return card(id) + "/export";
  }

  static String card(long id) {
    return "/beneficiaries/" + id;
  }

  private FormView form(Actor actor, PageContext page, long id, FormModel model) {
    List<String> names = erasure.names(actor, id);
    Map<String, String> reasons = new LinkedHashMap<>();
    for (ErasureReason reason : ErasureReason.values()) {
      reasons.put(reason.name(), page.messages().label(reason));
    }
    model.select("reason", true, reasons);
    return new FormView(
        page,
        page.text("erasure.form.title"),
        names.isEmpty()
            ? page.text("erasure.card.erased")
            : page.text("erasure.form.lead", names.size(), String.join(", ", names)),
        List.of(new Crumb(card(id), page.text("erasure.form.card"))),
        model,
        path(id),
        page.text("erasure.form.submit"),
        card(id));
  }
}
