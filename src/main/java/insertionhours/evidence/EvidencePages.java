package insertionhours.evidence;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;
import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormErrors;
import insertionhours.identity.Actor;
import insertionhours.web.LargestBody;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;

/** The files of an assignment or a declaration, and the form for another one. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({FACILITATOR, DECLARANT})
@Timed
public final class EvidencePages {
  private static final long LARGEST_FORM = FileInspection.LARGEST + 64 * 1024;
  private static final String TOO_LARGE = "problem.FILE_TOO_LARGE";

  private final EvidenceService service;
  private final EvidenceBelongings belongings;

  EvidencePages(EvidenceService service, EvidenceBelongings belongings) {
    this.service = service;
    this.belongings = belongings;
  }

  @GET
  @Path("assignments/{id}/files")
  public EvidenceView ofAssignment(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return show(actor, page, EvidencePlace.assignment(id));
  }

  @POST
  @Path("assignments/{id}/files")
  @Consumes(MULTIPART_FORM_DATA)
  @LargestBody(value = LARGEST_FORM, refusal = TOO_LARGE)
  public Response addToAssignment(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      FormDataMultiPart form) {
    return add(actor, page, EvidencePlace.assignment(id), UploadForm.read(form));
  }

  /** A form that brings no file. */
  @POST
  @Path("assignments/{id}/files")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response addNothingToAssignment(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return add(actor, page, EvidencePlace.assignment(id), UploadForm.EMPTY);
  }

  @GET
  @Path("declarations/{id}/files")
  public EvidenceView ofDeclaration(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return show(actor, page, EvidencePlace.declaration(id));
  }

  @POST
  @Path("declarations/{id}/files")
  @Consumes(MULTIPART_FORM_DATA)
  @LargestBody(value = LARGEST_FORM, refusal = TOO_LARGE)
  public Response addToDeclaration(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      FormDataMultiPart form) {
    return add(actor, page, EvidencePlace.declaration(id), UploadForm.read(form));
  }

  /** A form that brings no file. */
  @POST
  @Path("declarations/{id}/files")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response addNothingToDeclaration(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return add(actor, page, EvidencePlace.declaration(id), UploadForm.EMPTY);
  }

  private EvidenceView show(Actor actor, PageContext page, EvidencePlace place) {
    return view(actor, page, place, UploadForm.EMPTY, FormErrors.NONE);
  }

  private Response add(Actor actor, PageContext page, EvidencePlace place, UploadForm form) {
    service.of(actor, place);
    FormErrors missing = form.missing(page.messages());
    if (!missing.isEmpty()) {
      return Response.status(422).entity(view(actor, page, place, form, missing)).build();
    }
    return page.attempt(
        errors -> view(actor, page, place, form, UploadForm.atFile(errors)),
        () -> {
          CheckedFile file = service.check(actor, place, form.name(), form.content());
          service.add(actor, place, form.kind(), file);
          return page.seeOther("/" + place.path(), "evidence.notice.added");
        });
  }

  private EvidenceView view(
      Actor actor, PageContext page, EvidencePlace place, UploadForm form, FormErrors errors) {
    return new EvidenceView(
        page,
        actor,
        service,
        belongings.of(actor, page, place),
        service.of(actor, place),
        form.kind() == null ? EvidenceBelongings.usualKind(place) : form.kind(),
        errors);
  }
}
