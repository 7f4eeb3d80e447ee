package insertionhours.terms;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import insertionhours.measure.WorkTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How a facilitator organisation follows the clauses of one authority.
 *
 * @param calendar how often firms hand in their hours
 * @param daysToDeclare after the end of a period; later is late
 * @param amberBelow share of the hours expected to date, 0 to 1, under which a lot is in alert
 * @param redBelow the same, 0 to {@code amberBelow}, under which the alert is serious
 * @param minimumHours under which the authority prefers no clause
 * @param penaltyPerHour for each missing hour where the contract names none; null when not agreed
 * @param hoursPerDay what hours are divided by to be read in days
 * @param contactName of the facilitator whom tender files name, null when none is kept
 * @param version 0 while nothing was agreed and the usual figures hold
 */
public record FollowUpTerms(
    long facilitatorOrganisationId,
    long contractingAuthorityId,
    DeclarationRhythm calendar,
    int daysToDeclare,
    BigDecimal amberBelow,
    BigDecimal redBelow,
    Hours minimumHours,
    EuroAmount penaltyPerHour,
    BigDecimal hoursPerDay,
    BigDecimal hoursPerMonth,
    BigDecimal hoursPerYear,
    String contactName,
    String contactEmail,
    String contactPhone,
    long version) {

  /** The usual figures: the 15th of the next month, 70 % and 40 %, 70 h, 7 h, 151.67 h, 1,600 h. */
  public static FollowUpTerms usual(long organisation, long authority) {
    return new FollowUpTerms(
        organisation,
        authority,
        DeclarationRhythm.MONTHLY,
        15,
        new BigDecimal("0.7"),
        new BigDecimal("0.4"),
        Hours.of(70),
        null,
        WorkTime.USUAL.hoursPerDay(),
        WorkTime.USUAL.hoursPerMonth(),
        WorkTime.USUAL.hoursPerYear(),
        null,
        null,
        null,
        0);
  }

  public WorkTime workTime() {
    return new WorkTime(hoursPerDay, hoursPerMonth, hoursPerYear);
  }

  /** The last day on which the hours of a month are in time. */
  public LocalDate dueOn(YearMonth month) {
    return calendar.endOfPeriod(month).plusDays(daysToDeclare);
  }
}
