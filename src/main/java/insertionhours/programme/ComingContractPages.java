package insertionhours.programme;

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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Stating, changing and removing a coming contract. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class ComingContractPages {
  private final ProgrammeService programme;
  private final ComingContractForm form;
  private final Clock clock;

  ComingContractPages(ProgrammeService programme, ComingContractForm form, Clock clock) {
    this.programme = programme;
    this.form = form;
    this.clock = clock;
  }

  @GET
  @Path("programme/new")
  @RolesAllowed(FACILITATOR)
  public FormView blank(@Auth Actor actor, @Context PageContext page) {
    return toCreate(page, form.blank(page, actor, LocalDate.now(clock)));
  }

  @POST
  @Path("programme/new")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response create(
      @Auth Actor actor, @Context PageContext page, MultivaluedMap<String, String> typed) {
    FormInput input = new FormInput(typed);
    ComingContractDraft draft = ComingContractForm.read(input);
    return page.submit(
        input,
        draft,
        command -> {
          ComingContract entry = programme.create(actor, command);
          return page.seeOther(ComingContractView.path(entry.id()), "programme.notice.created");
        },
        errors -> toCreate(page, form.blankAgain(page, actor, input, draft, errors)));
  }

  @GET
  @Path("programme/{id}")
  @RolesAllowed(FACILITATOR)
  public ComingContractView kept(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    ComingContract entry = programme.find(actor, id);
    return new ComingContractView(page, entry, form.kept(page, actor, entry));
  }

  @POST
  @Path("programme/{id}")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response change(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> typed) {
    ComingContract entry = programme.find(actor, id);
    FormInput input = new FormInput(typed);
    ComingContractDraft draft = ComingContractForm.read(input);
    Long version = input.id("version");
    return page.submit(
        input,
        draft,
        command -> {
          programme.change(actor, id, command, version == null ? 0 : version);
          return page.seeOther(ComingContractView.path(id), "programme.notice.changed");
        },
        errors ->
            new ComingContractView(
                page, entry, form.keptAgain(page, actor, entry, input, draft, errors)));
  }

  @GET
  @Path("programme/{id}/delete")
  @RolesAllowed(FACILITATOR)
  public FormView ask(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return toRemove(page, programme.find(actor, id), FormErrors.NONE);
  }

  @POST
  @Path("programme/{id}/delete")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response remove(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    ComingContract entry = programme.find(actor, id);
    return page.attempt(
        errors -> toRemove(page, entry, errors),
        () -> {
          programme.remove(actor, id);
          return page.seeOther(ProgrammeQuery.PATH, "programme.notice.removed");
        });
  }

  private static FormView toCreate(PageContext page, FormModel model) {
    return new FormView(
        page,
        page.text("programme.entry.createTitle"),
        page.text("programme.entry.createLead"),
        ComingContractView.way(page),
        model,
        page.path(),
        page.text("programme.list.create"),
        ProgrammeQuery.PATH);
  }

  private static FormView toRemove(PageContext page, ComingContract entry, FormErrors errors) {
    return new FormView(
        page,
        page.text("programme.entry.removeTitle"),
        page.text("programme.entry.removeQuestion", entry.title()),
        List.of(
            ComingContractView.way(page).get(0),
            new Crumb(ComingContractView.path(entry.id()), entry.title())),
        FormModel.again(
            page.messages(), "programme.entry", new FormInput(new MultivaluedHashMap<>()), errors),
        page.path(),
        page.text("web.form.delete"),
        ComingContractView.path(entry.id()));
  }
}
