package insertionhours.terms;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One figure of the terms that is another now, as the log keeps it. Who is named as the contact is
 * a person's own and is not repeated there.
 *
 * @param what the field, or the family and day of figures to size with
 * @param from null where there was none
 * @param to null where there is none any more
 */
record TermsChange(String what, String from, String to) {

  /** In the order of the fields. */
  static List<TermsChange> between(FollowUpTerms before, FollowUpTerms after) {
    Map<String, String> old = figures(before);
    Map<String, String> now = figures(after);
    boolean sameContact =
        Objects.equals(before.contactName(), after.contactName())
            && Objects.equals(before.contactEmail(), after.contactEmail())
            && Objects.equals(before.contactPhone(), after.contactPhone());
    List<TermsChange> changes =
        new ArrayList<>(
            now.keySet().stream()
                .filter(field -> !Objects.equals(old.get(field), now.get(field)))
                .map(field -> new TermsChange(field, old.get(field), now.get(field)))
                .toList());
    if (!sameContact) {
      changes.add(new TermsChange("contact", null, null));
    }
    return changes;
  }

  static TermsChange of(SizingDefault before, SizingDefault after) {
    SizingDefault known = after == null ? before : after;
    return new TermsChange(
        known.family() + " " + known.validFrom(), figures(before), figures(after));
  }

  private static String figures(SizingDefault figures) {
    return figures == null
        ? null
        : plain(figures.effortRate()) + ", " + plain(figures.hourlyLabourCost());
  }

  private static Map<String, String> figures(FollowUpTerms terms) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("calendar", terms.calendar().name());
    figures.put("daysToDeclare", Integer.toString(terms.daysToDeclare()));
    figures.put("amberBelow", plain(terms.amberBelow()));
    figures.put("redBelow", plain(terms.redBelow()));
    figures.put("minimumHours", plain(terms.minimumHours()));
    figures.put("penaltyPerHour", plain(terms.penaltyPerHour()));
    figures.put("hoursPerDay", plain(terms.hoursPerDay()));
    figures.put("hoursPerMonth", plain(terms.hoursPerMonth()));
    figures.put("hoursPerYear", plain(terms.hoursPerYear()));
    return figures;
  }

  private static String plain(Hours hours) {
    return plain(hours.value());
  }

  private static String plain(EuroAmount amount) {
    return amount == null ? null : plain(amount.value());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
