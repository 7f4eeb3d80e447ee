package insertionhours.erasure;

import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static insertionhours.hours.Refusals.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.PeopleWorld;
import insertionhours.hours.Declaration;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.TestDatabase;
import insertionhours.testing.World;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Erasing identities: everything personal goes, nothing that is counted does. */
@ExtendWith(ApplicationExtension.class)
class ErasureIT {
  private static final LocalDate NOW = LocalDate.of(2026, 4, 20);
  private static final LocalDate DUE = ErasureWorld.LAST_DAY.plusYears(2);

  private final Server server;
  private final Rooms rooms;
  private final Jdbi jdbi;
  private final MovableClock clock;
  private final World world;
  private ErasureWorld known;

  ErasureIT(Server server, Rooms rooms, Jdbi jdbi, MovableClock clock, World world) {
    this.server = server;
    this.rooms = rooms;
    this.jdbi = jdbi;
    this.clock = clock;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    clock.set(NOW);
    known = new ErasureWorld(server, rooms, jdbi, world);
  }

  @Test
  void leavesNothingPersonalInAnyTableAndEveryReportAsItWas() {
    List<byte[]> before = known.reports();
    assertThat(Contents.holding(jdbi, ErasureWorld.NAME)).hasSize(4);
    assertThat(Contents.holding(jdbi, ErasureWorld.NOTE)).hasSizeGreaterThan(5);
    clock.set(DUE.minusDays(1));
    assertThat(known.erasure().eraseDue()).isZero();

    clock.set(DUE);
    assertThat(known.erasure().eraseDue()).isEqualTo(1);

    assertNothingPersonalIsLeft();
    assertThat(known.count("evidence_file WHERE deleted_at IS NOT NULL")).isEqualTo(2);
    clock.set(NOW);
    assertThat(known.reports()).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void keepsThatAFileWasSeen() {
    long file =
        known
            .api
            .get("/assignments/%d/files".formatted(known.assignment.id()))
            .json(200)
            .at("/items/0/id")
            .asLong();
    known.api.post("/files/" + file + "/sight", "").json(200);

    known.erasure().erase(known.hours.facilitator, known.id(), ErasureReason.OTHER);

    JsonNode left = known.api.get("/files/" + file).json(200);
    assertThat(left.get("seenOn").asText()).isEqualTo(NOW.toString());
    assertThat(left.get("name").isNull()).isTrue();
    assertThat(known.api.get("/files/" + file + "/content").status()).isEqualTo(404);
  }

  @Test
  void doesTwiceWhatItDoesOnce() {
    clock.set(DUE);
    assertThat(known.erasure().eraseDue()).isEqualTo(1);
    List<String> once = Contents.of(jdbi);

    assertThat(known.erasure().eraseDue()).isZero();
    known.erasure().erase(known.hours.facilitator, known.id(), ErasureReason.OTHER);

    assertThat(Contents.of(jdbi)).isEqualTo(once);
  }

  @Test
  void doesOnceWhatSeveralInstancesDoAtOnce() throws Exception {
    for (int i = 0; i < 8; i++) {
      known.engaged("Durandxyz", "Alix", ErasureWorld.BORN.plusDays(i));
    }
    clock.set(DUE);
    ExecutorService instances = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> runs =
          IntStream.range(0, 4)
              .mapToObj(i -> instances.submit(() -> known.erasure().eraseDue()))
              .toList();
      int erased = 0;
      for (Future<Integer> run : runs) {
        erased += run.get();
      }
      assertThat(erased).isEqualTo(9);
    } finally {
      instances.shutdownNow();
    }
    assertThat(known.count("audit_entry WHERE action = 'ERASED'")).isEqualTo(9);
    assertThat(Contents.holding(jdbi, "Durandxyz")).isEmpty();
    assertNothingPersonalIsLeft();
  }

  @Test
  void isACommandThatSaysWhatItDid(@TempDir Path folder) throws Exception {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE assignment_contract SET starts_on = '2020-01-01', ends_on = '2020-06-30'"));
    var command = TestDatabase.instance().process(folder);

    var once = command.run("", "erase-identities", "config.yml");
    List<String> left = Contents.of(jdbi);
    var twice = command.run("", "erase-identities", "config.yml");

    assertThat(once.exitCode()).as(once.toString()).isZero();
    assertThat(once.output()).contains("Identities erased: 1, other files deleted: 0.");
    assertThat(twice.output()).contains("Identities erased: 0, other files deleted: 0.");
    assertThat(Contents.of(jdbi)).isEqualTo(left);
    assertNothingPersonalIsLeft();
  }

  @Test
  void isLoggedAsTheServicesOwnWithoutAnythingPersonal() {
    clock.set(DUE);
    known.erasure().eraseDue();

    JsonNode log = known.api.get("/audit?subjectType=BENEFICIARY&action=ERASED").json(200);
    assertThat(log.at("/items/0/subjectId").asLong()).isEqualTo(known.id());
    assertThat(log.at("/items/0/actor").isNull()).isTrue();
    assertThat(known.count("audit_entry WHERE action = 'DETACHED' AND account_id = 0"))
        .isEqualTo(2);
    assertThat(
            server
                .visitor(known.hours.facilitator)
                .open("/audit?action=ERASED")
                .page()
                .select("main")
                .text())
        .contains("Le service");
  }

  @Test
  void logsTheFilesThatAreDeletedInTheirTime() {
    jdbi.useHandle(
        handle -> {
          handle.execute("UPDATE lot SET status = 'CLOSED'");
          handle.execute("UPDATE obligation SET closed_on = '2026-04-20'");
        });
    clock.set(LocalDate.of(2027, 4, 20));

    assertThat(known.files().sweep()).isEqualTo(2);

    assertThat(known.count("audit_entry WHERE action = 'DETACHED' AND account_id = 0"))
        .isEqualTo(2);
    assertThat(Contents.holding(jdbi, ErasureWorld.NAME + ".png")).isEmpty();
    assertThat(known.erasure().eraseDue()).isZero();
  }

  @Test
  void erasesOnRequestBeforeTheTime() {
    known.api.post(known.path() + "/erasure", "{'reason': 'REQUESTED_BY_PERSON'}").json(200);

    assertNothingPersonalIsLeft();
    JsonNode left = known.api.get(known.path()).json(200);
    assertThat(left.get("lastName").isNull()).isTrue();
    assertThat(left.get("erased").asBoolean()).isTrue();
    assertThat(
            known.count("audit_entry WHERE action = 'ERASED' AND reason = 'REQUESTED_BY_PERSON'"))
        .isEqualTo(1);
    notFound(() -> known.erasure().erase(world.facilitator(), known.id(), ErasureReason.OTHER));
  }

  @Test
  void refusesWhatNobodyHasDecidedOn() {
    var person = known.people.beneficiary(known.hours.facilitator);
    Assignment proposed =
        known.people.proposed(
            known.hours.facilitator,
            known.hours.lot,
            PeopleWorld.draft(person, known.hours.holder));

    known.erasure().erase(known.hours.facilitator, person.id(), ErasureReason.OTHER);

    JsonNode left = known.api.get("/assignments/" + proposed.id()).json(200);
    assertThat(left.get("status").asText()).isEqualTo("REFUSED");
    assertThat(known.api.get("/assignments?status=PROPOSED").json(200).get("items")).isEmpty();
  }

  @Test
  void makesTheSameHumanANewPerson() {
    known.erasure().erase(known.hours.facilitator, known.id(), ErasureReason.OTHER);

    Assignment again = known.engaged(ErasureWorld.NAME, ErasureWorld.FIRST_NAME, ErasureWorld.BORN);

    assertThat(
            known
                .api
                .get("/beneficiaries/%d/matches".formatted(again.beneficiaryId()))
                .json(200)
                .get("items"))
        .isEmpty();
    assertThat(
            known.count(
                "beneficiary_scope s JOIN beneficiary_scope o ON o.person_id = s.person_id"))
        .isEqualTo(2);
  }

  @Test
  void keepsAllRecordsOfAPersonUntilTheLastObligation() {
    Assignment other = known.engaged("Kerjeanabc", "Maiwenn", ErasureWorld.BORN);
    known
        .api
        .post(known.path() + "/merger", "{'otherId': %d}".formatted(other.beneficiaryId()))
        .json(200);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE assignment_contract SET ends_on = '2026-12-31' WHERE assignment_id = ?",
                other.id()));
    clock.set(LocalDate.of(2028, 12, 30));
    assertThat(known.erasure().dueOn(known.id())).contains(LocalDate.of(2028, 12, 31));
    assertThat(known.erasure().eraseDue()).isZero();

    clock.set(LocalDate.of(2028, 12, 31));
    assertThat(known.erasure().eraseDue()).isEqualTo(2);
    assertThat(Contents.holding(jdbi, "Kerjeanabc")).isEmpty();
    assertNothingPersonalIsLeft();
  }

  @Test
  void erasesAllRecordsOfAPersonOnRequest() {
    Assignment other = known.engaged("Kerjeanabc", "Maiwenn", ErasureWorld.BORN);
    known
        .api
        .post(known.path() + "/merger", "{'otherId': %d}".formatted(other.beneficiaryId()))
        .json(200);

    Erased erased =
        known.erasure().erase(known.hours.facilitator, other.beneficiaryId(), ErasureReason.OTHER);

    assertThat(erased.records()).containsExactly(known.id(), other.beneficiaryId());
    assertThat(Contents.holding(jdbi, "Kerjeanabc")).isEmpty();
    assertNothingPersonalIsLeft();
  }

  @Test
  void keepsReasonsOfAPersonWhileARecordIsLeft() {
    Assignment other = known.engaged("Kerjeanabc", "Maiwenn", ErasureWorld.BORN);
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "UPDATE beneficiary_scope SET person_id = (SELECT p.person_id FROM"
                  + " (SELECT person_id FROM beneficiary_scope WHERE beneficiary_id = ?) p)"
                  + " WHERE beneficiary_id = ?",
              known.id(),
              other.beneficiaryId());
          handle.execute(
              "UPDATE beneficiary SET last_name = NULL, erased_at = NOW(6) WHERE id = ?",
              other.beneficiaryId());
        });
    assertThat(known.count("clock_decision WHERE reason IS NOT NULL")).isEqualTo(1);

    clock.set(DUE);
    known.erasure().eraseDue();

    assertThat(known.count("clock_decision WHERE reason IS NOT NULL")).isZero();
  }

  @Test
  void keepsATimeSheetForTheOthersOnItWithoutItsName() {
    Assignment other = known.engaged("Martinxyz", "Alix", ErasureWorld.BORN);
    Declaration shared =
        known
            .hours
            .declarations()
            .create(
                known.hours.facilitator,
                known.hours.lot.id(),
                month(
                    known.hours.holder,
                    YearMonth.of(2026, 4),
                    line("HEATING", "10").of(known.assignment.id(), null),
                    line("HEATING", "10").of(other.id(), null)));
    long file =
        known
            .api
            .upload(
                "/declarations/%d/files?kind=TIME_SHEET&name=%s.png"
                    .formatted(shared.id(), ErasureWorld.NAME),
                ErasureWorld.PNG)
            .id();

    known.erasure().erase(known.hours.facilitator, known.id(), ErasureReason.OTHER);

    assertThat(known.api.get("/files/" + file).json(200).get("name").asText())
        .isEqualTo("document.png");
    assertThat(known.api.get("/files/" + file + "/content").status()).isEqualTo(200);
    assertThat(Contents.holding(jdbi, ErasureWorld.NAME)).isEmpty();

    known.erasure().erase(known.hours.facilitator, other.beneficiaryId(), ErasureReason.OTHER);

    assertThat(known.api.get("/files/" + file + "/content").status()).isEqualTo(404);
  }

  private void assertNothingPersonalIsLeft() {
    for (String text :
        List.of(
            ErasureWorld.NAME,
            ErasureWorld.FIRST_NAME,
            ErasureWorld.NOTE,
            ErasureWorld.BORN.toString())) {
      assertThat(Contents.holding(jdbi, text)).as(text).isEmpty();
    }
    assertThat(known.count("evidence_piece")).isZero();
    assertThat(known.count("assignment_proof")).isZero();
    assertThat(known.count("beneficiary_criterion")).isZero();
    assertThat(known.count("beneficiary_scope WHERE fingerprint IS NOT NULL")).isZero();
    assertThat(known.count("beneficiary WHERE birth_year IS NOT NULL")).isZero();
  }
}
