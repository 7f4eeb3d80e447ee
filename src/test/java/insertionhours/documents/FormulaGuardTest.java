package insertionhours.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+33 1 02",
        "-2",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        "  =1",
        "\u00a0=1",
        "\u202f+1",
        "\u3000@a",
        "\u200b=1",
        "\ufeff=1",
        "\u0000=1",
        " \t -1",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff20a",
        "\ufe63x",
        "\u22121",
        "=cmd|' /C calc'!A0"
      })
  void putsTheSignOfATextBeforeWhatMayBeAFormula(String text) {
    assertThat(FormulaGuard.neutralise(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Peinture",
        "a=b",
        "1-2",
        "'déjà",
        "  texte",
        "Été",
        "(−)",
        "n° 3",
        "😀="
      })
  void leavesOtherTextsAlone(String text) {
    assertThat(FormulaGuard.neutralise(text)).isEqualTo(text);
  }
}
