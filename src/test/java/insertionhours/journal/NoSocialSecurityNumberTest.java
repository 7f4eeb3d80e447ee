package insertionhours.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoSocialSecurityNumberTest {
  private final NoSocialSecurityNumber.Check check = new NoSocialSecurityNumber.Check();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 69 05 49 588 157 80",
        "269054958815780",
        "2690549588157",
        "Son n° est le 1.85.12.2A.004.123-45, à garder",
        "1\u202f85\u00a012 75 108 123"
      })
  void refusesTheShapeOfOne(String text) {
    assertThat(check.isValid(text, null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Appelé au 06 12 34 56 78",
        "+33 6 12 34 56 78",
        "SIRET 123 456 789 01234",
        "SIRET 18005001500017",
        "Marché 2026-0451, réunion le 24/11/2026 à 14 h 30",
        "IBAN FR76 3000 6000 0112 3456 7890 189",
        "1 200 heures pour 720 000 euros"
      })
  void letsOtherNumbersPass(String text) {
    assertThat(check.isValid(text, null)).isTrue();
  }
}
