package insertionhours.portfolio;

import insertionhours.forms.FormField;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.forms.Typed;
import insertionhours.obligations.Award;
import insertionhours.obligations.AwardDraft;
import insertionhours.obligations.AwardRole;
import insertionhours.web.PageContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The form of an enterprise's part in a lot. */
final class AwardForm {
  static final String PREFIX = "portfolio.award";
  private static final String YES = "YES";
  private static final String NO = "NO";

  private AwardForm() {}

  static AwardDraft read(FormInput input) {
    return new AwardDraft(
        input.id("enterpriseId"),
        input.choice("role", AwardRole.class),
        input.id("engagedById"),
        input.decimal("offeredHours"),
        input.percent("hoursShare"),
        input.date("from"),
        input.date("to"),
        declares(input),
        input.text("contactName"),
        input.text("contactEmail"),
        input.text("contactPhone"),
        input.text("deputyName"),
        input.text("deputyEmail"),
        input.text("deputyPhone"));
  }

  static Map<String, Object> kept(Award award, Locale locale) {
    Map<String, Object> values = new HashMap<>();
    values.put("enterpriseId", award.enterpriseId());
    values.put("role", award.role());
    values.put("engagedById", award.engagedById());
    values.put("offeredHours", Typed.hours(award.offeredHours(), locale));
    values.put("hoursShare", Typed.percent(award.hoursShare(), locale));
    values.put("from", award.from());
    values.put("to", award.to());
    values.put("declares", award.declares() ? YES : NO);
    values.put("contactName", award.contactName());
    values.put("contactEmail", award.contactEmail());
    values.put("contactPhone", award.contactPhone());
    values.put("deputyName", award.deputyName());
    values.put("deputyEmail", award.deputyEmail());
    values.put("deputyPhone", award.deputyPhone());
    values.put("version", award.version());
    return values;
  }

  /**
   * @param enterprises of the directory
   * @param others already on the lot, who may have brought this one in
   */
  static FormModel fields(
      FormModel model, Map<Long, String> enterprises, List<Award> others, Texts texts) {
    Map<String, String> engagers = new LinkedHashMap<>();
    others.forEach(
        other -> engagers.put(Long.toString(other.enterpriseId()), other.enterpriseName()));
    Map<String, String> choices = new LinkedHashMap<>();
    enterprises.forEach((id, name) -> choices.put(id.toString(), name));
    Map<String, String> declares = new LinkedHashMap<>();
    declares.put(YES, texts.yes());
    declares.put(NO, texts.no());
    model.select("enterpriseId", true, choices).select("role", true, AwardRole.class);
    if (!engagers.isEmpty()) {
      model.select("engagedById", false, engagers);
    }
    return model
        .field("decimal", "offeredHours", false)
        .field("decimal", "hoursShare", false)
        .field("date", "from", false)
        .field("date", "to", false)
        .select("declares", false, declares)
        .text("contactName")
        .field("email", "contactEmail", false)
        .field("tel", "contactPhone", false)
        .text("deputyName")
        .field("email", "deputyEmail", false)
        .field("tel", "deputyPhone", false);
  }

  /** What it does on the lot; whom to ask there; who is asked next. */
  static List<FormGroup> groups(PageContext page, FormModel model) {
    Predicate<FormField> referent = field -> field.name().startsWith("contact");
    Predicate<FormField> deputy = field -> field.name().startsWith("deputy");
    return List.of(
        group(null, null, model, referent.or(deputy).negate()),
        group(
            page.text("portfolio.award.referentLegend"),
            page.text("portfolio.award.referentHint"),
            model,
            referent),
        group(
            page.text("portfolio.award.deputyLegend"),
            page.text("portfolio.award.deputyHint"),
            model,
            deputy));
  }

  private static FormGroup group(
      String legend, String hint, FormModel model, Predicate<FormField> which) {
    return new FormGroup(legend, hint, model.fields().stream().filter(which).toList());
  }

  /** How the choice whether it declares is worded. */
  record Texts(String yes, String no) {}

  private static Boolean declares(FormInput input) {
    String choice = input.text("declares");
    return choice == null ? null : Boolean.valueOf(choice.equals(YES));
  }
}
