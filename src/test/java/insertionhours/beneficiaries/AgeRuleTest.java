package insertionhours.beneficiaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeRuleTest {
  @ParameterizedTest
  @CsvSource({
    "2000-05-11, 2026-05-10, true",
    "2000-05-10, 2026-05-10, false",
    "2000-05-09, 2026-05-10, false",
    "2002-02-28, 2028-02-29, false",
    "2002-03-01, 2028-02-29, true",
    "2004-02-29, 2030-02-28, true",
    "2004-02-29, 2030-03-01, false"
  })
  void isUnder26UntilTheDayBeforeTheBirthday(LocalDate born, LocalDate first, boolean allowed) {
    assertThat(new AgeRule(26, null).allows(born, first)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "1976-05-11, 2026-05-10, false",
    "1976-05-10, 2026-05-10, true",
    "1976-05-09, 2026-05-10, true",
    "1976-02-29, 2026-02-28, false",
    "1976-02-29, 2026-03-01, true"
  })
  void is50FromTheBirthdayOn(LocalDate born, LocalDate first, boolean allowed) {
    assertThat(new AgeRule(null, 50).allows(born, first)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"1900-01-01", "2010-12-31"})
  void isOfAnyAgeWithoutABound(LocalDate born) {
    assertThat(new AgeRule(null, null).allows(born, LocalDate.of(2026, 5, 10))).isTrue();
  }
}
