package insertionhours.contracts;

import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Why there is no clause, in a form: a choice of the usual reasons, and a text for any other. */
public final class NoClauseReasonField {
  private static final String NAME = "noClauseReason";
  private static final String TEXT = "noClauseReasonText";
  private static final String OTHER = "OTHER_REASON";

  private final NoClauseReasonService reasons;

  public NoClauseReasonField(NoClauseReasonService reasons) {
    this.reasons = reasons;
  }

  /** A code of the table, or the text where no code was chosen; null for nothing. */
  public static String read(FormInput input) {
    String chosen = input.text(NAME);
    return chosen == null || chosen.equals(OTHER) ? input.text(TEXT) : chosen;
  }

  /** Puts a kept reason where the form shows it. */
  public void keep(Map<String, Object> values, String kept) {
    boolean known = reasons.find(kept).isPresent();
    values.put(NAME, known || kept == null ? kept : OTHER);
    values.put(TEXT, known ? null : kept);
  }

  /**
   * @param published null while unknown
   * @param kept stays among the choices, in force or not; null for none
   * @param other what choosing another reason is called
   */
  public FormModel addTo(
      FormModel model, LocalDate published, String kept, String other, Locale locale) {
    Map<String, String> choices = new LinkedHashMap<>(reasons.labels(published, locale));
    reasons.find(kept).ifPresent(old -> choices.putIfAbsent(kept, old.label(locale)));
    choices.put(OTHER, other);
    return model.select(NAME, false, choices).text(TEXT);
  }
}
