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

  /** One more contract: a mission a week, say. */
  @GET
  @Path("assignments/{id}/contracts")
  public FormView nextContract(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Assignment kept = service.find(actor, id);
    return contract(actor, page, kept, showing(page, AssignmentForms.contractBeginning(kept)));
  }

  @POST
  @Path("assignments/{id}/contracts")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response addContract(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Assignment kept = service.find(actor, id);
    FormInput input = new FormInput(form);
    return page.submit(
        input,
        AssignmentForms.contract(input, ""),
        contract -> {
          List<WorkContract> contracts = new ArrayList<>(kept.contracts());
          contracts.add(contract);
          AssignmentDraft draft = kept.toDraft();
          service.change(actor, id, draft.with(contracts, draft.proofs()), kept.version());
          return page.seeOther(AssignmentPages.path(id), "assignments.notice.contractAdded");
        },
        errors -> contract(actor, page, kept, again(page, input, atCell(errors))));
  }

  @GET
  @Path("assignments/{id}/proofs")
  public FormView nextProof(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return proof(actor, page, service.find(actor, id), showing(page, Map.of()));
  }

  @POST
  @Path("assignments/{id}/proofs")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response addProof(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Assignment kept = service.find(actor, id);
    FormInput input = new FormInput(form);
    return page.submit(
        input,
        AssignmentForms.proof(input, ""),
        proof -> {
          List<Proof> proofs = new ArrayList<>(kept.proofs());
          proofs.add(proof);
          AssignmentDraft draft = kept.toDraft();
          service.change(actor, id, draft.with(draft.contracts(), proofs), kept.version());
          return page.seeOther(AssignmentPages.path(id), "assignments.notice.proofAdded");
        },
        errors -> proof(actor, page, kept, again(page, input, errors)));
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

  private static FormView contract(
      Actor actor, PageContext page, Assignment kept, FormModel model) {
    AssignmentWords words = words(actor, page, kept);
    model
        .select("contractType", true, ContractType.class)
        .field("date", "startsOn", true)
        .field("date", "endsOn", false);
    return form(words, kept, "assignments.addContract", lastContract(words, kept), model);
  }

  private static String lastContract(AssignmentWords words, Assignment kept) {
    return words
        .page()
        .text(
            "assignments.lastContract",
            words.contract(kept.contracts().get(kept.contracts().size() - 1)));
  }

  private static FormView proof(Actor actor, PageContext page, Assignment kept, FormModel model) {
    model
        .select("type", true, ProofType.class)
        .field("date", "issuedOn", true)
        .field("date", "validUntil", false);
    String lead = page.text("assignments.noCopy");
    return form(words(actor, page, kept), kept, "assignments.addProof", lead, model);
  }

  private static FormView form(
      AssignmentWords words, Assignment kept, String title, String lead, FormModel model) {
    PageContext page = words.page();
    return new FormView(
        page,
        page.text(title),
        lead,
        crumbs(words, kept),
        model,
        page.path(),
        page.text("web.form.save"),
        AssignmentPages.path(kept.id()));
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

  private static AssignmentWords words(Actor actor, PageContext page, Assignment kept) {
    return new AssignmentWords(page, actor.facilitates(kept.facilitatorOrganisationId()));
  }

  private static List<Crumb> crumbs(AssignmentWords words, Assignment kept) {
    List<Crumb> crumbs = new ArrayList<>(words.way(words.page().actor().orElseThrow(), kept));
    crumbs.add(new Crumb(AssignmentPages.path(kept.id()), words.name(kept)));
    return crumbs;
  }

  private static FormModel showing(PageContext page, Map<String, Object> values) {
    return FormModel.showing(page.messages(), AssignmentForms.PREFIX, values);
  }

  private static FormModel again(PageContext page, FormInput input, FormErrors errors) {
    return FormModel.again(page.messages(), AssignmentForms.PREFIX, input, errors);
  }

  /** A mistake of the contract that is added, at its only fields. */
  private static FormErrors atCell(FormErrors errors) {
    return errors.map(
        error ->
            new FormErrors.FormError(
                error.field().replaceFirst("^contracts\\[\\d+]\\.", ""), error.message()));
  }
}
