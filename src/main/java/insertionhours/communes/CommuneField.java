package insertionhours.communes;

import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The commune of a form. Nobody knows a code of INSEE: the field {@code communeCode} takes a name
 * or a postal code, and when several communes are meant, the form comes back with a choice of them.
 * A form that uses it words {@code <prefix>.communeCode}, {@code <prefix>.hint.communeCode} and
 * {@code <prefix>.communeChoice}; its command annotates the code with {@link CommuneCode}.
 *
 * @param code of the commune meant, null when nothing was typed, and what was typed when it leads
 *     to no single commune, which {@link CommuneCode} then refuses
 * @param candidates to choose from, empty when there is nothing to choose
 */
public record CommuneField(String code, List<Commune> candidates) {
  public static final String NAME = "communeCode";
  private static final String CHOICE = "communeChoice";
  private static final String LOOK_UP = "/communes";

  public static final CommuneField UNTOUCHED = new CommuneField(null, List.of());

  /** Reads what was typed and chosen. */
  public static CommuneField read(FormInput input) {
    String chosen = input.text(CHOICE);
    String typed = input.text(NAME);
    Communes communes = Communes.ofFrance();
    if (chosen != null && communes.byCode(chosen).isPresent()) {
      return new CommuneField(chosen, List.of());
    } else if (typed == null) {
      return UNTOUCHED;
    }
    return communes
        .resolve(typed)
        .map(commune -> new CommuneField(commune.code(), List.of()))
        .orElseGet(() -> new CommuneField(typed, communes.search(typed)));
  }

  /** What the field shows of a code that is kept; null for none. */
  public static String shown(String code) {
    return code == null ? null : Communes.ofFrance().label(code);
  }

  /** Adds the field to a form, and the choice if one has to be made. */
  public FormModel addTo(FormModel model) {
    model.lookup(NAME, false, LOOK_UP);
    if (!candidates.isEmpty()) {
      Map<String, String> choices = new LinkedHashMap<>();
      candidates.forEach(commune -> choices.put(commune.code(), commune.label()));
      model.select(CHOICE, true, choices);
    }
    return model;
  }
}
