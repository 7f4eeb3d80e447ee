package insertionhours.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {
  @ParameterizedTest
  @ValueSource(strings = {"20003452800014", "73282932000074", "35600000000048", "35600000009075"})
  void acceptsNumbersWhoseCheckDigitsFit(String digits) {
    assertThat(Siret.isValid(digits)).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "20003452800041", // two digits exchanged
        "20003458200014", // two digits of the SIREN exchanged
        "35600000009076", // of La Poste, and neither check fits
        "2000345280001", // a digit short
        "200034528000141", // a digit long
        "200 034 528 00014", // spaces have to be dropped before
        "2000345280001A",
        "00000000000000",
        "２０００３４５２８０００１４"
      })
  void refusesEverythingElse(String text) {
    assertThat(Siret.isValid(text)).isFalse();
  }

  @Test
  void acceptsTheSumOfLaPosteForHerOnly() {
    // The digits add up to 30; the SIREN is in order, Luhn's check of the whole is not.
    assertThat(Siret.isValid("73282932000006")).isFalse();
  }

  @Test
  void dropsTheSpacesThatPeopleType() {
    assertThat(Siret.withoutSpaces(" 200\u00a0034\u202f528 00014 ")).isEqualTo("20003452800014");
    assertThat(Siret.withoutSpaces(null)).isNull();
  }

  @Test
  void knowsItsEnterpriseAndHowItIsPrinted() {
    Siret siret = new Siret("20003452800014");
    assertThat(siret.siren()).isEqualTo("200034528");
    assertThat(siret.printed()).isEqualTo("200\u00a0034\u00a0528\u00a000014");
  }

  @Test
  void isNeverWrong() {
    assertThatThrownBy(() -> new Siret("20003452800041"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
