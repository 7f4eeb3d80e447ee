package insertionhours.counting;

import insertionhours.forms.FormField;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.forms.Typed;
import insertionhours.web.PageContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The form of the rules: what is typed, what is kept, its fields in groups. */
final class CountingForm {
  static final String PREFIX = "counting.form";

  /** Rules that belong together. */
  public record Group(String legend, List<FormField> fields) {}

  private CountingForm() {}

  static CountingPolicyDraft read(FormInput input) {
    return new CountingPolicyDraft(
        input.whole("clockMonths"),
        input.whole("permanentMonths"),
        input.choice("clockLevel", RuleLevel.class),
        input.percent("trainingCap"),
        input.choice("trainingBase", TrainingBase.class),
        input.choice("trainingLevel", RuleLevel.class),
        input.ticked("leaveCounted"),
        input.hours("warningHours"),
        input.hours("ceilingHours"),
        input.choice("ceilingLevel", RuleLevel.class),
        input.decimal("conversionHourlyCost"),
        input.whole("proofMonths"),
        input.choice("proofLevel", RuleLevel.class),
        input.choice("contractLevel", RuleLevel.class),
        input.whole("evidenceMonths"),
        input.text("reason"));
  }

  /** The number of the last version as read, 0 where nothing was set. */
  static long version(FormInput input) {
    Long version = input.id("version");
    return version == null ? 0 : version;
  }

  static Map<String, Object> kept(CountingPolicy policy, Locale locale) {
    Map<String, Object> values = new HashMap<>();
    values.put("clockMonths", policy.clockMonths());
    values.put("permanentMonths", policy.permanentMonths());
    values.put("clockLevel", policy.clockLevel());
    values.put("trainingCap", Typed.percent(policy.trainingCap(), locale));
    values.put("trainingBase", policy.trainingBase());
    values.put("trainingLevel", policy.trainingLevel());
    values.put("leaveCounted", policy.leaveCounted() ? "true" : null);
    values.put("warningHours", Typed.hours(policy.warningHours(), locale));
    values.put("ceilingHours", Typed.hours(policy.ceilingHours(), locale));
    values.put("ceilingLevel", policy.ceilingLevel());
    values.put("conversionHourlyCost", Typed.euros(policy.conversionHourlyCost(), locale));
    values.put("proofMonths", policy.proofMonths());
    values.put("proofLevel", policy.proofLevel());
    values.put("contractLevel", policy.contractLevel());
    values.put("evidenceMonths", policy.evidenceMonths());
    values.put("version", (long) policy.number());
    return values;
  }

  /**
   * @param model a new one of the same values for each group
   * @param last the model that also holds the version
   * @param first whether nothing was set yet: then no reason is asked for
   */
  static List<Group> groups(
      PageContext page, Supplier<FormModel> model, FormModel last, boolean first) {
    return List.of(
        group(
            page,
            "clock",
            level(
                model
                    .get()
                    .field("number", "clockMonths", true)
                    .field("number", "permanentMonths", true),
                "clockLevel")),
        group(
            page,
            "training",
            level(
                model
                    .get()
                    .field("decimal", "trainingCap", true)
                    .select("trainingBase", true, TrainingBase.class),
                "trainingLevel")),
        group(
            page,
            "ceiling",
            level(
                model
                    .get()
                    .field("decimal", "warningHours", true)
                    .field("decimal", "ceilingHours", true),
                "ceilingLevel")),
        group(
            page,
            "counted",
            model
                .get()
                .field("checkbox", "leaveCounted", false)
                .field("decimal", "conversionHourlyCost", false)),
        group(
            page,
            "proof",
            level(
                level(model.get().field("number", "proofMonths", false), "proofLevel"),
                "contractLevel")),
        group(page, "evidence", model.get().field("number", "evidenceMonths", true)),
        group(page, "reason", last.field("textarea", "reason", !first)));
  }

  private static FormModel level(FormModel model, String name) {
    return model.select(name, true, RuleLevel.class);
  }

  private static Group group(PageContext page, String name, FormModel fields) {
    return new Group(page.text("counting.group." + name), fields.fields());
  }
}
