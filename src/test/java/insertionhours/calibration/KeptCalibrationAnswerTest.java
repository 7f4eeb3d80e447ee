package insertionhours.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import insertionhours.json.StrictJson;
import insertionhours.measure.Hours;
import insertionhours.sizing.ACalibrationInput;
import insertionhours.sizing.CalibrationInput;
import insertionhours.sizing.Rounding;
import insertionhours.sizing.RoundingDirection;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeptCalibrationAnswerTest {
  private static final ObjectMapper JSON =
      StrictJson.configure(new ObjectMapper()).registerModule(new JavaTimeModule());

  @Test
  void givesInputsAndAnswerAtOneLevel() throws JsonProcessingException {
    String written = written(ACalibrationInput.amount("720000", "0.4", "0.05", "36"), null);

    assertThat(written)
        .contains("\"amountExclTax\":720000,", "\"hours\":400,", "\"retainedHours\":null,");
    assertThat(JSON.readTree(written).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "id",
            "lotId",
            "method",
            "amountExclTax",
            "labourShare",
            "effortRate",
            "hourlyLabourCost",
            "rounding",
            "unroundedHours",
            "hours",
            "steps",
            "advice",
            "retainedHours",
            "retainedReason",
            "calculatedAt",
            "calculatedBy",
            "localSupply");
  }

  @Test
  void givesTheHoursOfAFixedVolumeOnceAndRounded() throws JsonProcessingException {
    Rounding toFive = ACalibrationInput.to("5", RoundingDirection.UP);

    assertThat(written(ACalibrationInput.fixed("151.67", toFive), Hours.of(160)))
        .containsOnlyOnce("\"hours\"")
        .contains("\"hours\":155,", "\"unroundedHours\":151.67,", "\"reason\":\"négocié\"")
        .contains("\"retainedHours\":160,");
  }

  @ParameterizedTest
  @MethodSource
  void readsWhatWasKept(CalibrationInput input) {
    assertThat(KeptInput.read(KeptInput.write(input))).isEqualTo(input);
  }

  static Stream<CalibrationInput> readsWhatWasKept() {
    return Stream.of(
        ACalibrationInput.amount("720000", "0.4", "0.05", "36"),
        ACalibrationInput.parts("0.05", "36.5", ACalibrationInput.part("HEATING", "100000", "0.4")),
        ACalibrationInput.years("1000", "0.06", "0.09"),
        ACalibrationInput.fixed("151.67", ACalibrationInput.to("0.01", RoundingDirection.DOWN)),
        new CalibrationInput.FixedVolume(
            ACalibrationInput.decimal("5"), "deux\nlignes\u0007 et 🏗", null));
  }

  private static String written(CalibrationInput input, Hours retained)
      throws JsonProcessingException {
    Calibration kept =
        new Calibration(
            3,
            12,
            input,
            ACalibrationInput.sized(input),
            retained,
            null,
            Instant.parse("2026-05-31T08:00:00Z"),
            "Camille Martin",
            null);
    return JSON.writeValueAsString(
        KeptCalibrationAnswer.of(kept, BundleWording.answer(Locale.FRENCH, input)));
  }
}
