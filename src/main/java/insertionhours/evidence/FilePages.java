package insertionhours.evidence;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;

/** One file: opening it, noting that it was seen, removing it. */
@Path("/files/{id}")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({FACILITATOR, DECLARANT})
@Timed
public final class FilePages {
  private final EvidenceService service;
  private final EvidenceBelongings belongings;

  FilePages(EvidenceService service, EvidenceBelongings belongings) {
    this.service = service;
    this.belongings = belongings;
  }

  @GET
  @Path("content")
  @Produces(MediaType.WILDCARD)
  public Response content(@Auth Actor actor, @PathParam("id") long id) {
    return FileAnswer.of(service, actor, id);
  }

  @POST
  @Path("sight")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response see(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    EvidenceFile seen = service.see(actor, id);
    return page.seeOther("/" + seen.place().path(), "evidence.notice.seen");
  }

  @GET
  @Path("delete")
  public FormView ask(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return toRemove(actor, page, service.find(actor, id), FormErrors.NONE);
  }

  @POST
  @Path("delete")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response remove(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    EvidenceFile file = service.find(actor, id);
    return page.attempt(
        errors -> toRemove(actor, page, file, errors),
        () -> {
          service.remove(actor, id);
          return page.seeOther("/" + file.place().path(), "evidence.notice.removed");
        });
  }

  private FormView toRemove(Actor actor, PageContext page, EvidenceFile file, FormErrors errors) {
    EvidenceBelongings.Belonging belonging = belongings.of(actor, page, file.place());
    String list = "/" + file.place().path();
    String name = file.name() == null ? page.messages().label(file.kind()) : file.name();
    return new FormView(
        page,
        page.text("evidence.removeTitle"),
        page.text(file.isSeen() ? "evidence.removeSeen" : "evidence.removeQuestion", name),
        belonging.crumbsOver(new Crumb(list, page.text("evidence.crumb"))),
        FormModel.again(
            page.messages(), "evidence.form", new FormInput(new MultivaluedHashMap<>()), errors),
        page.path(),
        page.text("web.form.delete"),
        list);
  }
}
