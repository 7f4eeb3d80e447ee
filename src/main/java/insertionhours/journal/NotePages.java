package insertionhours.journal;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** One note: changing and removing it, ticking off what it asks for. */
@Path("/notes/{id}")
@Produces("text/html; charset=UTF-8")
@Timed
public final class NotePages {
  private static final String HOME = "/";

  private final JournalService journal;

  NotePages(JournalService journal) {
    this.journal = journal;
  }

  @GET
  @Path("edit")
  @RolesAllowed(FACILITATOR)
  public FormView kept(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    JournalNote note = journal.findToChange(actor, id);
    return toChange(
        page, note, FormModel.showing(page.messages(), JournalForm.PREFIX, JournalForm.kept(note)));
  }

  @POST
  @Path("edit")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response change(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    JournalNote note = journal.findToChange(actor, id);
    FormInput input = new FormInput(form);
    Long version = input.id("version");
    return page.submit(
        input,
        JournalForm.read(input),
        draft -> {
          journal.change(actor, id, draft, version == null ? 0 : version);
          return page.seeOther(JournalAddress.of(note), "journal.notice.changed");
        },
        errors ->
            toChange(
                page, note, FormModel.again(page.messages(), JournalForm.PREFIX, input, errors)));
  }

  @GET
  @Path("delete")
  @RolesAllowed(FACILITATOR)
  public FormView ask(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    JournalNote note = journal.findToChange(actor, id);
    return new FormView(
        page,
        page.text("journal.removeTitle"),
        page.text("journal.removeQuestion", page.messages().label(note.kind()), note.on()),
        crumbs(page, note),
        FormModel.showing(page.messages(), JournalForm.PREFIX, Map.of()),
        page.path(),
        page.text("web.form.delete"),
        JournalAddress.of(note));
  }

  @POST
  @Path("delete")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response remove(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    JournalNote note = journal.findToChange(actor, id);
    journal.remove(actor, id);
    return page.seeOther(JournalAddress.of(note), "journal.notice.removed");
  }

  /** Back to the journal, or to the home page when it was asked there. */
  @POST
  @Path("completion")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response complete(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    JournalNote note = journal.find(actor, id);
    String back = HOME.equals(form.getFirst("back")) ? HOME : JournalAddress.of(note);
    try {
      journal.complete(actor, id);
    } catch (Conflict doneMeanwhile) {
      return page.seeOther(back, "journal.notice.doneAlready");
    }
    return page.seeOther(back, "journal.notice.done");
  }

  private FormView toChange(PageContext page, JournalNote note, FormModel model) {
    return new FormView(
        page,
        page.text("journal.editTitle"),
        page.text("journal.noHealthData"),
        crumbs(page, note),
        JournalForm.fields(model, journal.enterprises(note)).version(note.version()),
        page.path(),
        page.text("web.form.save"),
        JournalAddress.of(note));
  }

  private static List<Crumb> crumbs(PageContext page, JournalNote note) {
    return List.of(
        new Crumb("/operations", page.text("web.menu.operations")),
        new Crumb("/operations/" + note.operationId(), note.operationReference()),
        new Crumb(JournalAddress.of(note), page.text("journal.crumb")));
  }
}
