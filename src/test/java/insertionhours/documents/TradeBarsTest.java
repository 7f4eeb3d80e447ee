package insertionhours.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import insertionhours.documents.TradeBars.Bar;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradeBarsTest {

  @Test
  void drawsALabelAValueAndABarForEachCategory() {
    assertThat(picture(bar("Peinture", "30"), bar("Maçonnerie", "120.5")))
        .endsWith(
            """
            <text class="ink-text" x="0" y="18" text-anchor="start" fill="#1b2327">Peinture</text>\
            <text class="ink-text" x="640" y="18" text-anchor="end" fill="#1b2327">30 h</text>\
            <rect class="ink-track" x="0" y="26" width="640" height="12" fill="#e4eaec"/>\
            <rect class="ink-accepted" x="0" y="26" width="159.3" height="12" fill="#0b5a63"/>\
            <text class="ink-text" x="0" y="64" text-anchor="start" \
            fill="#1b2327">Maçonnerie</text>\
            <text class="ink-text" x="640" y="64" text-anchor="end" fill="#1b2327">120.5 h</text>\
            <rect class="ink-track" x="0" y="72" width="640" height="12" fill="#e4eaec"/>\
            <rect class="ink-accepted" x="0" y="72" width="640" height="12" fill="#0b5a63"/>\
            </svg>""");
  }

  @Test
  void growsWithItsRows() {
    assertThat(Markup.parse(picture()).root().getAttribute("viewBox")).isEqualTo("0 0 640 46");
    assertThat(Markup.parse(picture(bar("a", "1"), bar("b", "2"), bar("c", "0"))).root())
        .extracting(root -> root.getAttribute("viewBox"))
        .isEqualTo("0 0 640 138");
  }

  @Test
  void drawsNoBarForZero() {
    assertThat(Markup.parse(picture(bar("a", "0"))).count("rect", "ink-accepted")).isZero();
  }

  @Test
  void shortensWhatWouldRunIntoTheValue() {
    String svg = picture(bar("Terrassement, voirie et réseaux divers, espaces verts", "1"));

    assertThat(Markup.parse(svg).text("text"))
        .isEqualTo("Terrassement, voirie et réseaux divers, e…");
  }

  @Test
  void escapesLabels() {
    assertThat(Markup.parse(picture(bar("A & <B>", "1"))).text("text")).isEqualTo("A & <B>");
  }

  @Test
  void refusesNegativeValues() {
    assertThatIllegalArgumentException().isThrownBy(() -> bar("a", "-1"));
  }

  private static String picture(Bar... bars) {
    return new TradeBars("Par métier", "En mots", List.of(bars)).svg("trades");
  }

  private static Bar bar(String label, String value) {
    return new Bar(label, new BigDecimal(value), value + " h");
  }
}
