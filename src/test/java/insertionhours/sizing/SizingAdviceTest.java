package insertionhours.sizing;

import static insertionhours.sizing.ACalibrationInput.amount;
import static insertionhours.sizing.ACalibrationInput.fixed;
import static insertionhours.sizing.ACalibrationInput.part;
import static insertionhours.sizing.ACalibrationInput.parts;
import static insertionhours.sizing.ACalibrationInput.staff;
import static insertionhours.sizing.ACalibrationInput.takeover;
import static insertionhours.sizing.AdviceCode.LABOUR_SHARE_UNDER_HALF;
import static insertionhours.sizing.AdviceCode.SHORT_CONTRACT;
import static insertionhours.sizing.AdviceCode.TAKEOVER_ABSORBS;
import static insertionhours.sizing.AdviceCode.UNDER_FLOOR;
import static insertionhours.sizing.AdviceCode.UNDER_TAKEOVER_FLOOR;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.calibration.BundleWording;
import insertionhours.measure.Hours;
import insertionhours.sizing.CalibrationResult.Advice;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizingAdviceTest {
  @Test
  void warnsWhenLabourIsLessThanHalf() {
    assertThat(advice(amount("720000", "0.4", "0.05", "36")))
        .containsExactly(LABOUR_SHARE_UNDER_HALF);
    assertThat(advice(amount("720000", "0.499999", "0.05", "36")))
        .containsExactly(LABOUR_SHARE_UNDER_HALF);
    assertThat(advice(amount("720000", "0.5", "0.05", "36"))).isEmpty();
  }

  @Test
  void looksAtTheLabourShareOfTheWholeLot() {
    assertThat(
            advice(
                parts(
                    "0.05", "30", part("PAINTING", "1000000", "0.7"), part("X", "1000000", "0.3"))))
        .isEmpty();
    assertThat(
            advice(
                parts(
                    "0.05", "30", part("PAINTING", "1000000", "0.7"), part("X", "1000001", "0.3"))))
        .containsExactly(LABOUR_SHARE_UNDER_HALF);
  }

  @Test
  void warnsUnderTheFloorOfTheAuthority() {
    assertThat(advice(fixed("69.49", null))).containsExactly(UNDER_FLOOR);
    assertThat(advice(fixed("70", null))).isEmpty();
    assertThat(advice(fixed("149", null), new SizingContext(Hours.of(150), null, null)))
        .containsExactly(UNDER_FLOOR);
    assertThat(advice(fixed("0", null), new SizingContext(Hours.ZERO, null, null))).isEmpty();
  }

  @Test
  void warnsUnderTheFloorOfTheCleaningBranch() {
    assertThat(advice(takeover("500000", "36", "25", "400", "0.05"))).isEmpty();
    assertThat(advice(takeover("500000", "36", "25", "480", "0.05")))
        .containsExactly(UNDER_TAKEOVER_FLOOR);
    assertThat(advice(takeover("500000", "36", "25", "520", "0.05")))
        .containsExactly(UNDER_TAKEOVER_FLOOR, UNDER_FLOOR);
    assertThat(advice(takeover("500000", "36", "25", "600", "0.05")))
        .containsExactly(TAKEOVER_ABSORBS);
  }

  @Test
  void warnsWhenTheMethodSaysThatTheContractIsShort() {
    assertThat(advice(takeover("500000", "2.9", "25", "0", "0.05")))
        .containsExactly(SHORT_CONTRACT);
    assertThat(advice(takeover("500000", "3", "25", "0", "0.05"))).isEmpty();
    assertThat(advice(staff("100", "35", "12.9", "0.1"))).containsExactly(SHORT_CONTRACT);
    assertThat(advice(staff("100", "35", "13", "0.1"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-01, 2026-04-30, false",
    "2026-02-01, 2026-04-29, true",
    "2025-11-30, 2026-02-27, false",
    "2025-11-30, 2026-02-26, true",
    ", 2026-02-01, false",
    "2026-02-01, , false",
  })
  void warnsWhenTheDatesSayThatTheContractIsShort(LocalDate from, LocalDate to, boolean isShort) {
    List<AdviceCode> given = advice(fixed("400", null), new SizingContext(Hours.of(70), from, to));

    assertThat(given.contains(SHORT_CONTRACT)).isEqualTo(isShort);
  }

  @Test
  void saysTheLimitInTheLanguageOfTheReader() {
    CalibrationInput input = takeover("500000", "36", "25", "520", "0.05");

    assertThat(BundleWording.answer(Locale.FRENCH, input).advice().get(0).message())
        .startsWith("Moins de 150\u00a0h\u00a0:");
    assertThat(BundleWording.answer(Locale.ENGLISH, input).advice().get(1).message())
        .startsWith("Less than 70\u00a0h,");
  }

  private static List<AdviceCode> advice(CalibrationInput input) {
    return advice(input, SizingContext.none());
  }

  private static List<AdviceCode> advice(CalibrationInput input, SizingContext context) {
    return CalibrationCalculator.size(input, context).advice().stream().map(Advice::code).toList();
  }
}
