package insertionhours.calibration;

import static insertionhours.sizing.ACalibrationInput.amount;
import static insertionhours.sizing.ACalibrationInput.band;
import static insertionhours.sizing.ACalibrationInput.fixed;
import static insertionhours.sizing.ACalibrationInput.from;
import static insertionhours.sizing.ACalibrationInput.invoiced;
import static insertionhours.sizing.ACalibrationInput.part;
import static insertionhours.sizing.ACalibrationInput.parts;
import static insertionhours.sizing.ACalibrationInput.staff;
import static insertionhours.sizing.ACalibrationInput.takeover;
import static insertionhours.sizing.ACalibrationInput.to;
import static insertionhours.sizing.ACalibrationInput.years;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.sizing.AdviceCode;
import insertionhours.sizing.CalibrationInput;
import insertionhours.sizing.CalibrationMethod;
import insertionhours.sizing.RoundingDirection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalibrationTextsTest {
  @Test
  void writesTheReferenceCaseAsABuyerWouldRedoIt() {
    assertThat(french(amount("720000", "0.40", "0.05", "36")))
        .containsExactly(
            "720 000 € × 40 % de main-d'œuvre = 288 000 €",
            "288 000 € ÷ 36 €/h (coût horaire chargé) = 8 000 h de travail",
            "8 000 h × 5 % (taux d'effort d'insertion) = 400 h",
            "400 h, arrondi à l'heure la plus proche : 400 h");
    assertThat(english(amount("720000", "0.40", "0.05", "36")))
        .containsExactly(
            "€720,000 × 40% labour share = €288,000",
            "€288,000 ÷ €36/h (loaded hourly cost) = 8,000 h of work",
            "8,000 h × 5% (insertion effort rate) = 400 h",
            "400 h, rounded to the nearest hour: 400 h");
  }

  @Test
  void dividesLastWhereTheDivisionHasNoEnd() {
    assertThat(french(amount("1000000", "0.5", "0.05", "30", to("5", RoundingDirection.DOWN))))
        .containsExactly(
            "1 000 000 € × 50 % de main-d'œuvre = 500 000 €",
            "500 000 € × 5 % (taux d'effort d'insertion) = 25 000 €",
            "25 000 € ÷ 30 €/h (coût horaire chargé) ≈ 833,333333 h",
            "833,333333 h ÷ 5 h (pas d'arrondi) ≈ 166,666667, arrondi au nombre entier inférieur :"
                + " 166",
            "166 × 5 h = 830 h");
  }

  @Test
  void namesTheTrades() {
    assertThat(
            french(
                parts(
                    "0.05",
                    "36",
                    part("HEATING", "720000", "0.4"),
                    part("SANITATION", "450000.50", "0.32"))))
        .startsWith(
            "<HEATING> : 720 000 € × 40 % de main-d'œuvre = 288 000 €",
            "<SANITATION> : 450 000,50 € × 32 % de main-d'œuvre = 144 000,16 €",
            "Total de la main-d'œuvre : 288 000 € + 144 000,16 € = 432 000,16 €");
  }

  @Test
  void writesEveryOtherMethod() {
    assertThat(french(years("1000", "0.06", "0.09")))
        .startsWith(
            "Année 1 : 1 000 h × 6 % (taux d'effort d'insertion) = 60 h",
            "Année 2 : 1 000 h × 9 % (taux d'effort d'insertion) = 90 h",
            "Toutes les années : 60 h + 90 h = 150 h");
    assertThat(french(staff("2.5", "35", "40", "0.1")))
        .startsWith(
            "2,5 ETP × 35 h par semaine = 87,5 h par semaine",
            "87,5 h par semaine × 40 (nombre de semaines) = 3 500 h de travail",
            "3 500 h × 10 % (taux d'effort d'insertion) = 350 h");
    assertThat(french(invoiced("3500999", "2700000", "2000", "1")))
        .startsWith(
            "3 500 999 € facturés − 2 700 000 € (seuil) = 800 999 €",
            "800 999 € ÷ 2 000 €, en comptant les tranches entières seulement : 400",
            "400 (nombre de tranches) × 1 h par tranche = 400 h");
    assertThat(french(fixed("120", null))).startsWith("Volume fixé à 120 h : négocié");
  }

  @Test
  void saysWhyThereAreNoHours() {
    assertThat(french(invoiced("100", "2700000", "2000", "1")))
        .startsWith("100 € facturés, en dessous du seuil de 2 700 000 € : 0 h");
    assertThat(french(band("0.50", from("100000", "300"), from("1", "150"))))
        .startsWith("0,50 € : en dessous de la première tranche, qui commence à 1 €, soit 0 h");
    assertThat(french(band("99500", from("100000", "300"), from("1", "150"))))
        .startsWith("99 500 € : dans la tranche qui commence à 1 €, soit 150 h");
    assertThat(french(takeover("500000", "36", "25", "600", "0.05")))
        .startsWith(
            "600 h reprises par mois × 25 €/h (coût horaire de référence) = 15 000 € par mois",
            "15 000 € par mois × 36 (nombre de mois) = 540 000 € pour le personnel repris",
            "500 000 € − 540 000 € = -40 000 € pour des heures nouvelles",
            "-40 000 € ÷ 500 000 € (montant du marché) = -8 % d'heures nouvelles",
            "-8 % d'heures nouvelles : le personnel repris suffit, soit 0 h");
    assertThat(english(takeover("500000", "36", "25", "600", "0.05")))
        .contains("€500,000 − €540,000 = -€40,000 for new hours");
  }

  @Test
  void givesProgramsTheNumberAndItsUnit() {
    assertThat(BundleWording.answer(Locale.ENGLISH, takeover("500000", "36", "25", "400", "0.05")))
        .extracting(CalibrationAnswer::steps)
        .satisfies(
            steps ->
                assertThat(steps)
                    .extracting(step -> step.value().toPlainString() + " " + step.unit())
                    .containsExactly(
                        "10000 €", "360000 €", "140000 €", "28 %", "5600 h", "280 h", "280 h"));
  }

  @Test
  void neverBreaksANumberFromItsUnit() {
    CalibrationAnswer answer =
        BundleWording.answer(Locale.FRENCH, amount("720000", "0.40", "0.05", "36"));

    assertThat(answer.steps().get(0).label())
        .isEqualTo("720\u202f000\u00a0€ × 40\u00a0% de main-d'œuvre = 288\u202f000\u00a0€");
  }

  @Test
  void hasEveryTextInBothLanguages() {
    ResourceBundle french = BundleWording.bundle(Locale.FRENCH);
    assertThat(french.keySet()).isEqualTo(BundleWording.bundle(Locale.ENGLISH).keySet());
    assertThat(french.keySet())
        .containsAll(Stream.of(AdviceCode.values()).map(c -> "calibration.advice." + c).toList())
        .containsAll(
            Stream.of(CalibrationMethod.values())
                .map(method -> "label.CalibrationMethod." + method)
                .toList());
    assertThat(french.keySet().stream().map(french::getString))
        .as("apostrophes are written as in all other bundles")
        .noneMatch(text -> text.contains("’"));
  }

  private static List<String> french(CalibrationInput input) {
    return labels(Locale.FRENCH, input);
  }

  private static List<String> english(CalibrationInput input) {
    return labels(Locale.ENGLISH, input);
  }

  private static List<String> labels(Locale locale, CalibrationInput input) {
    return BundleWording.answer(locale, input).steps().stream()
        .map(step -> step.label().replace('\u00a0', ' ').replace('\u202f', ' '))
        .toList();
  }
}
