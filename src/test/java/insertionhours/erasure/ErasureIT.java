package insertionhours.erasure;

import static insertionhours.hours.Refusals.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.TestDatabase;
import insertionhours.testing.World;
import java.nio.file.Path;
import java.time.LocalDate;
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

    known.assertNothingPersonalIsLeft();
    assertThat(known.count("evidence_file WHERE deleted_at IS NOT NULL")).isEqualTo(2);
    clock.set(NOW);
    assertThat(known.reports()).usingRecursiveComparison().isEqualTo(before);
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
    known.assertNothingPersonalIsLeft();
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
    known.assertNothingPersonalIsLeft();
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

    known.assertNothingPersonalIsLeft();
    JsonNode left = known.api.get(known.path()).json(200);
    assertThat(left.get("lastName").isNull()).isTrue();
    assertThat(left.get("erased").asBoolean()).isTrue();
    assertThat(
            known.count("audit_entry WHERE action = 'ERASED' AND reason = 'REQUESTED_BY_PERSON'"))
        .isEqualTo(1);
    notFound(() -> known.erasure().erase(world.facilitator(), known.id(), ErasureReason.OTHER));
  }
}
