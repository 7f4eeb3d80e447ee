package insertionhours.exits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** When each milestone is due. */
class MilestoneTest {
  @Test
  void isDueOnTheLastContractDayAndSixAndTwelveMonthsLater() {
    LocalDate end = LocalDate.of(2026, 3, 15);
    assertThat(Milestone.END.dueOn(end)).isEqualTo(end);
    assertThat(Milestone.MONTHS_6.dueOn(end)).isEqualTo("2026-09-15");
    assertThat(Milestone.MONTHS_12.dueOn(end)).isEqualTo("2027-03-15");
  }

  @Test
  void isDueOnTheLastDayOfAShorterMonth() {
    assertThat(Milestone.MONTHS_6.dueOn(LocalDate.of(2026, 8, 31))).isEqualTo("2027-02-28");
    assertThat(Milestone.MONTHS_6.dueOn(LocalDate.of(2027, 8, 31))).isEqualTo("2028-02-29");
    assertThat(Milestone.MONTHS_12.dueOn(LocalDate.of(2028, 2, 29))).isEqualTo("2029-02-28");
  }
}
