package insertionhours.beneficiaries;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Why somebody is eligible: an entry of the dated reference table.
 *
 * @param usualProof the type of proof that is usually shown for it
 * @param proofMonths how old that proof may be at most on the first contract day, in months; null
 *     where it holds until a date of its own
 * @param youngerThan only for people under this age, null for any
 * @param atLeast only for people of this age or more, null for any
 * @param validFrom the first day on which it may be chosen
 * @param validTo the last one, null while it is in force
 * @param source where the criterion comes from, and the age of its proof
 */
public record EligibilityCriterion(
    String code,
    CriterionFamily family,
    String labelFr,
    String labelEn,
    String usualProof,
    Integer proofMonths,
    Integer youngerThan,
    Integer atLeast,
    LocalDate validFrom,
    LocalDate validTo,
    String source) {

  public String label(Locale locale) {
    return locale.getLanguage().equals("en") ? labelEn : labelFr;
  }

  @JsonIgnore
  public AgeRule ageRule() {
    return new AgeRule(youngerThan, atLeast);
  }

  @JsonIgnore
  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
