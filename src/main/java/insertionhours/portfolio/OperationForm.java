package insertionhours.portfolio;

import insertionhours.communes.CommuneField;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationDraft;
import insertionhours.contracts.Referent;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form of an operation. */
final class OperationForm {
  static final String PREFIX = "portfolio.operation";
  private static final int USUAL_MONTHS = 12;

  private OperationForm() {}

  static OperationDraft read(FormInput input, CommuneField commune) {
    return new OperationDraft(
        input.id("contractingAuthorityId"),
        input.text("name"),
        input.text("reference"),
        commune.code(),
        input.date("startsOn"),
        input.date("endsOn"),
        tags(input.raw("tags")),
        input.id("facilitatorOrganisationId"),
        input.id("referentId"));
  }

  /** A year from the first of next month on, which is what most of them are; one's own. */
  static Map<String, Object> blank(LocalDate today, Actor actor) {
    LocalDate start = today.withDayOfMonth(1).plusMonths(1);
    return Map.of(
        "startsOn",
        start,
        "endsOn",
        start.plusMonths(USUAL_MONTHS).minusDays(1),
        "referentId",
        actor.accountId());
  }

  static Map<String, Object> kept(Operation operation) {
    Map<String, Object> values = new HashMap<>();
    values.put("contractingAuthorityId", operation.contractingAuthorityId());
    values.put("name", operation.name());
    values.put("reference", operation.reference());
    values.put("communeCode", CommuneField.shown(operation.communeCode()));
    values.put("startsOn", operation.startsOn());
    values.put("endsOn", operation.endsOn());
    values.put("tags", String.join(", ", operation.tags()));
    values.put("referentId", operation.referentId());
    values.put("version", operation.version());
    return values;
  }

  static FormModel fields(FormModel model, Map<Long, String> authorities, CommuneField commune) {
    Map<String, String> choices = new LinkedHashMap<>();
    authorities.forEach((id, name) -> choices.put(id.toString(), name));
    model.select("contractingAuthorityId", true, choices);
    model.requiredText("name").requiredText("reference");
    commune.addTo(model);
    return model.field("date", "startsOn", true).field("date", "endsOn", true).text("tags");
  }

  /** Asked only of those who work for several organisations. */
  static void addOrganisation(FormModel model, Actor actor) {
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

  static void addReferent(FormModel model, List<Referent> referents) {
    Map<String, String> choices = new LinkedHashMap<>();
    referents.forEach(referent -> choices.put(Long.toString(referent.id()), referent.name()));
    model.select("referentId", false, choices);
  }

  /** What is wrong with one tag is shown at the field that takes them all. */
  static FormErrors atFields(FormErrors errors) {
    return errors.map(
        error ->
            error.field().startsWith("tags[") ? new FormError("tags", error.message()) : error);
  }

  private static List<String> tags(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(t -> !t.isEmpty()).toList();
  }
}
