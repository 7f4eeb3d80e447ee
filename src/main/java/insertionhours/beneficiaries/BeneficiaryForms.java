package insertionhours.beneficiaries;

import insertionhours.communes.CommuneField;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.texts.Messages;
import insertionhours.web.PageContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The form of a person. */
final class BeneficiaryForms {
  static final String PREFIX = "beneficiaries.form";
  private static final String YES = "true";

  private final CriterionService criteria;

  BeneficiaryForms(CriterionService criteria) {
    this.criteria = criteria;
  }

  static BeneficiaryDraft draft(FormInput input, CommuneField commune) {
    BeneficiaryDetails read = change(input, commune);
    return new BeneficiaryDraft(
        read.lastName(),
        read.firstName(),
        read.birthDate(),
        read.sex(),
        read.communeCode(),
        read.priorityNeighbourhood(),
        read.qualificationLevel(),
        read.eligibilityCriterion(),
        read.otherCriteria(),
        read.informedOn(),
        input.id("enterpriseId"),
        input.id("facilitatorOrganisationId"));
  }

  static BeneficiaryDetails change(FormInput input, CommuneField commune) {
    String neighbourhood = input.text("priorityNeighbourhood");
    return new BeneficiaryDetails(
        input.text("lastName"),
        input.text("firstName"),
        input.date("birthDate"),
        input.choice("sex", Sex.class),
        commune.code(),
        neighbourhood == null ? null : neighbourhood.equals(YES),
        input.choice("qualificationLevel", QualificationLevel.class),
        input.text("eligibilityCriterion"),
        input.all("otherCriteria"),
        input.date("informedOn"));
  }

  /** Also without a day on which the person was told: it is for who told her to say. */
  static FormModel blank(PageContext page) {
    return FormModel.showing(page.messages(), PREFIX, Map.of());
  }

  static FormModel kept(PageContext page, Beneficiary kept) {
    Map<String, Object> values = new HashMap<>();
    values.put("lastName", kept.lastName());
    values.put("firstName", kept.firstName());
    values.put("birthDate", kept.birthDate());
    values.put("sex", kept.sex());
    values.put("communeCode", CommuneField.shown(kept.communeCode()));
    values.put("priorityNeighbourhood", kept.priorityNeighbourhood());
    values.put("qualificationLevel", kept.qualificationLevel());
    values.put("eligibilityCriterion", kept.eligibilityCriterion());
    values.put("otherCriteria", kept.otherCriteria());
    values.put("informedOn", kept.informedOn());
    values.put("version", kept.version());
    return FormModel.showing(page.messages(), PREFIX, values);
  }

  static FormModel again(PageContext page, FormInput input, FormErrors errors) {
    return FormModel.again(page.messages(), PREFIX, input, errors);
  }

  /** Whose record it will be, where the account leaves a choice; then the person. */
  FormModel ofNew(FormModel model, Actor actor, CommuneField commune, Messages messages) {
    Map<String, String> organisations = names(actor, Role.FACILITATOR);
    Map<String, String> enterprises = names(actor, Role.DECLARANT);
    if (organisations.size() > 1) {
      model.select("facilitatorOrganisationId", true, organisations);
    }
    if (enterprises.size() > 1 || (!enterprises.isEmpty() && !organisations.isEmpty())) {
      model.select("enterpriseId", organisations.isEmpty(), enterprises);
    }
    return person(model, commune, criteria.labels(messages.locale()), messages);
  }

  /** Without the criterion where it is hidden. */
  FormModel ofKept(FormModel model, Beneficiary kept, CommuneField commune, Messages messages) {
    if (kept.eligibilityCriterion() == null) {
      return person(model, commune, Map.of(), messages).version(kept.version());
    }
    Map<String, String> labels = new LinkedHashMap<>(criteria.labels(messages.locale()));
    for (String old : kept.criteria()) {
      labels.putIfAbsent(old, criteria.label(old, messages.locale()));
    }
    return person(model, commune, labels, messages).version(kept.version());
  }

  static FormModel person(
      FormModel model, CommuneField commune, Map<String, String> labels, Messages messages) {
    model
        .requiredText("lastName")
        .requiredText("firstName")
        .field("date", "birthDate", true)
        .select("sex", true, Sex.class);
    commune
        .addTo(model)
        .select("priorityNeighbourhood", true, yesOrNo(messages))
        .select("qualificationLevel", false, QualificationLevel.class);
    if (!labels.isEmpty()) {
      model.select("eligibilityCriterion", true, labels).choices("otherCriteria", labels);
    }
    return model.field("date", "informedOn", true);
  }

  private static Map<String, String> yesOrNo(Messages messages) {
    Map<String, String> choices = new LinkedHashMap<>();
    List.of(YES, "false")
        .forEach(value -> choices.put(value, messages.text("beneficiaries.answer." + value)));
    return choices;
  }

  private static Map<String, String> names(Actor actor, Role role) {
    Map<String, String> names = new LinkedHashMap<>();
    Set.copyOf(actor.grants()).stream()
        .filter(grant -> grant.role() == role)
        .sorted(Comparator.comparing(Grant::organisationName))
        .forEach(
            grant -> names.put(Long.toString(grant.organisationId()), grant.organisationName()));
    return names;
  }
}
