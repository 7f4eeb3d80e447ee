package insertionhours.measure;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.measure.WorkTime.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkTimeTest {
  @ParameterizedTest
  @CsvSource({
    "150, HOURS, 150.00",
    "150, DAYS, 21.4",
    "600, DAYS, 85.7",
    "151.67, MONTHS, 1.0",
    "61273, YEARS, 38.30"
  })
  void readsHoursInLongerSpans(String hours, Unit unit, String expected) {
    assertThat(WorkTime.USUAL.in(unit, Hours.of(hours))).hasToString(expected);
  }
}
