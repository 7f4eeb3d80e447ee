package insertionhours.erasure;

import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static insertionhours.hours.HoursWorld.supplement;
import static insertionhours.hours.Refusals.conflict;
import static insertionhours.hours.Refusals.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentDecision;
import insertionhours.assignments.AssignmentDraft;
import insertionhours.assignments.AssignmentService;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.assignments.PeopleWorld;
import insertionhours.contracts.Lot;
import insertionhours.counting.ReasonCode;
import insertionhours.identity.Actor;
import insertionhours.testing.Api.Answer;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing is written again of a person who is erased. */
@ExtendWith(ApplicationExtension.class)
class ErasedWritesIT {
  private final Server server;
  private final Rooms rooms;
  private final Jdbi jdbi;
  private final MovableClock clock;
  private final World world;
  private ErasureWorld known;
  private Actor facilitator;
  private Assignment assignment;

  ErasedWritesIT(Server server, Rooms rooms, Jdbi jdbi, MovableClock clock, World world) {
    this.server = server;
    this.rooms = rooms;
    this.jdbi = jdbi;
    this.clock = clock;
    this.world = world;
  }

  @BeforeEach
  void erase() {
    clock.set(LocalDate.of(2026, 4, 20));
    known = new ErasureWorld(server, rooms, jdbi, world);
    facilitator = known.hours.facilitator;
    known.erasure().erase(facilitator, known.id(), ErasureReason.REQUESTED_BY_PERSON);
    assignment = assignments().find(facilitator, known.assignment.id());
  }

  @Test
  void isNotProposedAgain() {
    Lot other = world.awarded(facilitator, known.hours.operation, 2, 100, known.hours.holder);
    AssignmentDraft draft =
        PeopleWorld.draft(
            rooms.beneficiaries().beneficiaries().find(facilitator, known.id()),
            known.hours.holder);
    conflict("IDENTITY_ERASED", () -> assignments().propose(facilitator, other.id(), draft));
  }

  @Test
  void isNotNamedAgain() {
    ObjectNode record = (ObjectNode) known.api.get(known.path()).json(200);
    record.put("lastName", ErasureWorld.NAME).put("firstName", ErasureWorld.FIRST_NAME);
    record.put("birthDate", ErasureWorld.BORN.toString()).put("informedOn", "2026-02-01");
    refused(known.api.put(known.path(), record.toString()));
  }

  @Test
  void keepsItsAssignmentsAsTheyAre() {
    AssignmentDraft draft =
        PeopleWorld.draft(
            rooms.beneficiaries().beneficiaries().find(facilitator, known.id()),
            known.hours.holder);
    conflict(
        "IDENTITY_ERASED",
        () -> assignments().change(facilitator, assignment.id(), draft, assignment.version()));
    conflict(
        "IDENTITY_ERASED",
        () ->
            assignments()
                .decide(
                    facilitator,
                    assignment.id(),
                    new AssignmentDecision(
                        AssignmentStatus.REFUSED, null, ReasonCode.OTHER, ErasureWorld.NOTE)));
    refused(known.api.post("/assignments/" + assignment.id() + "/sight", ""));
  }

  @Test
  void getsNoFiles() {
    refused(
        known.api.upload(
            "/assignments/%d/files?kind=CONTRACT&name=a.png".formatted(assignment.id()),
            ErasureWorld.PNG));
  }

  @Test
  void isNobodysOtherRecord() {
    Assignment other = known.engaged("Martin", "Alix", ErasureWorld.BORN);
    refused(merged(known.id(), other.beneficiaryId()));
    refused(merged(other.beneficiaryId(), known.id()));
  }

  @Test
  void hasNoMoreDecisionsOnTheClock() {
    refused(
        known.api.post(
            known.path() + "/clock-decisions",
            "{'kind': 'EXTENSION', 'until': '2029-06-30', 'reason': 'x'}"));
  }

  @Test
  void isDeclaredNoMoreButTheHoursThatCountMayBeCorrected() {
    var named = line("HEATING", "10").of(assignment.id(), null);
    rule(
        "lines[0].assignmentId",
        "IDENTITY_ERASED",
        () ->
            known
                .hours
                .declarations()
                .create(
                    facilitator,
                    known.hours.lot.id(),
                    month(known.hours.holder, YearMonth.of(2026, 4), named)));

    long lineId = known.declaration.lines().get(0).id();
    var corrected =
        known
            .hours
            .declarations()
            .create(
                facilitator,
                known.hours.lot.id(),
                supplement(known.hours.holder, YearMonth.of(2026, 3), named.correcting(lineId)));
    assertThat(corrected.lines()).hasSize(1);
  }

  @Test
  void keepsItsCardAndTheListsOfItReadable() {
    for (String page :
        List.of(
            known.path(),
            "/beneficiaries",
            "/beneficiaries?q=x",
            known.path() + "/edit",
            known.path() + "/delete",
            known.path() + "/clock",
            known.path() + "/erasure",
            "/assignments/" + assignment.id() + "/edit",
            "/assignments/" + assignment.id() + "/contracts",
            "/assignments/" + assignment.id() + "/proofs",
            "/assignments/" + assignment.id() + "/delete",
            "/assignments/" + assignment.id() + "/files",
            "/lots/" + known.hours.lot.id() + "/assignments/new",
            "/lots/"
                + known.hours.lot.id()
                + "/declarations/new?enterpriseId="
                + known.hours.holder.id()
                + "&month=2026-04",
            "/assignments",
            "/assignments/" + assignment.id(),
            "/lots/" + known.hours.lot.id() + "/assignments",
            "/lots/" + known.hours.lot.id() + "/hours",
            "/declarations/" + known.declaration.id(),
            "/control-samples",
            "/clocks")) {
      var visitor = server.visitor(facilitator).open(page);
      assertThat(visitor.status()).as(page).isEqualTo(200);
      assertThat(visitor.page().select("main").text()).as(page).doesNotContain("null");
    }
  }

  private Answer merged(long id, long other) {
    return known.api.post("/beneficiaries/" + id + "/merger", "{'otherId': %d}".formatted(other));
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("IDENTITY_ERASED");
  }

  private AssignmentService assignments() {
    return rooms.assignments().assignments();
  }
}
