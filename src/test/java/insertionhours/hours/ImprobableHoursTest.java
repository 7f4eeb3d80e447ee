package insertionhours.hours;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.measure.Hours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImprobableHoursTest {
  @ParameterizedTest
  @CsvSource({
    "1516.70, 151.67, true",
    "1516.69, 151.67, false",
    "100.01, 10, true",
    "100, 10, false",
    "35, 3, false",
    "3000, 2800, false",
    "1000, , false",
    "1000.01, , true"
  })
  void looksLikeACommaInTheWrongPlace(String declared, String before, boolean improbable) {
    Hours last = before == null ? null : Hours.of(before);
    assertThat(ImprobableHours.are(Hours.of(declared), last)).isEqualTo(improbable);
  }
}
