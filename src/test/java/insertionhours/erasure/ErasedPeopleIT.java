package insertionhours.erasure;

import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.PeopleWorld;
import insertionhours.hours.Declaration;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Erasing people: all their records, and what others share with them. */
@ExtendWith(ApplicationExtension.class)
class ErasedPeopleIT {
  private static final LocalDate NOW = LocalDate.of(2026, 4, 20);
  private static final LocalDate DUE = ErasureWorld.LAST_DAY.plusYears(2);

  private final Server server;
  private final Rooms rooms;
  private final Jdbi jdbi;
  private final MovableClock clock;
  private final World world;
  private ErasureWorld known;

  ErasedPeopleIT(Server server, Rooms rooms, Jdbi jdbi, MovableClock clock, World world) {
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
    known.assertNothingPersonalIsLeft();
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
    known.assertNothingPersonalIsLeft();
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
}
