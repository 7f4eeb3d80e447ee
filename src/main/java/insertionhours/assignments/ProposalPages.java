package insertionhours.assignments;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.assignments.AssignmentForms.Rows;
import insertionhours.beneficiaries.BeneficiaryDraft;
import insertionhours.beneficiaries.BeneficiaryFilter;
import insertionhours.beneficiaries.BeneficiaryLists;
import insertionhours.beneficiaries.PersonFields;
import insertionhours.communes.CommuneField;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.problems.Conflict;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Proposing somebody for a lot: somebody new, or of whom there is a record. */
@Path("/lots/{id}/assignments/new")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({FACILITATOR, DECLARANT})
@Timed
public final class ProposalPages {
  private static final String PERSON = "beneficiaryId";

  /** Further criteria are added on the person's record: here one is enough. */
  private static final String OTHERS = "otherCriteria";

  private static final String SOMEBODY_NEW = "new";
  private static final int AT_ONCE = 200;

  private final AssignmentService service;
  private final LotService lots;
  private final BeneficiaryLists people;
  private final PersonFields personFields;
  private final AssignmentForms forms;

  ProposalPages(
      AssignmentService service,
      LotService lots,
      BeneficiaryLists people,
      PersonFields personFields,
      AssignmentForms forms) {
    this.service = service;
    this.lots = lots;
    this.people = people;
    this.personFields = personFields;
    this.forms = forms;
  }

  @GET
  public ProposalView blank(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Lot lot = lots.find(actor, id);
    Map<String, Object> values = forms.beginning(actor, lot);
    String asked = new FormInput(page.query()).text(PERSON);
    values.put(PERSON, asked == null ? SOMEBODY_NEW : asked);
    FormModel who = FormModel.showing(page.messages(), AssignmentForms.PREFIX, values);
    FormModel work = FormModel.showing(page.messages(), AssignmentForms.PREFIX, values);
    Rows rows = Rows.kept(page, values);
    return view(actor, page, lot, who, personFields.blank(page), work, rows, 1, 1, FormErrors.NONE);
  }

  @POST
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response propose(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Lot lot = lots.find(actor, id);
    Typed typed = Typed.of(form);
    if (typed.isMoreRows()) {
      return Response.ok(again(actor, page, lot, typed, FormErrors.NONE)).build();
    }
    FormInput input = typed.input();
    String who = input.text(PERSON);
    boolean recorded = who != null && !who.equals(SOMEBODY_NEW);
    AssignmentDraft draft =
        AssignmentForms.draft(
            input,
            recorded ? input.id(PERSON) : Long.valueOf(0),
            input.id("employerId"),
            typed.contracts(),
            typed.proofs());
    BeneficiaryDraft person = recorded ? null : PersonFields.draft(input, CommuneField.read(input));
    FormErrors errors = page.check(input, draft);
    if (!recorded) {
      errors = errors.and(page.check(input, person));
    }
    if (!errors.isEmpty()) {
      return Response.status(422).entity(again(actor, page, lot, typed, errors)).build();
    }
    return page.attempt(
        wrong -> again(actor, page, lot, typed, wrong),
        () ->
            orExisting(
                page,
                () ->
                    recorded
                        ? service.propose(actor, id, draft)
                        : service.propose(actor, id, person, draft)));
  }

  /** A double click, or a colleague who was faster: there is one already, which is shown. */
  private static Response orExisting(PageContext page, Supplier<Assignment> use) {
    try {
      return page.seeOther(AssignmentPages.path(use.get().id()), "assignments.notice.proposed");
    } catch (Conflict conflict) {
      long there = conflict.existing().orElseThrow(() -> conflict).id();
      return page.seeOther(AssignmentPages.path(there), "assignments.notice.alreadyThere");
    }
  }

  private ProposalView again(
      Actor actor, PageContext page, Lot lot, Typed typed, FormErrors errors) {
    FormInput input = typed.input();
    return view(
        actor,
        page,
        lot,
        FormModel.again(page.messages(), AssignmentForms.PREFIX, input, errors),
        personFields.again(page, input, CommuneField.read(input), errors),
        FormModel.again(page.messages(), AssignmentForms.PREFIX, input, errors),
        Rows.typed(page, input, errors),
        typed.contracts().shown(),
        typed.proofs().shown(),
        errors);
  }

  private ProposalView view(
      Actor actor,
      PageContext page,
      Lot lot,
      FormModel who,
      FormModel person,
      FormModel work,
      Rows rows,
      int contracts,
      int proofs,
      FormErrors errors) {
    boolean facilitates = actor.facilitates(lot.facilitatorOrganisationId());
    AssignmentWords words = new AssignmentWords(page, facilitates);
    Map<String, String> known = known(actor, page);
    return new ProposalView(
        words,
        words.text("proposalTitle"),
        page.text("assignments.lotName", Integer.toString(lot.number()), lot.title()),
        LotAssignmentPages.crumbs(words, lot),
        new ProposalView.Parts(
            known.size() == 1 ? null : who.select(PERSON, true, known),
            person.fields().stream().filter(field -> !field.name().equals(OTHERS)).toList(),
            AssignmentForms.since(forms.employment(work, actor, lot), facilitates),
            AssignmentForms.contracts(page, contracts, rows),
            AssignmentForms.proofs(page, proofs, rows)),
        LotAssignmentPages.path(lot.id()),
        errors);
  }

  /** Somebody new, then of whom there is a record, by name. */
  private Map<String, String> known(Actor actor, PageContext page) {
    BeneficiaryFilter byName =
        new BeneficiaryFilter(null, null, null, false, BeneficiaryFilter.Sort.LAST_NAME, false);
    Map<String, String> names = new LinkedHashMap<>();
    names.put(SOMEBODY_NEW, page.text("assignments.somebodyNew"));
    Cursor after = Cursor.START;
    while (after != null) {
      var part = people.list(actor, byName, new Slice(AT_ONCE, after));
      part.items().stream()
          .filter(person -> !person.erased())
          .forEach(
              person ->
                  names.put(
                      Long.toString(person.id()), person.lastName() + " " + person.firstName()));
      after = part.next() == null ? null : Cursor.fromString(part.next());
    }
    return names;
  }
}
