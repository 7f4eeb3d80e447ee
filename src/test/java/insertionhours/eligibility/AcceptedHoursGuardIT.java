package insertionhours.eligibility;

import static insertionhours.eligibility.ClockWorld.contract;
import static insertionhours.hours.Refusals.conflict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentDecision;
import insertionhours.assignments.AssignmentDraft;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.assignments.WorkContract;
import insertionhours.problems.Conflict;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What hours were accepted by stays, whatever is changed of an assignment. */
@ExtendWith(DatabaseExtension.class)
class AcceptedHoursGuardIT {
  private final Rooms rooms;
  private final World world;
  private final Jdbi jdbi;
  private ClockWorld people;
  private long samia;

  AcceptedHoursGuardIT(Rooms rooms, World world, Jdbi jdbi) {
    this.rooms = rooms;
    this.world = world;
    this.jdbi = jdbi;
  }

  @BeforeEach
  void populate() {
    people = new ClockWorld(rooms, world, jdbi);
    samia = people.person("Benali");
  }

  @Test
  void theClockDoesNotBeginEarlierThanAcceptedHoursAllow() {
    Assignment assignment = people.admit(samia, contract("2024-05-02", null));
    people.accepted(assignment, "2026-04", 30);

    Conflict refusal =
        catchThrowableOfType(Conflict.class, () -> since(assignment, LocalDate.of(2024, 3, 1)));

    assertThat(refusal.code()).isEqualTo("ACCEPTED_HOURS_OUTSIDE");
    assertThat(refusal.arguments())
        .containsExactly(
            "ENDED",
            YearMonth.of(2026, 4),
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2026, 2, 28),
            "ended");
    assertThat(since(assignment, LocalDate.of(2024, 4, 15)).countedSince())
        .isEqualTo(LocalDate.of(2024, 4, 15));
  }

  @Test
  void hoursAcceptedThroughAnotherEmployerAreKeptToo() {
    Assignment first = people.admit(samia, contract("2024-05-02", "2025-03-31"));
    var elsewhere = world.awarded(people.facilitator, people.operation, 2, 100, people.employer);
    Assignment second =
        people.admit(
            people.propose(samia, elsewhere, people.employer, contract("2025-06-01", null)));
    people.accepted(second, "2026-04", 12);

    conflict("ACCEPTED_HOURS_OUTSIDE", () -> since(first, LocalDate.of(2024, 2, 1)));
    assertThat(since(first, LocalDate.of(2024, 5, 1)).countedSince()).isNotNull();
  }

  @Test
  void hoursStayAfterTheDayFromWhichThePersonCounts() {
    Assignment proposed =
        people.propose(samia, people.lot, people.employer, contract("2024-01-04", null));
    Assignment admitted =
        rooms
            .assignments()
            .assignments()
            .decide(
                people.facilitator,
                proposed.id(),
                new AssignmentDecision(
                    AssignmentStatus.ADMITTED, LocalDate.of(2024, 5, 2), null, null));
    Assignment since = since(admitted, LocalDate.of(2024, 1, 10));
    people.accepted(since, "2024-02", 8);

    conflict("ACCEPTED_HOURS_OUTSIDE", () -> since(since, null));
    conflict("ACCEPTED_HOURS_OUTSIDE", () -> since(since, LocalDate.of(2024, 3, 1)));
    assertThat(since(since, LocalDate.of(2024, 2, 29)).countedSince())
        .isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @Test
  void aContractStaysUnderAcceptedHours() {
    Assignment assignment =
        people.admit(
            samia, contract("2024-05-02", "2024-05-31"), contract("2024-08-01", "2024-08-31"));
    people.accepted(assignment, "2024-08", 8);

    conflict(
        "CONTRACT_OF_ACCEPTED_HOURS",
        () -> change(assignment, null, contract("2024-05-02", "2024-05-31")));
    assertThat(
            change(
                    assignment,
                    null,
                    contract("2024-08-01", "2024-08-31"),
                    contract("2024-09-01", null))
                .contracts())
        .hasSize(2);
  }

  private Assignment since(Assignment assignment, LocalDate since) {
    return change(assignment, since, assignment.contracts().toArray(WorkContract[]::new));
  }

  private Assignment change(Assignment assignment, LocalDate since, WorkContract... contracts) {
    return rooms
        .assignments()
        .assignments()
        .change(
            people.facilitator,
            assignment.id(),
            new AssignmentDraft(
                assignment.beneficiaryId(),
                assignment.employerId(),
                assignment.modality(),
                null,
                List.of(contracts),
                List.of(),
                null,
                since),
            assignment.version());
  }
}
