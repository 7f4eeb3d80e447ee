package insertionhours.beneficiaries;

import java.time.LocalDate;

/**
 * The ages that a criterion is for, with the bounds of the State's insertion platform: "under 26"
 * is born strictly after the day 26 years earlier, "50 or over" born on or before the day 50 years
 * earlier. So somebody who turns 26 on the day is no longer under 26, and somebody who turns 50 is
 * 50.
 *
 * @param youngerThan in whole years, null for any
 * @param atLeast in whole years, null for any
 */
public record AgeRule(Integer youngerThan, Integer atLeast) {
  /** Whether somebody born then is of that age on the day of the first contract. */
  public boolean allows(LocalDate birthDate, LocalDate firstDay) {
    return (youngerThan == null || birthDate.isAfter(firstDay.minusYears(youngerThan)))
        && (atLeast == null || !birthDate.isAfter(firstDay.minusYears(atLeast)));
  }
}
