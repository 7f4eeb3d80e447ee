package insertionhours.validation;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.assignments.AssignmentDecision;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.counting.ReasonCode;
import insertionhours.hours.Declaration;
import insertionhours.hours.HoursWorld;
import insertionhours.identity.Actor;
import insertionhours.problems.DomainProblem;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody is refused while a colleague accepts the hours: one of the two is told. */
@ExtendWith(DatabaseExtension.class)
class AdmissionAndAcceptanceIT {
  private static final int ROUNDS = 30;

  @Test
  void noAcceptedLineEndsUpOnSomebodyRefused(Rooms rooms, World world, MovableClock clock)
      throws Exception {
    clock.set(LocalDate.of(2026, 11, 23));
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        HoursWorld hours = new HoursWorld(rooms, world);
        Actor colleague = world.colleague(hours.facilitator);
        Declaration submitted = hours.submitted(MARCH, line("HEATING", "10"), line("OTHER", "5"));
        long id = submitted.lines().get(0).assignmentId();
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Object> refusal =
            () ->
                rooms
                    .assignments()
                    .assignments()
                    .decide(colleague, id, AssignmentDecision.refused(ReasonCode.NO_PROOF));
        Future<Object> refused = people.submit(at(start, refusal));
        Future<Object> accepted = people.submit(at(start, () -> hours.accept(submitted)));
        List<Object> outcomes = List.of(refused.get(), accepted.get());

        String context = "round %s: %s".formatted(round, outcomes);
        boolean counts =
            !hours.declarations().find(hours.facilitator, submitted.id()).hoursAccepted().isZero();
        assertThat(rooms.assignments().assignments().find(hours.facilitator, id).status())
            .as(context)
            .isEqualTo(counts ? AssignmentStatus.ADMITTED : AssignmentStatus.REFUSED);
        assertThat(outcomes)
            .as(context)
            .filteredOn(DomainProblem.class::isInstance)
            .singleElement()
            .satisfies(
                told ->
                    assertThat(((DomainProblem) told).code())
                        .isEqualTo(counts ? "ASSIGNMENT_HAS_ACCEPTED_HOURS" : "NOT_ADMITTED"));
      }
    } finally {
      people.shutdownNow();
    }
    assertThat(rooms.hours().totals().rebuild()).isEmpty();
    assertThat(rooms.hours().peopleTotals().rebuild()).isEmpty();
  }

  private static Callable<Object> at(CyclicBarrier start, Callable<Object> use) {
    return () -> {
      start.await();
      try {
        return use.call();
      } catch (DomainProblem problem) {
        return problem;
      }
    };
  }
}
