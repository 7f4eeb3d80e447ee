package insertionhours.assignments;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.assignments.AssignmentForms.Rows;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changing what was proposed, and taking it back. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({FACILITATOR, DECLARANT})
@Timed
public final class AssignmentEditPages {
  private final AssignmentService service;

  AssignmentEditPages(AssignmentService service) {
    this.service = service;
  }

  @GET
  @Path("assignments/{id}/edit")
  public ProposalView kept(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Assignment kept = service.find(actor, id);
    Map<String, Object> values = AssignmentForms.kept(kept);
    return view(
        actor,
        page,
        kept,
        FormModel.showing(page.messages(), AssignmentForms.PREFIX, values),
        Rows.kept(page, values),
        kept.contracts().size(),
        Math.max(1, kept.proofs().size()),
        FormErrors.NONE);
  }

  @POST
  @Path("assignments/{id}/edit")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response change(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Assignment kept = service.find(actor, id);
    Typed typed = Typed.of(form);
    if (typed.isMoreRows()) {
      return Response.ok(again(actor, page, kept, typed, FormErrors.NONE)).build();
    }
    FormInput input = typed.input();
    Long version = input.id("version");
    return page.submit(
        input,
        AssignmentForms.draft(
            input, kept.beneficiaryId(), kept.employerId(), typed.contracts(), typed.proofs()),
        draft -> {
          service.change(actor, id, draft, version == null ? 0 : version);
          return page.seeOther(AssignmentPages.path(id), "assignments.notice.changed");
        },
        errors -> again(actor, page, kept, typed, errors));
  }

  @GET
  @Path("assignments/{id}/delete")
  public FormView ask(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return toRemove(actor, page, service.find(actor, id), showing(page, Map.of()));
  }

  @POST
  @Path("assignments/{id}/delete")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response remove(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Assignment kept = service.find(actor, id);
    return page.attempt(
        errors -> toRemove(actor, page, kept, again(page, new FormInput(page.query()), errors)),
        () -> {
          service.remove(actor, id);
          return page.seeOther(
              "/beneficiaries/" + kept.beneficiaryId(), "assignments.notice.removed");
        });
  }

  private static ProposalView again(
      Actor actor, PageContext page, Assignment kept, Typed typed, FormErrors errors) {
    return view(
        actor,
        page,
        kept,
        again(page, typed.input(), errors),
        Rows.typed(page, typed.input(), errors),
        typed.contracts().shown(),
        typed.proofs().shown(),
        errors);
  }

  private static ProposalView view(
      Actor actor,
      PageContext page,
      Assignment kept,
      FormModel work,
      Rows rows,
      int contracts,
      int proofs,
      FormErrors errors) {
    AssignmentWords words = words(actor, page, kept);
    FormModel fields =
        AssignmentForms.since(AssignmentForms.work(work), words.facilitator())
            .version(kept.version());
    return new ProposalView(
        words,
        words.text("edit"),
        page.text("assignments.withEmployer", words.name(kept), kept.employerName()),
        crumbs(words, kept),
        new ProposalView.Parts(
            null,
            null,
            fields,
            AssignmentForms.contracts(page, contracts, rows),
            AssignmentForms.proofs(page, proofs, rows)),
        AssignmentPages.path(kept.id()),
        errors);
  }

  private static FormView toRemove(
      Actor actor, PageContext page, Assignment kept, FormModel model) {
    AssignmentWords words = words(actor, page, kept);
    return new FormView(
        page,
        page.text("assignments.removeTitle"),
        page.text(
            "assignments.removeQuestion", words.name(kept), kept.employerName(), words.lot(kept)),
        crumbs(words, kept),
        model,
        page.path(),
        page.text("web.form.delete"),
        AssignmentPages.path(kept.id()));
  }

  static AssignmentWords words(Actor actor, PageContext page, Assignment kept) {
    return new AssignmentWords(page, actor.facilitates(kept.facilitatorOrganisationId()));
  }

  static List<Crumb> crumbs(AssignmentWords words, Assignment kept) {
    List<Crumb> crumbs = new ArrayList<>(words.way(words.page().actor().orElseThrow(), kept));
    crumbs.add(new Crumb(AssignmentPages.path(kept.id()), words.name(kept)));
    return crumbs;
  }

  static FormModel showing(PageContext page, Map<String, Object> values) {
    return FormModel.showing(page.messages(), AssignmentForms.PREFIX, values);
  }

  static FormModel again(PageContext page, FormInput input, FormErrors errors) {
    return FormModel.again(page.messages(), AssignmentForms.PREFIX, input, errors);
  }
}
