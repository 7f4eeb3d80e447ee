package insertionhours.terms;

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

/** The form of the terms: what is typed, what is kept, its fields in groups. */
final class TermsForm {
  static final String PREFIX = "terms.form";

  /** Fields that belong together. */
  public record Group(String legend, List<FormField> fields) {}

  private TermsForm() {}

  static FollowUpTermsDraft read(FormInput input) {
    return new FollowUpTermsDraft(
        input.choice("calendar", DeclarationRhythm.class),
        input.whole("daysToDeclare"),
        input.percent("amberBelow"),
        input.percent("redBelow"),
        input.hours("minimumHours"),
        input.decimal("penaltyPerHour"),
        input.hours("hoursPerDay"),
        input.hours("hoursPerMonth"),
        input.hours("hoursPerYear"),
        input.text("contactName"),
        input.text("contactEmail"),
        input.text("contactPhone"));
  }

  /** As read, 0 where nothing was agreed. */
  static long version(FormInput input) {
    Long version = input.id("version");
    return version == null ? 0 : version;
  }

  static Map<String, Object> kept(FollowUpTerms terms, Locale locale) {
    Map<String, Object> values = new HashMap<>();
    values.put("calendar", terms.calendar());
    values.put("daysToDeclare", terms.daysToDeclare());
    values.put("amberBelow", Typed.percent(terms.amberBelow(), locale));
    values.put("redBelow", Typed.percent(terms.redBelow(), locale));
    values.put("minimumHours", Typed.hours(terms.minimumHours(), locale));
    values.put("penaltyPerHour", Typed.euros(terms.penaltyPerHour(), locale));
    values.put("hoursPerDay", Typed.number(terms.hoursPerDay(), locale));
    values.put("hoursPerMonth", Typed.number(terms.hoursPerMonth(), locale));
    values.put("hoursPerYear", Typed.number(terms.hoursPerYear(), locale));
    values.put("contactName", terms.contactName());
    values.put("contactEmail", terms.contactEmail());
    values.put("contactPhone", terms.contactPhone());
    values.put("version", terms.version());
    return values;
  }

  static List<Group> groups(PageContext page, Supplier<FormModel> model, FormModel last) {
    return List.of(
        group(
            page,
            "rhythm",
            model
                .get()
                .select("calendar", true, DeclarationRhythm.class)
                .field("number", "daysToDeclare", true)),
        group(
            page,
            "alerts",
            model.get().field("decimal", "amberBelow", true).field("decimal", "redBelow", true)),
        group(
            page,
            "clause",
            model
                .get()
                .field("decimal", "minimumHours", true)
                .field("decimal", "penaltyPerHour", false)),
        group(
            page,
            "days",
            model
                .get()
                .field("decimal", "hoursPerDay", true)
                .field("decimal", "hoursPerMonth", true)
                .field("decimal", "hoursPerYear", true)),
        group(
            page,
            "contact",
            last.text("contactName")
                .field("email", "contactEmail", false)
                .field("tel", "contactPhone", false)));
  }

  private static Group group(PageContext page, String name, FormModel fields) {
    return new Group(page.text("terms.group." + name), fields.fields());
  }
}
