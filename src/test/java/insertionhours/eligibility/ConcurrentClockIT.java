package insertionhours.eligibility;

import static insertionhours.eligibility.ClockWorld.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.database.Transactions;
import insertionhours.problems.Conflict;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hours are not accepted on a decision that is being withdrawn. */
@ExtendWith(DatabaseExtension.class)
class ConcurrentClockIT {
  @Test
  void aDecisionWaitsForThoseWhoAcceptHoursByIt(
      Rooms rooms, World world, Jdbi jdbi, Transactions transactions) throws Exception {
    EligibilityService service = rooms.eligibility().service();
    ClockWorld people = new ClockWorld(rooms, world, jdbi);
    long samia = people.person("Benali");
    Assignment assignment = people.admit(samia, contract("2024-01-04", null));
    ClockDecision extension =
        service.decide(
            people.facilitator,
            samia,
            null,
            new ClockDecisionDraft(
                ClockDecisionKind.EXTENSION, null, LocalDate.of(2026, 6, 30), "Essai"));
    CountDownLatch held = new CountDownLatch(1);

    CompletableFuture<Throwable> withdrawing =
        CompletableFuture.supplyAsync(
            () -> {
              await(held);
              return catchThrowable(() -> service.withdraw(people.facilitator, extension.id()));
            });
    transactions.run(
        () -> {
          EligibilityClock clock =
              service.holdClocks(List.of(assignment.id())).get(assignment.id());
          assertThat(clock.verdict(assignment.id(), YearMonth.of(2026, 5)).covered()).isTrue();
          held.countDown();
          people.accepted(assignment, "2026-05", 30);
        });

    assertThat(withdrawing.get(30, TimeUnit.SECONDS))
        .isInstanceOfSatisfying(
            Conflict.class,
            refusal -> assertThat(refusal.code()).isEqualTo("CLOCK_DECISION_IN_USE"));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
