package insertionhours.sizing;

import insertionhours.measure.Hours;
import insertionhours.problems.RuleViolation;

/**
 * Sizes a clause. Pure: the same input always gives the same hours. Nothing is rounded on the way;
 * the hours are rounded once, from the exact result.
 */
public final class CalibrationCalculator {
  /** The most hours that a lot can carry; a whole country does 25 million a year. */
  public static final Hours MOST_HOURS = Hours.of("99999999.99");

  private CalibrationCalculator() {}

  /**
   * @param input that passed validation
   * @throws RuleViolation if the hours are more than {@link #MOST_HOURS}
   */
  public static CalibrationResult size(CalibrationInput input, SizingContext context) {
    Working working = new Working(input.rounding());
    Fraction exact = new SizingMethods(working).hoursOf(input);
    Hours hours = working.rounded(exact);
    if (hours.isMoreThan(MOST_HOURS)) {
      throw new RuleViolation("", "CALIBRATION_TOO_LARGE", MOST_HOURS);
    }
    return new CalibrationResult(
        input.method(),
        working.unrounded(exact),
        hours,
        working.steps(),
        SizingAdvice.of(input, context, exact, hours));
  }
}
