package insertionhours.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.assignments.AssignmentStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Until when an identity is kept. */
class ErasureDateTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  @Test
  void isSixMonthsForWhoWasNeverProposed() {
    assertThat(ErasureDate.of(LocalDate.of(2026, 8, 31), List.of()))
        .contains(LocalDate.of(2027, 2, 28));
  }

  @Test
  void isTwoYearsAfterTheLotClosedWhateverTheContract() {
    assertThat(ErasureDate.of(DAY, List.of(admitted(DAY, null))))
        .contains(LocalDate.of(2028, 3, 31));
    assertThat(ErasureDate.of(DAY, List.of(admitted(DAY, DAY.plusYears(1)))))
        .contains(LocalDate.of(2028, 3, 31));
  }

  @Test
  void isTwoYearsAfterTheLastContractDayOnAnOpenLot() {
    assertThat(ErasureDate.of(DAY, List.of(admitted(null, LocalDate.of(2024, 2, 29)))))
        .contains(LocalDate.of(2026, 2, 28));
    assertThat(ErasureDate.of(DAY, List.of(admitted(null, null)))).isEmpty();
  }

  @Test
  void isSixMonthsAfterARefusal() {
    assertThat(ErasureDate.of(DAY.minusYears(1), List.of(refused(DAY))))
        .contains(LocalDate.of(2026, 9, 30));
  }

  @Test
  void isTheLastDayOfAShorterMonth() {
    assertThat(ErasureDate.of(LocalDate.of(2023, 8, 31), List.of()))
        .contains(LocalDate.of(2024, 2, 29));
    assertThat(ErasureDate.of(DAY, List.of(refused(LocalDate.of(2025, 8, 30)))))
        .contains(LocalDate.of(2026, 2, 28));
    assertThat(ErasureDate.of(DAY, List.of(admitted(LocalDate.of(2024, 2, 29), null))))
        .contains(LocalDate.of(2026, 2, 28));
    assertThat(ErasureDate.of(DAY, List.of(admitted(LocalDate.of(2026, 2, 28), null))))
        .contains(LocalDate.of(2028, 2, 28));
  }

  @Test
  void countsAProposalThatNobodyDecidedOnAsAnAdmission() {
    Stay waiting = new Stay(AssignmentStatus.PROPOSED, null, null, DAY);
    assertThat(ErasureDate.of(DAY, List.of(waiting))).contains(DAY.plusYears(2));
  }

  @Test
  void isTheLatestOfAll() {
    assertThat(ErasureDate.of(DAY, List.of(refused(DAY), admitted(DAY.minusYears(3), null))))
        .contains(LocalDate.of(2026, 9, 30));
    assertThat(ErasureDate.of(DAY, List.of(refused(DAY), admitted(DAY, null))))
        .contains(LocalDate.of(2028, 3, 31));
    assertThat(ErasureDate.of(DAY, List.of(refused(DAY), admitted(null, null)))).isEmpty();
  }

  /** On every day, an identity is kept exactly while one of its assignments needs it. */
  @Test
  void keepsAnIdentityWhileAnAssignmentNeedsIt() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      List<Stay> stays = new ArrayList<>();
      for (int i = random.nextInt(4) + 1; i > 0; i--) {
        stays.add(stay(random));
      }
      LocalDate today = DAY.plusDays(random.nextInt(1_500));

      boolean needed = stays.stream().anyMatch(stay -> needs(stay, today));

      assertThat(ErasureDate.of(DAY, stays).filter(due -> !due.isAfter(today)).isEmpty())
          .describedAs("seed %d: %s on %s", seed, stays, today)
          .isEqualTo(needed);
    }
  }

  private static boolean needs(Stay stay, LocalDate today) {
    if (stay.status() == AssignmentStatus.REFUSED) {
      return today.isBefore(stay.decidedOn().plusMonths(6));
    }
    if (stay.lotClosedOn() != null) {
      return today.isBefore(stay.lotClosedOn().plusMonths(24));
    }
    return stay.lastContractDay() == null || today.isBefore(stay.lastContractDay().plusMonths(24));
  }

  private static Stay stay(Random random) {
    AssignmentStatus status = AssignmentStatus.values()[random.nextInt(3)];
    return new Stay(
        status,
        status == AssignmentStatus.PROPOSED ? null : DAY.plusDays(random.nextInt(700)),
        random.nextBoolean() ? null : DAY.plusDays(random.nextInt(700)),
        random.nextInt(10) == 0 ? null : DAY.plusDays(random.nextInt(700)));
  }

  private static Stay admitted(LocalDate closed, LocalDate lastDay) {
    return new Stay(AssignmentStatus.ADMITTED, DAY, closed, lastDay);
  }

  private static Stay refused(LocalDate day) {
    return new Stay(AssignmentStatus.REFUSED, day, null, null);
  }
}
