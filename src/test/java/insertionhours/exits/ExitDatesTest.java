package insertionhours.exits;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.exits.ExitDates.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When somebody's insertion has ended, and what is to be asked since. */
class ExitDatesTest {
  private static final LocalDate END = LocalDate.of(2026, 8, 31);

  @Test
  void hasNotEndedWhileAContractRunsOrIsToCome() {
    ContractTerm past = new ContractTerm(END.minusMonths(3), END);
    assertThat(ExitDates.endedOn(List.of(), END)).isEmpty();
    assertThat(ExitDates.endedOn(List.of(past), END)).isEmpty();
    assertThat(ExitDates.endedOn(List.of(past), END.plusDays(1))).contains(END);
    assertThat(
            ExitDates.endedOn(
                List.of(past, new ContractTerm(END.minusYears(1), null)), END.plusDays(9)))
        .isEmpty();
    assertThat(
            ExitDates.endedOn(
                List.of(past, new ContractTerm(END.plusMonths(1), END.plusMonths(2))),
                END.plusDays(9)))
        .isEmpty();
  }

  @Test
  void endsWithTheLastContract() {
    assertThat(
            ExitDates.endedOn(
                List.of(
                    new ContractTerm(END.minusMonths(3), END),
                    new ContractTerm(END.minusMonths(6), END.minusMonths(4))),
                END.plusDays(1)))
        .contains(END);
  }

  @Test
  void asksAtTheEndAfterSixAndAfterTwelveMonths() {
    assertThat(ExitDates.due(END, Set.of(), END.plusDays(1)))
        .containsExactly(new Due(Milestone.END, END));
    assertThat(ExitDates.due(END, Set.of(Milestone.END), LocalDate.of(2027, 2, 27))).isEmpty();
    assertThat(ExitDates.due(END, Set.of(Milestone.END), LocalDate.of(2027, 2, 28)))
        .containsExactly(new Due(Milestone.MONTHS_6, LocalDate.of(2027, 2, 28)));
    assertThat(ExitDates.due(END, Set.of(), END.plusYears(1)))
        .extracting(Due::milestone)
        .containsExactly(Milestone.values());
  }
}
