package insertionhours.programme;

import insertionhours.contracts.ContractsFeature;
import insertionhours.contracts.NoClauseReasonField;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.forms.Typed;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.organisations.ContractingAuthorityService;
import insertionhours.web.PageContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The form of a coming contract. */
final class ComingContractForm {
  private static final String PREFIX = "programme.entry";

  private final ContractsFeature contracts;
  private final ContractingAuthorityService authorities;
  private final NoClauseReasonField reason;

  ComingContractForm(ContractsFeature contracts, ContractingAuthorityService authorities) {
    this.contracts = contracts;
    this.authorities = authorities;
    this.reason = new NoClauseReasonField(contracts.reasons());
  }

  static ComingContractDraft read(FormInput input) {
    return new ComingContractDraft(
        input.id("facilitatorOrganisationId"),
        input.id("contractingAuthorityId"),
        input.text("title"),
        input.text("trade"),
        input.decimal("estimatedAmount"),
        input.whole("durationMonths"),
        input.date("publicationOn"),
        input.date("offersDueOn"),
        input.date("receivedOn"),
        input.id("sizerId"),
        input.date("sizeBy"),
        input.choice("decision", ProgrammeDecision.class),
        NoClauseReasonField.read(input),
        input.text("note"));
  }

  /** Received today, to be studied by oneself. */
  FormModel blank(PageContext page, Actor actor, LocalDate today) {
    Map<String, Object> values =
        Map.of(
            "receivedOn",
            today,
            "sizerId",
            actor.accountId(),
            "decision",
            ProgrammeDecision.TO_STUDY);
    FormModel model = FormModel.showing(page.messages(), PREFIX, values);
    addOrganisation(model, actor);
    return fields(model, page, actor, null, null);
  }

  FormModel blankAgain(
      PageContext page,
      Actor actor,
      FormInput input,
      ComingContractDraft draft,
      FormErrors errors) {
    FormModel model = FormModel.again(page.messages(), PREFIX, input, errors);
    addOrganisation(model, actor);
    return fields(model, page, actor, draft.publicationOn(), null);
  }

  FormModel kept(PageContext page, Actor actor, ComingContract entry) {
    FormModel model = FormModel.showing(page.messages(), PREFIX, values(entry, page));
    return fields(model, page, actor, entry.publicationOn(), entry.noClauseReason())
        .version(entry.version());
  }

  FormModel keptAgain(
      PageContext page,
      Actor actor,
      ComingContract entry,
      FormInput input,
      ComingContractDraft draft,
      FormErrors errors) {
    FormModel model = FormModel.again(page.messages(), PREFIX, input, errors);
    return fields(model, page, actor, draft.publicationOn(), entry.noClauseReason())
        .version(entry.version());
  }

  private Map<String, Object> values(ComingContract entry, PageContext page) {
    Map<String, Object> values = new HashMap<>();
    values.put("contractingAuthorityId", entry.contractingAuthorityId());
    values.put("title", entry.title());
    values.put("trade", entry.trade());
    values.put("estimatedAmount", Typed.euros(entry.estimatedAmount(), page.messages().locale()));
    values.put("durationMonths", entry.durationMonths());
    values.put("publicationOn", entry.publicationOn());
    values.put("offersDueOn", entry.offersDueOn());
    values.put("receivedOn", entry.receivedOn());
    values.put("sizerId", entry.sizerId());
    values.put("sizeBy", entry.sizeBy());
    values.put("decision", entry.decision());
    reason.keep(values, entry.noClauseReason());
    values.put("note", entry.note());
    values.put("version", entry.version());
    return values;
  }

  private FormModel fields(
      FormModel model, PageContext page, Actor actor, LocalDate published, String keptReason) {
    var locale = page.messages().locale();
    Map<String, String> buyers = new LinkedHashMap<>();
    authorities.names().forEach((id, name) -> buyers.put(id.toString(), name));
    Map<String, String> sizers = new LinkedHashMap<>();
    contracts
        .operations()
        .referents(actor)
        .forEach(person -> sizers.put(Long.toString(person.id()), person.name()));
    model
        .select("contractingAuthorityId", true, buyers)
        .requiredText("title")
        .select("trade", true, contracts.trades().labels(locale))
        .field("decimal", "estimatedAmount", false)
        .field("number", "durationMonths", false)
        .field("date", "receivedOn", false)
        .field("date", "publicationOn", false)
        .field("date", "offersDueOn", false)
        .select("sizerId", false, sizers)
        .field("date", "sizeBy", false)
        .select("decision", true, ProgrammeDecision.class);
    return reason
        .addTo(model, published, keptReason, page.text("programme.entry.otherReason"), locale)
        .field("textarea", "note", false);
  }

  /** Asked only of those who work for several organisations. */
  private static void addOrganisation(FormModel model, Actor actor) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Grant grant : actor.grants()) {
      if (grant.role() == Role.FACILITATOR) {
        choices.put(Long.toString(grant.organisationId()), grant.organisationName());
      }
    }
    if (choices.size() > 1) {
      model.select("facilitatorOrganisationId", true, choices);
    }
  }
}
