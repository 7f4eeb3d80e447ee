package insertionhours.sizing;

import static insertionhours.sizing.ACalibrationInput.amount;
import static insertionhours.sizing.ACalibrationInput.decimal;
import static insertionhours.sizing.ACalibrationInput.fixed;
import static insertionhours.sizing.ACalibrationInput.sized;
import static insertionhours.sizing.ACalibrationInput.to;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.measure.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationRoundingTest {
  @ParameterizedTest(name = "833.333… to {0} h, {1}: {2}")
  @CsvSource({
    "1, HALF_UP, 833",
    "1, UP, 834",
    "1, DOWN, 833",
    "5, HALF_UP, 835",
    "5, UP, 835",
    "5, DOWN, 830",
    "7, HALF_UP, 833",
    "7, UP, 840",
    "7, DOWN, 833",
    "35, HALF_UP, 840",
    "35, UP, 840",
    "35, DOWN, 805",
    "0.5, HALF_UP, 833.5",
    "0.01, HALF_UP, 833.33",
    "0.01, UP, 833.34",
    "2000, HALF_UP, 0",
  })
  void roundsToAMultipleOfTheStep(String step, RoundingDirection direction, String expected) {
    CalibrationResult result = sized(amount("1000000", "0.5", "0.05", "30", to(step, direction)));

    assertThat(result.hours()).isEqualTo(Hours.of(expected));
    assertThat(result.unroundedHours()).isEqualTo(decimal("833.333333"));
  }

  @ParameterizedTest(name = "{0} h to {1} h, {2}: {3}")
  @CsvSource({
    "0.49, 1, HALF_UP, 0",
    "0.5, 1, HALF_UP, 1",
    "1.5, 1, HALF_UP, 2",
    "2.5, 1, HALF_UP, 3",
    "2.5, 5, HALF_UP, 5",
    "2.49, 5, HALF_UP, 0",
    "17.5, 35, HALF_UP, 35",
    "70, 35, UP, 70",
    "70.01, 35, UP, 105",
    "104.99, 35, DOWN, 70",
    "0, 35, UP, 0",
  })
  void keepsWhatIsAMultipleAndSendsTheMiddleUp(
      String hours, String step, RoundingDirection direction, String expected) {
    assertThat(sized(fixed(hours, to(step, direction))).hours()).isEqualTo(Hours.of(expected));
  }

  @Test
  void roundsToTheHourHalfUpUnlessToldOtherwise() {
    assertThat(new Rounding(null, null)).isEqualTo(to("1", RoundingDirection.HALF_UP));
    assertThat(fixed("1", null).rounding()).isEqualTo(Rounding.TO_THE_HOUR);
  }

  /** To six decimals half up it would read 0.5, which rounds to 1. */
  @Test
  void showsJustUnderTheMiddleAsUnderTheMiddle() {
    CalibrationResult result = sized(amount("0.99", "0.505050", "0.999999", "1"));

    assertThat(result.unroundedHours()).isEqualTo(decimal("0.499999"));
    assertThat(result.hours()).isEqualTo(Hours.ZERO);
  }

  @Test
  void showsJustAboveAMultipleAsAboveIt() {
    Rounding up = to("1", RoundingDirection.UP);
    CalibrationResult above = sized(amount("15.00", "1", "0.000001", "14.99", up));
    assertThat(above.unroundedHours()).isEqualTo(decimal("0.000001"));

    CalibrationResult barely = sized(amount("30.00", "0.333334", "0.100000", "1", up));
    assertThat(barely.unroundedHours()).isEqualTo(decimal("1.000002"));
    assertThat(barely.hours()).isEqualTo(Hours.of(2));

    CalibrationResult least = sized(amount("0.01", "0.000001", "0.000001", "1", up));
    assertThat(least.unroundedHours()).isEqualTo(decimal("0.000001"));
    assertThat(least.hours()).isEqualTo(Hours.of(1));
  }
}
