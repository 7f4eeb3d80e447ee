package insertionhours.documents;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.documents.TimeBar.Labels;
import insertionhours.documents.TimeBar.Row;
import insertionhours.documents.TimeBar.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeBarTest {
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate TO = FROM.plusDays(640);

  @Test
  void drawsADayAsAUnitWithBothEndsOfASpan() {
    Markup picture = Markup.parse(bar(new Span(FROM.plusDays(100), FROM.plusDays(299))).svg("c"));

    assertThat(picture.attribute("rect", "ink-accepted", "x")).isEqualTo("100");
    assertThat(picture.attribute("rect", "ink-accepted", "width")).isEqualTo("200");
    assertThat(picture.attribute("polyline", "line-due", "points")).startsWith("320,");
  }

  @Test
  void goesOnToTheEdgeWhereNoEndIsKnown() {
    Markup picture = Markup.parse(bar(new Span(FROM.plusDays(600), null)).svg("c"));

    assertThat(picture.attribute("rect", "ink-accepted", "width")).isEqualTo("40");
  }

  @Test
  void keepsWithinThePictureWhateverItIsGiven() {
    Markup picture = Markup.parse(bar(new Span(FROM.minusDays(50), TO.plusDays(50))).svg("c"));

    assertThat(picture.attribute("rect", "ink-accepted", "x")).isEqualTo("0");
    assertThat(picture.attribute("rect", "ink-accepted", "width")).isEqualTo("640");
  }

  @Test
  void escapesNames() {
    assertThat(
            new TimeBar(
                    "Titre",
                    "En mots",
                    FROM,
                    TO,
                    FROM,
                    List.of(new Row("<script>", List.of(), List.of())),
                    labels())
                .svg("c"))
        .doesNotContain("<script>")
        .contains("&lt;script&gt;");
  }

  private static TimeBar bar(Span holding) {
    return new TimeBar(
        "Titre",
        "En mots",
        FROM,
        TO,
        FROM.plusDays(320),
        List.of(new Row("Entreprise", List.of(), List.of(holding))),
        labels());
  }

  private static Labels labels() {
    return new Labels("aujourd'hui", "compte", "contrats", LocalDate::toString);
  }
}
