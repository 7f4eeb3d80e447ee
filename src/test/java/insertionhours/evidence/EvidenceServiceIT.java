package insertionhours.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import insertionhours.Rooms;
import insertionhours.assignments.AssignmentDecision;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.DomainProblem;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class EvidenceServiceIT {
  private final Rooms rooms;
  private final World parties;
  private final Jdbi jdbi;
  private final MovableClock clock;
  private EvidenceWorld world;

  EvidenceServiceIT(Rooms rooms, World parties, Jdbi jdbi, MovableClock clock) {
    this.rooms = rooms;
    this.parties = parties;
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @BeforeEach
  void populate() {
    clock.set(Instant.parse("2026-04-20T10:00:00Z"));
    world = new EvidenceWorld(rooms, parties);
  }

  @Test
  void keepsAFileInPiecesOfHalfAMegabyte() throws IOException {
    byte[] sent = SampleFiles.largePdf(1_300_000);

    EvidenceFile file = world.added(world.lender, world.ofAssignment(), sent);

    assertThat(pieces(file)).isEqualTo(3);
    assertThat(largestPiece()).isEqualTo(512 * 1024);
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    world.evidence().write(world.evidence().read(world.facilitator, file.id()), read);
    assertThat(read.toByteArray()).isEqualTo(sent);
  }

  @Test
  void keepsNothingOfAnUploadThatFails() {
    CheckedFile file =
        world
            .evidence()
            .check(world.lender, world.ofAssignment(), "a.pdf", SampleFiles.largePdf(1_300_000));

    assertThatThrownBy(
            () ->
                rooms
                    .transactions()
                    .run(
                        () -> {
                          world
                              .evidence()
                              .add(world.lender, world.ofAssignment(), EvidenceKind.CONTRACT, file);
                          throw new IllegalStateException("the server breaks down");
                        }))
        .hasMessage("the server breaks down");

    assertThat(count("evidence_file")).isZero();
    assertThat(count("evidence_piece")).isZero();
  }

  @Test
  void takesSeveralAtOnce() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(4);
    try {
      List<Callable<EvidenceFile>> uploads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        uploads.add(
            () -> world.added(world.lender, world.ofAssignment(), SampleFiles.largePdf(900_000)));
      }
      for (Future<EvidenceFile> upload : people.invokeAll(uploads)) {
        upload.get();
      }
    } finally {
      people.shutdownNow();
    }
    assertThat(world.evidence().of(world.lender, world.ofAssignment())).hasSize(8);
    assertThat(count("evidence_piece")).isEqualTo(16);
  }

  @Test
  void onlyWhoSeesThePersonSeesTheFile() {
    EvidenceFile file = world.added(world.lender, world.ofAssignment());
    EvidenceWorld elsewhere = new EvidenceWorld(rooms, parties);
    Actor colleague = parties.colleague(world.facilitator);

    assertThat(world.evidence().find(world.lender, file.id())).isEqualTo(file);
    assertThat(world.evidence().find(colleague, file.id())).isEqualTo(file);
    for (Actor stranger :
        List.of(
            world.holder,
            parties.reader(world.hours.authority),
            parties.administrator(),
            elsewhere.facilitator,
            elsewhere.lender)) {
      assertThatThrownBy(() -> world.evidence().find(stranger, file.id()))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> world.evidence().read(stranger, file.id()))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> world.evidence().remove(stranger, file.id()))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> world.evidence().of(stranger, world.ofAssignment()))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> world.added(stranger, world.ofAssignment()))
          .isInstanceOf(NotFound.class);
      assertThat(world.evidence().ofAssignments(stranger, List.of(world.assignment.id())))
          .isEmpty();
    }
  }

  @Test
  void onlyWhoSeesTheDeclarationSeesItsFiles() {
    EvidenceFile file = world.added(world.holder, world.ofDeclaration());

    assertThat(world.evidence().ofDeclaration(world.facilitator, world.declaration.id()))
        .containsExactly(file);
    assertThat(
            world.evidence().ofDeclarations(world.holder, List.of(world.declaration.id())).values())
        .containsExactly(List.of(file));
    assertThatThrownBy(() -> world.evidence().ofDeclaration(world.lender, world.declaration.id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.evidence().find(world.lender, file.id()))
        .isInstanceOf(NotFound.class);
    assertThat(world.evidence().ofDeclarations(world.lender, List.of(world.declaration.id())))
        .isEmpty();
  }

  @Test
  void theFirstLookCounts() {
    EvidenceFile file = world.added(world.lender, world.ofAssignment());
    EvidenceFile seen = world.evidence().see(world.facilitator, file.id());
    clock.advance(Duration.ofDays(3));

    EvidenceFile again = world.evidence().see(parties.colleague(world.facilitator), file.id());

    assertThat(seen.seenOn()).isNotNull();
    assertThat(seen.seenBy()).isEqualTo("Fanny Facilitator");
    assertThat(again).isEqualTo(seen);
    assertThatThrownBy(() -> world.evidence().see(world.lender, file.id()))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void whoAddedItTakesItBackWhileNobodyHasSeenIt() {
    EvidenceFile file = world.added(world.lender, world.ofAssignment());
    EvidenceFile seen = world.added(world.lender, world.ofAssignment());
    world.evidence().see(world.facilitator, seen.id());

    world.evidence().remove(world.lender, file.id());

    assertThatThrownBy(() -> world.evidence().find(world.lender, file.id()))
        .isInstanceOf(NotFound.class);
    assertConflict("FILE_SEEN", () -> world.evidence().remove(world.lender, seen.id()));
    assertThat(count("evidence_piece")).isEqualTo(1);
  }

  @Test
  void whoAddedItLeavesItOnceItIsDecidedOn() {
    EvidenceFile file = world.added(world.lender, world.ofAssignment());
    rooms
        .assignments()
        .assignments()
        .decide(world.facilitator, world.assignment.id(), AssignmentDecision.admitted());

    assertConflict("FILE_DECIDED_ON", () -> world.evidence().remove(world.lender, file.id()));
    world.evidence().remove(world.facilitator, file.id());
    assertThat(world.evidence().of(world.lender, world.ofAssignment())).isEmpty();
  }

  @Test
  void aColleagueOfTheFirmDoesNotRemoveIt() {
    EvidenceFile file = world.added(world.lender, world.ofAssignment());
    Actor colleague = parties.declarant(world.hours.lender);

    assertThatThrownBy(() -> world.evidence().remove(colleague, file.id()))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void ofWhatWasSeenStaysThatItWas() {
    EvidenceFile file = world.added(world.lender, world.ofAssignment());
    world.evidence().see(world.facilitator, file.id());

    world.evidence().remove(world.facilitator, file.id());

    EvidenceFile left = world.evidence().find(world.lender, file.id());
    assertThat(left.name()).isNull();
    assertThat(left.seenOn()).isNotNull();
    assertThat(left.deletedAt()).isEqualTo(clock.instant());
    assertThat(count("evidence_piece")).isZero();
    assertThatThrownBy(() -> world.evidence().read(world.facilitator, file.id()))
        .isInstanceOf(NotFound.class);
    assertConflict("FILE_DELETED", () -> world.evidence().see(world.facilitator, file.id()));
  }

  @Test
  void goesWithADraftThatIsRemoved() {
    world.added(world.holder, world.ofDeclaration());

    world.hours.declarations().remove(world.holder, world.declaration.id());

    assertThat(count("evidence_file")).isZero();
    assertThat(count("evidence_piece")).isZero();
  }

  @Test
  void deletesTheFilesSomeMonthsAfterTheLotIsClosed() {
    EvidenceFile contract = world.added(world.lender, world.ofAssignment());
    EvidenceFile sheet = world.added(world.holder, world.ofDeclaration());
    EvidenceWorld open = new EvidenceWorld(rooms, parties);
    EvidenceFile ofOpenLot = open.added(open.lender, open.ofAssignment());
    world.evidence().see(world.facilitator, contract.id());
    assertThat(rooms.evidence().retention().months(world.hours.lot.id())).isEqualTo(12);

    closedOn("2025-04-15");
    clock.set(Instant.parse("2026-04-14T10:00:00Z"));
    assertThat(rooms.evidence().retention().sweep()).isZero();
    clock.set(Instant.parse("2026-04-15T10:00:00Z"));
    assertThat(rooms.evidence().retention().sweep()).isEqualTo(2);
    assertThat(rooms.evidence().retention().sweep()).isZero();

    EvidenceFile left = world.evidence().find(world.lender, contract.id());
    assertThat(left.name()).isNull();
    assertThat(left.seenOn()).isNotNull();
    assertThat(world.evidence().find(world.holder, sheet.id()).deletedAt()).isNotNull();
    assertThat(open.evidence().find(open.lender, ofOpenLot.id()).name()).isNotNull();
    assertThat(count("evidence_piece")).isEqualTo(1);
  }

  @Test
  void keepsThemAsLongAsThePolicyOfTheLotSays() {
    world.added(world.lender, world.ofAssignment());
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              INSERT INTO counting_policy
                (facilitator_organisation_id, contracting_authority_id, number, clock_months,
                 permanent_months, clock_level, training_cap, training_base, training_level,
                 leave_counted, warning_hours, ceiling_hours, ceiling_level, proof_level,
                 contract_level, evidence_months, set_by, set_at)
              SELECT o.facilitator_organisation_id, o.contracting_authority_id, 1, 24, 48, 'BLOCKING',
                     0, 'HOURS_WORKED', 'BLOCKING', FALSE, 180, 220, 'WARNING', 'WARNING',
                     'WARNING', 3, ?, '2026-01-01'
              FROM operation o WHERE o.id = ?
              """,
              world.facilitator.accountId(),
              world.hours.operation.id());
          handle.execute(
              "UPDATE lot_counting_policy SET policy_id = (SELECT MAX(id) FROM counting_policy)"
                  + " WHERE lot_id = ?",
              world.hours.lot.id());
        });
    closedOn("2025-04-15");
    clock.set(Instant.parse("2025-07-15T10:00:00Z"));

    assertThat(rooms.evidence().retention().months(world.hours.lot.id())).isEqualTo(3);
    assertThat(rooms.evidence().retention().sweep()).isEqualTo(1);
  }

  @Test
  void deletesTheFilesOfAPerson() {
    EvidenceFile contract = world.added(world.lender, world.ofAssignment());
    EvidenceFile sheet = world.added(world.holder, world.ofDeclaration());
    List<Long> person = List.of(world.assignment.id());

    assertThat(rooms.evidence().retention().eraseOfAssignments(world.facilitator, person))
        .isEqualTo(1);
    assertThat(world.evidence().find(world.lender, contract.id()).name()).isNull();
    assertThat(world.evidence().find(world.holder, sheet.id()).name()).isNotNull();

    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE declaration_line SET assignment_id = ? WHERE declaration_id = ?",
                world.assignment.id(),
                world.declaration.id()));
    assertThat(rooms.evidence().retention().eraseOfAssignments(world.facilitator, person))
        .isEqualTo(1);
    assertThat(world.evidence().find(world.holder, sheet.id()).name()).isNull();
    assertThat(rooms.evidence().retention().eraseOfAssignments(world.facilitator, person)).isZero();
    assertThat(rooms.evidence().retention().eraseOfAssignments(world.facilitator, List.of()))
        .isZero();
  }

  private void closedOn(String day) {
    jdbi.useHandle(
        handle -> {
          handle.execute("UPDATE lot SET status = 'CLOSED' WHERE id = ?", world.hours.lot.id());
          handle.execute(
              "UPDATE obligation SET closed_on = ?, outcome = 'ACHIEVED' WHERE lot_id = ?",
              day,
              world.hours.lot.id());
        });
  }

  private static void assertConflict(String code, Runnable use) {
    assertThatThrownBy(use::run)
        .isInstanceOf(Conflict.class)
        .extracting(e -> ((DomainProblem) e).code())
        .isEqualTo(code);
  }

  private int pieces(EvidenceFile file) {
    return number("SELECT COUNT(*) FROM evidence_piece WHERE file_id = " + file.id());
  }

  private int largestPiece() {
    return number("SELECT MAX(LENGTH(content)) FROM evidence_piece");
  }

  private int count(String table) {
    return number("SELECT COUNT(*) FROM " + table);
  }

  private int number(String query) {
    return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(Integer.class).one());
  }
}
