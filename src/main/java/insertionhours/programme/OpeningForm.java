package insertionhours.programme;

import insertionhours.communes.CommuneField;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import java.time.LocalDate;
import java.util.Map;

/** The form that makes an operation of a coming contract. */
final class OpeningForm {
  static final String PREFIX = "programme.opening";
  private static final int USUAL_MONTHS = 12;
  private static final int MONTHS_FROM_OFFERS_TO_START = 3;
  private static final int MONTHS_FROM_PUBLICATION_TO_START = 5;

  private OpeningForm() {}

  static OpeningDraft read(FormInput input, CommuneField commune) {
    return new OpeningDraft(
        input.text("reference"),
        input.text("name"),
        commune.code(),
        input.date("startsOn"),
        input.date("endsOn"));
  }

  /** What is usual, from what is known. */
  static Map<String, Object> proposed(ComingContract entry, LocalDate today) {
    LocalDate start = start(entry, today);
    int months = entry.durationMonths() == null ? USUAL_MONTHS : entry.durationMonths();
    return Map.of(
        "reference",
        "P" + start.getYear() + "-" + entry.id(),
        "name",
        entry.title(),
        "startsOn",
        start,
        "endsOn",
        start.plusMonths(months).minusDays(1));
  }

  /** The first of a month, some months after the offers, else after publication, else the next. */
  private static LocalDate start(ComingContract entry, LocalDate today) {
    LocalDate awarded = today;
    if (entry.offersDueOn() != null) {
      awarded = entry.offersDueOn().plusMonths(MONTHS_FROM_OFFERS_TO_START);
    } else if (entry.publicationOn() != null) {
      awarded = entry.publicationOn().plusMonths(MONTHS_FROM_PUBLICATION_TO_START);
    }
    return awarded.withDayOfMonth(1).plusMonths(1);
  }

  static FormModel fields(FormModel model, CommuneField commune) {
    model.requiredText("reference").requiredText("name");
    return commune.addTo(model).field("date", "startsOn", true).field("date", "endsOn", true);
  }
}
