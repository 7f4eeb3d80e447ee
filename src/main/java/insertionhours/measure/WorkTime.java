package insertionhours.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What hours are divided by to be read in longer spans of work: buyers think in days.
 *
 * @param hoursPerDay usually 7
 * @param hoursPerMonth usually 151.67, the French legal month of 35 hours a week
 * @param hoursPerYear usually 1,600, a full-time equivalent in the national figures of the clauses
 */
public record WorkTime(BigDecimal hoursPerDay, BigDecimal hoursPerMonth, BigDecimal hoursPerYear) {
  public static final WorkTime USUAL =
      new WorkTime(BigDecimal.valueOf(7), new BigDecimal("151.67"), BigDecimal.valueOf(1600));

  /** A span that hours can be read in. */
  public enum Unit {
    HOURS,
    DAYS,
    MONTHS,
    /** Full-time equivalents over a year. */
    YEARS
  }

  /**
   * @return to one decimal, years to two, half up; hours as they are
   */
  public BigDecimal in(Unit unit, Hours hours) {
    return switch (unit) {
      case HOURS -> hours.value();
      case DAYS, MONTHS -> hours.value().divide(hoursPer(unit), 1, RoundingMode.HALF_UP);
      case YEARS -> hours.value().divide(hoursPer(unit), 2, RoundingMode.HALF_UP);
    };
  }

  /** What hours are divided by to be read in a unit. */
  public BigDecimal hoursPer(Unit unit) {
    return switch (unit) {
      case HOURS -> BigDecimal.ONE;
      case DAYS -> hoursPerDay;
      case MONTHS -> hoursPerMonth;
      case YEARS -> hoursPerYear;
    };
  }
}
