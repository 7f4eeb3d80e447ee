package insertionhours.assignments;

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

/** Adding to what was proposed or decided: a contract or a proof, in one short form. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({FACILITATOR, DECLARANT})
@Timed
public final class AssignmentAdditionPages {
  private final AssignmentService service;

  AssignmentAdditionPages(AssignmentService service) {
    this.service = service;
  }

  /** One more contract: a mission a week, say. */
  @GET
  @Path("assignments/{id}/contracts")
  public FormView nextContract(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Assignment kept = service.find(actor, id);
    return contract(
        actor,
        page,
        kept,
        AssignmentEditPages.showing(page, AssignmentForms.contractBeginning(kept)));
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
        errors ->
            contract(actor, page, kept, AssignmentEditPages.again(page, input, atCell(errors))));
  }

  @GET
  @Path("assignments/{id}/proofs")
  public FormView nextProof(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return proof(actor, page, service.find(actor, id), AssignmentEditPages.showing(page, Map.of()));
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
        errors -> proof(actor, page, kept, AssignmentEditPages.again(page, input, errors)));
  }

  private static FormView contract(
      Actor actor, PageContext page, Assignment kept, FormModel model) {
    AssignmentWords words = AssignmentEditPages.words(actor, page, kept);
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
    return form(
        AssignmentEditPages.words(actor, page, kept), kept, "assignments.addProof", lead, model);
  }

  private static FormView form(
      AssignmentWords words, Assignment kept, String title, String lead, FormModel model) {
    PageContext page = words.page();
    return new FormView(
        page,
        page.text(title),
        lead,
        AssignmentEditPages.crumbs(words, kept),
        model,
        page.path(),
        page.text("web.form.save"),
        AssignmentPages.path(kept.id()));
  }

  /** A mistake of the contract that is added, at its only fields. */
  private static FormErrors atCell(FormErrors errors) {
    return errors.map(
        error ->
            new FormErrors.FormError(
                error.field().replaceFirst("^contracts\\[\\d+]\\.", ""), error.message()));
  }
}
