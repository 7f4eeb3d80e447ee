package insertionhours.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentDecision;
import insertionhours.assignments.AssignmentDraft;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.assignments.PeopleWorld;
import insertionhours.beneficiaries.Beneficiary;
import insertionhours.contracts.Lot;
import insertionhours.counting.ReasonCode;
import insertionhours.identity.Actor;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is erased soon, by which rule, and erasing as facilitators do it. */
@ExtendWith(ApplicationExtension.class)
class ErasureHttpIT {
  private static final LocalDate NOW = LocalDate.of(2026, 4, 20);

  private final Server server;
  private final Rooms rooms;
  private final Jdbi jdbi;
  private final MovableClock clock;
  private final World world;
  private ErasureWorld known;

  ErasureHttpIT(Server server, Rooms rooms, Jdbi jdbi, MovableClock clock, World world) {
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
  void isTwoYearsAfterTheLastContractDayWhileTheLotIsOpen() {
    assertThat(known.erasure().dueOn(known.id())).contains(LocalDate.of(2028, 6, 30));
  }

  @Test
  void isTwoYearsAfterTheLotIsClosedAndNotOnceItIsOpenAgain() {
    String moves = "/lots/" + known.hours.lot.id() + "/obligation/moves";
    known.api.post(moves, "{'to': 'CLOSED', 'outcome': 'PARTIAL_NO_ACTION'}").json(200);
    assertThat(known.erasure().dueOn(known.id())).contains(NOW.plusYears(2));

    known.api.post(moves, "{'to': 'RUNNING', 'reason': 'Avenant'}").json(200);
    assertThat(known.erasure().dueOn(known.id())).contains(LocalDate.of(2028, 6, 30));
  }

  @Test
  void isUnknownWhileAContractWithoutAnEndRunsOnAnOpenLot() {
    Assignment open =
        known.people.admitted(known.hours.facilitator, known.hours.lot, known.hours.holder);
    assertThat(known.erasure().dueOn(open.beneficiaryId())).isEmpty();
    assertThat(card(open.beneficiaryId())).contains("tant qu'un contrat sans terme");
  }

  @Test
  void isSixMonthsAfterARefusalOrARecordThatWasNeverProposed() {
    Assignment proposed =
        known.people.proposed(known.hours.facilitator, known.hours.lot, known.hours.holder);
    clock.set(LocalDate.of(2026, 8, 31));
    known.people.decide(
        known.hours.facilitator,
        proposed,
        new AssignmentDecision(AssignmentStatus.REFUSED, null, ReasonCode.NO_PROOF, null));
    long never = known.people.beneficiary(known.hours.facilitator).id();

    assertThat(known.erasure().dueOn(proposed.beneficiaryId())).contains(LocalDate.of(2027, 2, 28));
    assertThat(known.erasure().dueOn(never)).contains(LocalDate.of(2027, 2, 28));
  }

  @Test
  void listsThoseOfThirtyDaysByDateAndFindsThemByName() {
    Assignment sooner = known.engaged("Martinxyz", "Élodie", ErasureWorld.BORN);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE assignment_contract SET ends_on = '2026-06-15' WHERE assignment_id = ?",
                sooner.id()));
    clock.set(LocalDate.of(2028, 5, 30));
    Api api = known.api;
    assertThat(api.get("/erasures").json(200).get("items")).hasSize(1);
    clock.set(LocalDate.of(2028, 5, 31));

    JsonNode all = api.get("/erasures").json(200).get("items");
    assertThat(all.findValuesAsText("lastName")).containsExactly("Martinxyz", ErasureWorld.NAME);
    assertThat(all.get(0).get("dueOn").asText()).isEqualTo("2028-06-15");
    assertThat(api.get("/erasures?q=elodie+mart").json(200).get("items")).hasSize(1);
    assertThat(api.get("/erasures?q=nobody").json(200).get("items")).isEmpty();
    JsonNode first = api.get("/erasures?limit=1").json(200);
    String next = first.get("next").asText();
    assertThat(next).doesNotContain("Martinxyz");
    assertThat(
            api.get("/erasures?limit=1&after=" + next).json(200).at("/items/0/lastName").asText())
        .isEqualTo(ErasureWorld.NAME);
    assertThat(server.api(world.facilitator()).get("/erasures").json(200).get("items")).isEmpty();
    assertThat(server.api(known.hours.declarant).get("/erasures").status()).isEqualTo(403);
  }

  @Test
  void leadsThereFromTheHomePageOnlyWhenThereAreSome() {
    Visitor visitor = server.visitor(known.hours.facilitator);
    assertThat(visitor.open("/").page().select("a[href=/erasures]")).isEmpty();
    assertThat(visitor.open("/beneficiaries").page().select("a[href=/erasures]")).hasSize(1);

    clock.set(LocalDate.of(2028, 6, 15));
    assertThat(visitor.open("/").page().select("a[href=/erasures]").text())
        .contains("1 identité est effacée dans les 30 jours");
    assertThat(visitor.open("/erasures?q=kerj").page().select("main table").text())
        .contains(ErasureWorld.NAME, "30/06/2028");
    assertThat(visitor.open("/erasures?q=nobody").page().select("main .empty").text())
        .contains("Tout effacer");
  }

  @Test
  void asksForAReasonOnThePage() {
    String path = known.path();
    Visitor visitor = server.visitor(known.hours.facilitator).open(path);
    assertThat(visitor.page().select("main").text()).contains("30/06/2028");
    visitor.open(path + "/erasure");
    assertThat(visitor.page().select("main").text()).contains(ErasureWorld.NAME, "C'est définitif");
    visitor.submit(path + "/erasure", Map.of());
    assertThat(visitor.status()).isEqualTo(422);

    visitor.submit(path + "/erasure", Map.of("reason", "OTHER"));

    assertThat(visitor.page().select("main").text()).contains("L'identité est effacée");
    assertThat(visitor.page().select("a[href$=/erasure]")).isEmpty();
    assertThat(visitor.open("/erasures").page().select("main").text()).contains("Aucune identité");
    assertThat(visitor.open("/assignments/" + known.assignment.id()).status()).isEqualTo(200);
    assertThat(visitor.page().text()).doesNotContain(ErasureWorld.NAME);
  }

  @Test
  void erasesOfARecordThatOthersKnowTooOnlyItsOwnPart() {
    Actor other = world.facilitator();
    Lot lot =
        world.awarded(other, world.operation(other, world.authority()), 1, 100, known.hours.holder);
    Beneficiary person = known.people.beneficiary(known.hours.declarant);
    AssignmentDraft draft = PeopleWorld.draft(person, known.hours.holder);
    Assignment here = known.people.proposed(known.hours.declarant, known.hours.lot, draft);
    Assignment there = known.people.proposed(known.hours.declarant, lot, draft);
    known.people.admit(known.hours.facilitator, here);
    known.people.admit(other, there);
    String path = "/beneficiaries/" + person.id();
    List<byte[]> before = known.reports();

    JsonNode erased = known.api.post(path + "/erasure", "{'reason': 'OTHER'}").json(200);

    long part = erased.get("beneficiaryId").asLong();
    assertThat(erased.get("records").get(0).asLong()).isEqualTo(part).isNotEqualTo(person.id());
    assertThat(known.api.get(path).status()).isEqualTo(404);
    assertThat(known.api.get("/beneficiaries/" + part).json(200).get("erased").asBoolean())
        .isTrue();
    JsonNode left = known.api.get("/assignments/" + here.id()).json(200);
    assertThat(left.get("lastName").isNull()).isTrue();
    assertThat(left.get("proofs")).isEmpty();
    assertThat(known.reports()).usingRecursiveComparison().isEqualTo(before);
    Api elsewhere = server.api(other);
    assertThat(elsewhere.get(path).json(200).get("lastName").asText()).isEqualTo(person.lastName());
    assertThat(elsewhere.get("/assignments/" + there.id()).json(200).get("proofs")).hasSize(1);
    assertThat(elsewhere.get("/audit?action=ERASED").json(200).get("items")).isEmpty();
    assertThat(elsewhere.get("/audit?action=SEPARATED").json(200).get("items")).isEmpty();
  }

  private String card(long id) {
    return server
        .visitor(known.hours.facilitator)
        .open("/beneficiaries/" + id)
        .page()
        .select("main")
        .text();
  }
}
