package insertionhours.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A usual reason for no clause.
 *
 * @param validFrom the first day of publication that it may be given for
 * @param validTo the last one, null while it is in force
 * @param source the article or usage that it comes from
 */
public record NoClauseReason(
    String code,
    String labelFr,
    String labelEn,
    LocalDate validFrom,
    LocalDate validTo,
    String source) {

  public String label(Locale locale) {
    return locale.getLanguage().equals("en") ? labelEn : labelFr;
  }

  @JsonIgnore
  boolean isInForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
