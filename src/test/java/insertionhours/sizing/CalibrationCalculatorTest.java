package insertionhours.sizing;

import static insertionhours.sizing.ACalibrationInput.amount;
import static insertionhours.sizing.ACalibrationInput.band;
import static insertionhours.sizing.ACalibrationInput.decimal;
import static insertionhours.sizing.ACalibrationInput.fixed;
import static insertionhours.sizing.ACalibrationInput.from;
import static insertionhours.sizing.ACalibrationInput.hours;
import static insertionhours.sizing.ACalibrationInput.invoiced;
import static insertionhours.sizing.ACalibrationInput.part;
import static insertionhours.sizing.ACalibrationInput.parts;
import static insertionhours.sizing.ACalibrationInput.sized;
import static insertionhours.sizing.ACalibrationInput.staff;
import static insertionhours.sizing.ACalibrationInput.takeover;
import static insertionhours.sizing.ACalibrationInput.to;
import static insertionhours.sizing.ACalibrationInput.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import insertionhours.measure.Hours;
import insertionhours.problems.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationCalculatorTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "C1, 1000000, 0.5, 0.05, 30, 833.333333, 833",
    "C1b, 1000000, 0.5, 0.05, 25, 1000, 1000",
    "C2, 1500000, 0.7, 0.10, 30, 3500, 3500",
    "painting only, 1000000, 0.7, 0.05, 30, 1166.666667, 1167",
    "heating networks of the reference case, 720000, 0.40, 0.05, 36, 400, 400",
    "sewer networks of the reference case, 450000, 0.32, 0.05, 36, 200, 200",
    "everything, 0.01, 1, 1, 0.01, 1, 1",
  })
  void takesAShareOfTheLabourThatAnAmountPaysFor(
      String id, String amount, String share, String rate, String cost, String exact, String h) {
    assertHours(amount(amount, share, rate, cost), exact, h);
  }

  @Test
  void addsTheLabourOfSeveralTrades() {
    assertHours(
        parts(
            "0.05",
            "30",
            part("PAINTING", "400000", "0.7"),
            part("MASONRY", "350000", "0.5"),
            part("METAL_FRAME", "250000", "0.2")),
        "841.666667",
        "842");
    assertHours(parts("0.05", "36", part("HEATING", "720000", "0.4")), "400", "400");
  }

  /** Three parts of 333.33 h each make 1000 h, not 999. */
  @Test
  void roundsTheSumAndNotTheParts() {
    assertHours(
        parts(
            "0.05",
            "30",
            part("PAINTING", "400000", "0.5"),
            part("MASONRY", "400000", "0.5"),
            part("ROOFING", "400000", "0.5")),
        "1000",
        "1000");
  }

  @ParameterizedTest(name = "C7: {0} h at {1}")
  @CsvSource({"20000, 0.05, 1000, 1000", "5000, 0.10, 500, 500", "1516.7, 0.1, 151.67, 152"})
  void takesAShareOfTheHoursWorked(String total, String rate, String exact, String h) {
    assertHours(hours(total, rate), exact, h);
  }

  @Test
  void takesAnotherShareEachYear() {
    CalibrationResult result = sized(years("1000", "0.06", "0.06", "0.09", "0.09"));

    assertThat(result.hours()).as("C8").isEqualTo(Hours.of(300));
    assertThat(result.steps().stream().limit(4).map(step -> step.value().toPlainString()))
        .containsExactly("60", "60", "90", "90");
  }

  @ParameterizedTest
  @CsvSource({"2, 35, 52, 0.1, 364, 364", "0.5, 35, 10, 0.07, 12.25, 12", "1, 35, 1, 1, 35, 35"})
  void takesAShareOfTheHoursOfAStaff(
      String people, String weekly, String weeks, String rate, String exact, String h) {
    assertHours(staff(people, weekly, weeks, rate), exact, h);
  }

  @ParameterizedTest(name = "C5: {0} invoiced")
  @CsvSource({
    "2700000, 0",
    "2701999, 0",
    "2701999.99, 0",
    "2702000, 1",
    "3500000, 400",
    "1, 0",
    "2699999.99, 0",
  })
  void countsWholeStepsInvoicedAboveTheTrigger(String invoiced, String h) {
    assertHours(invoiced(invoiced, "2700000", "2000", "1"), h, h);
  }

  @ParameterizedTest(name = "C6: {0}")
  @CsvSource({
    "0.99, 0",
    "1, 150",
    "99000, 150",
    "99500, 150",
    "99999.99, 150",
    "100000, 300",
    "199000, 300",
    "199999.99, 300",
    "200000, 450",
    "399000, 450",
    "399999.99, 450",
    "400000, 900",
    "99000000, 900",
  })
  void takesTheBandWithTheGreatestBoundThatIsNotAbove(String amount, String h) {
    AmountBandTable table = new AmountBandTable();
    assertHours(band(amount, table.ascending()), h, h);
    assertHours(band(amount, table.descending()), h, h);
  }

  @ParameterizedTest(name = "C4, C4b: {0} h transferred")
  @CsvSource({
    "0, 1000, 1000",
    "400, 280, 280",
    "520, 64, 64",
    "555.55, 0.01, 0",
    "600, 0, 0",
    "100000, 0, 0",
  })
  void takesAShareOfWhatTheTransferredStaffLeave(String transferred, String exact, String h) {
    assertHours(takeover("500000", "36", "25", transferred, "0.05"), exact, h);
  }

  @Test
  void givesNoHoursWhenTheTransferredStaffDoExactlyAll() {
    assertHours(takeover("360000", "36", "25", "400", "0.05"), "0", "0");
  }

  @Test
  void keepsAFixedVolume() {
    assertHours(fixed("120", null), "120", "120");
    assertHours(fixed("0", null), "0", "0");
    assertHours(fixed("151.67", null), "151.67", "152");
    assertHours(fixed("151.67", to("0.01", RoundingDirection.HALF_UP)), "151.67", "151.67");
  }

  @Test
  void refusesMoreHoursThanALotCanCarry() {
    assertHours(amount("99999999", "1", "1", "1"), "99999999", "99999999");
    assertThatThrownBy(() -> sized(amount("100000000", "1", "1", "1")))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> sized(fixed("1", to("999999999999.99", RoundingDirection.UP))))
        .isInstanceOf(RuleViolation.class);
  }

  private static void assertHours(CalibrationInput input, String unrounded, String hours) {
    CalibrationResult result = sized(input);

    assertThat(result.method()).isEqualTo(input.method());
    assertThat(result.unroundedHours()).isEqualTo(decimal(unrounded));
    assertThat(result.hours()).isEqualTo(Hours.of(hours));
    CalibrationResult.Step last = result.steps().get(result.steps().size() - 1);
    assertThat(last.value()).isEqualByComparingTo(hours);
    assertThat(last.unit()).isEqualTo(StepUnit.HOURS);
  }

  /** The published table of the training clause, in either order. */
  private record AmountBandTable() {
    CalibrationInput.AmountBand.Band[] ascending() {
      return new CalibrationInput.AmountBand.Band[] {
        from("1", "150"), from("100000", "300"), from("200000", "450"), from("400000", "900")
      };
    }

    CalibrationInput.AmountBand.Band[] descending() {
      return new CalibrationInput.AmountBand.Band[] {
        from("400000", "900"), from("200000", "450"), from("100000", "300"), from("1", "150")
      };
    }
  }
}
