package insertionhours.documents;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.documents.CumulativeCurve.Month;
import insertionhours.documents.CumulativeCurve.Words;
import insertionhours.measure.Hours;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CumulativeCurveTest {

  @Test
  void drawsEachLineFromTheStartToItsMonths() {
    Markup picture =
        Markup.parse(
            curve(
                0,
                100,
                List.of(
                    month("mai 26", 40, 50, null),
                    month("juin 26", 60, 100, 60),
                    month("juil. 26", null, 100, 80))));

    assertThat(picture.attribute("polyline", "line-accepted", "points"))
        .isEqualTo("90,250 270,158 450,112");
    assertThat(picture.attribute("polyline", "line-expected", "points"))
        .isEqualTo("90,250 270,135 450,20 630,20");
    assertThat(picture.attribute("polyline", "line-forecast", "points"))
        .isEqualTo("450,112 630,66");
    assertThat(picture.attribute("polyline", "line-due", "points")).isEqualTo("90,20 630,20");
    assertThat(picture.attribute("circle", "ink-accepted", "cx")).isEqualTo("450");
  }

  @Test
  void tellsTheLinesApartWithoutColour() {
    Markup picture = Markup.parse(curve(0, 100, List.of(month("a", 10, 50, null))));

    assertThat(picture.attribute("polyline", "line-accepted", "stroke-dasharray")).isEmpty();
    assertThat(picture.attribute("polyline", "line-expected", "stroke-dasharray")).isEqualTo("8 4");
    assertThat(picture.attribute("polyline", "line-due", "stroke-dasharray")).isEqualTo("12 3 2 3");
    assertThat(picture.attribute("polyline", "line-forecast", "stroke-dasharray")).isEqualTo("2 5");
  }

  @Test
  void beginsAtTheHoursOfTheTimeBefore() {
    Markup picture = Markup.parse(curve(30, 100, List.of(month("a", 40, null, null))));

    assertThat(picture.attribute("polyline", "line-accepted", "points"))
        .isEqualTo("90,181 630,158");
  }

  @Test
  void drawsOnlyTheLevelWithoutMonths() {
    Markup picture = Markup.parse(curve(0, 600, List.of()));

    // Once as the level, once in the legend.
    assertThat(picture.count("polyline", "line-due")).isEqualTo(2);
    assertThat(picture.count("polyline", "line-accepted")).isEqualTo(1);
    assertThat(picture.count("circle", "ink-accepted")).isZero();
  }

  @Test
  void drawsNothingButItsAxisWithoutAnyHours() {
    Markup picture = Markup.parse(curve(0, 0, List.of(month("a", null, null, null))));

    assertThat(picture.count("polyline", "line-due")).isEqualTo(1);
    assertThat(picture.count("polyline", "line-grid")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 6, 12, 48, 60, 61})
  void labelsAtMostFiveMonthsHoweverMany(int months) {
    List<Month> all =
        IntStream.rangeClosed(1, months)
            .mapToObj(i -> month("m" + i, i * 7, i * 10, null))
            .toList();

    Markup picture = Markup.parse(curve(0, 600, all));

    // Three labels stand at the upright axis.
    assertThat(picture.count("text", "ink-muted")).isBetween(4, 8);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10",
    "10, 10",
    "11, 12",
    "151.67, 160",
    "200, 200",
    "201, 240",
    "599, 600",
    "600, 600",
    "896, 1000",
    "1000, 1000",
    "1000.01, 1200",
    "123456, 160000"
  })
  void endsItsAxisAtARoundNumber(String due, String top) {
    CumulativeCurve curve =
        new CumulativeCurve(
            "t",
            "d",
            Hours.ZERO,
            List.of(),
            Hours.of(due),
            new Words("", "", "", ""),
            Hours::toString);

    assertThat(curve.svg("c")).contains(">" + top + "</text>");
  }

  @Test
  void isTheSameEveryTimeAndEscaped() {
    List<Month> months = List.of(month("<mai> & juin", 40, 50, 60));

    assertThat(curve(0, 100, months)).isEqualTo(curve(0, 100, months));
    assertThat(curve(0, 100, months)).contains("&lt;mai&gt; &amp; juin").doesNotContain("style=");
  }

  private static String curve(int opening, int due, List<Month> months) {
    return new CumulativeCurve(
            "Cumul",
            "En mots",
            Hours.of(opening),
            months,
            Hours.of(due),
            new Words("Validées", "Attendues", "À réaliser", "Prévision"),
            hours -> hours + " h")
        .svg("curve");
  }

  private static Month month(String label, Integer accepted, Integer expected, Integer forecast) {
    return new Month(label, hours(accepted), hours(expected), hours(forecast));
  }

  private static Optional<Hours> hours(Integer value) {
    return Optional.ofNullable(value).map(Hours::of);
  }
}
