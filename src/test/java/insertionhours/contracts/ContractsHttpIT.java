package insertionhours.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import insertionhours.Rooms;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.ObligationMove;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Operations and lots through the API. */
@ExtendWith(ApplicationExtension.class)
class ContractsHttpIT {
  private final Rooms rooms;
  private final Server server;
  private final World world;
  private Actor facilitator;
  private Api api;
  private Operation operation;

  ContractsHttpIT(Rooms rooms, Server server, World world) {
    this.rooms = rooms;
    this.server = server;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    facilitator = world.facilitator();
    api = server.api(facilitator);
    operation = world.operation(facilitator, world.authority());
  }

  @Test
  void keepsOneOfTagsThatDifferInCapitalsOrAccentsAlone() {
    ObjectNode body = body("/operations/" + operation.id());
    body.putArray("tags").add("Été").add("ete").add(" ÉTÉ ").add("anru");

    JsonNode changed = api.put("/operations/" + operation.id(), body.toString()).json(200);

    assertThat(changed.get("tags"))
        .extracting(JsonNode::textValue)
        .containsExactlyInAnyOrder("Été", "anru");
    assertThat(api.get("/operations?tag=ete").json(200).at("/items/0/id").asLong())
        .isEqualTo(operation.id());
  }

  @Test
  void asksForAPlausibleYear() {
    ObjectNode body = body("/operations/" + operation.id());
    body.put("startsOn", "1026-01-05");

    var refused = api.put("/operations/" + operation.id(), body.toString());

    assertThat(refused.json(422).at("/errors/0/field").asText()).isEqualTo("startsOn");
    assertThat(refused.json(422).at("/errors/0/message").asText()).contains("1990");
    assertThat(body("/operations/" + operation.id()).get("version").asLong())
        .isEqualTo(operation.version());
  }

  @Test
  void isFollowedByAFacilitatorOfItsOrganisationOnly() {
    ObjectNode body = body("/operations/" + operation.id());
    body.put("referentId", world.facilitator().accountId());
    assertThat(
            api.put("/operations/" + operation.id(), body.toString())
                .json(422)
                .at("/code")
                .asText())
        .isEqualTo("UNKNOWN_REFERENT");

    body.put("referentId", facilitator.accountId());
    JsonNode changed = api.put("/operations/" + operation.id(), body.toString()).json(200);

    assertThat(changed.get("referentName").asText()).isEqualTo(facilitator.displayName());
  }

  @Test
  void refusesAStaleVersionBeforeAnyRule() {
    ObjectNode staleOperation = body("/operations/" + operation.id());
    staleOperation.put("version", 99).put("contractingAuthorityId", 999_999_999);
    Lot lot = world.lot(facilitator, operation, 1, "HEATING");
    ObjectNode staleLot = body("/lots/" + lot.id());
    staleLot.put("version", 99).put("trade", "UNHEARD_OF");

    assertThat(api.put("/operations/" + operation.id(), staleOperation.toString()).code())
        .isEqualTo("STALE_VERSION");
    assertThat(api.put("/lots/" + lot.id(), staleLot.toString()).code()).isEqualTo("STALE_VERSION");
  }

  @Test
  void pointsToTheLotWithTheSameNumberBeforeAnyRule() {
    Lot lot = world.lot(facilitator, operation, 1, "HEATING");

    JsonNode refusal = api.post(lots(), "{'number':1,'title':'x','trade':'UNHEARD_OF'}").json(409);

    assertThat(refusal.at("/existing/id").asLong()).isEqualTo(lot.id());
  }

  @RepeatedTest(3)
  void givesANumberOnceWhenItIsAskedForSeveralTimesAtOnce() throws Exception {
    String body = "{'number':7,'title':'x','trade':'HEATING'}";

    assertThat(atOnce(6, () -> api.post(lots(), body).status()))
        .isSubsetOf(201, 409)
        .containsOnlyOnce(201);
  }

  @RepeatedTest(3)
  void neverRemovesALotThatIsBeingSized() throws Exception {
    Lot lot = world.lot(facilitator, operation, 1, "HEATING");
    String sizing = "{'method':'FIXED_VOLUME','hours':70,'reason':'x'}";
    int[] turn = {0};

    List<Integer> answers =
        atOnce(
            4,
            () -> {
              boolean remove = next(turn) % 2 == 0;
              return remove
                  ? api.delete("/lots/" + lot.id()).status()
                  : api.post("/lots/" + lot.id() + "/calibrations", sizing).status();
            });

    assertThat(answers).isSubsetOf(201, 204, 404, 409);
  }

  @Test
  void ordersByIdInBothDirections() {
    List<Long> lots = new ArrayList<>();
    for (int number = 1; number <= 5; number++) {
      lots.add(world.lot(facilitator, operation, number, "HEATING").id());
    }

    assertThat(ids(lots() + "?sort=id&limit=2")).isEqualTo(lots);
    assertThat(ids(lots() + "?sort=-id&limit=2")).isEqualTo(reversed(lots));
    Operation second = world.operation(facilitator, world.authority());
    assertThat(ids("/operations?sort=-id&limit=1")).containsExactly(second.id(), operation.id());
    assertThat(api.get(lots() + "?sort=").status()).isEqualTo(400);
  }

  @Test
  void filtersByNothingThatTheReaderMayNotSee() {
    Enterprise holder = world.company();
    Enterprise insertion = world.enterprise(EnterpriseKind.EI);
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);
    world.lot(facilitator, operation, 2, "HEATING");
    world.engage(facilitator, lot, insertion, AwardRole.SUBCONTRACTOR);
    Api ofInsertion = server.api(world.declarant(insertion));
    Api ofHolder = server.api(world.declarant(holder));

    assertThat(found(ofInsertion, "/lots?enterpriseId=" + holder.id())).isZero();
    assertThat(found(ofInsertion, "/lots?enterpriseId=" + insertion.id())).isEqualTo(1);
    assertThat(found(ofHolder, "/lots?enterpriseId=" + insertion.id())).isEqualTo(1);
    assertThat(found(api, "/lots?enterpriseId=" + holder.id())).isEqualTo(1);
    assertThat(found(ofInsertion, "/operations?status=DRAFT")).isZero();
    assertThat(found(ofInsertion, "/operations?status=AWARDED")).isEqualTo(1);
    assertThat(found(api, "/operations?status=DRAFT")).isEqualTo(1);
  }

  private static int found(Api reader, String list) {
    return reader.get(list).json(200).get("items").size();
  }

  @Test
  void owesNothingOnceCancelled() {
    Lot lot = world.calibrated(facilitator, operation, 1, 400);
    ObligationMove cancellation =
        new ObligationMove(LotStatus.CLOSED, ObligationOutcome.CANCELLED, "abandon");

    rooms.obligations().obligations().move(facilitator, lot.id(), cancellation);

    assertThat(api.get("/lots/" + lot.id()).json(200).get("hoursDue").intValue()).isZero();
    assertThat(api.get("/lots/" + lot.id() + "/obligation").json(200).get("hoursDue").intValue())
        .isZero();
  }

  private String lots() {
    return "/operations/" + operation.id() + "/lots";
  }

  private ObjectNode body(String path) {
    return (ObjectNode) api.get(path).json(200);
  }

  /** Of all pages. */
  private List<Long> ids(String path) {
    List<Long> ids = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = api.get(path + after).json(200);
      page.get("items").forEach(item -> ids.add(item.get("id").asLong()));
      after = page.get("next").isNull() ? null : "&after=" + page.get("next").asText();
    } while (after != null);
    return ids;
  }

  private static List<Long> reversed(List<Long> ids) {
    List<Long> reversed = new ArrayList<>(ids);
    Collections.reverse(reversed);
    return reversed;
  }

  private static synchronized int next(int[] turn) {
    return turn[0]++;
  }

  private static List<Integer> atOnce(int times, Callable<Integer> request) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(times);
    try {
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> one : clients.invokeAll(Collections.nCopies(times, request))) {
        statuses.add(one.get());
      }
      return statuses;
    } finally {
      clients.shutdownNow();
    }
  }
}
