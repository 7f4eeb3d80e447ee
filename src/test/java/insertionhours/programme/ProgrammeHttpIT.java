package insertionhours.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import insertionhours.Rooms;
import insertionhours.identity.Actor;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Coming contracts through the API. */
@ExtendWith(ApplicationExtension.class)
class ProgrammeHttpIT {
  private static final String OPENING =
      "{'reference':'P-1','startsOn':'2027-05-01','endsOn':'2028-04-30'}";

  private final Rooms rooms;
  private final Server server;
  private final World world;
  private Actor facilitator;
  private ContractingAuthority authority;
  private Api api;

  ProgrammeHttpIT(Rooms rooms, Server server, World world) {
    this.rooms = rooms;
    this.server = server;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    facilitator = world.facilitator();
    authority = world.authority();
    api = server.api(facilitator);
  }

  @Test
  void proposesADayNeverBeforeReceiptNorAfterFourWeeks() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      LocalDate received = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
      LocalDate published =
          random.nextInt(5) == 0 ? null : received.plusDays(random.nextInt(400) - 60);

      LocalDate proposed = SizingDeadline.proposed(received, published);

      assertThat(proposed)
          .as("seed %d, received %s, published %s", seed, received, published)
          .isBetween(received, received.plusWeeks(4));
      boolean asSoonAsPossible = proposed.equals(received);
      assertThat(
              published == null || asSoonAsPossible || !proposed.isAfter(published.minusMonths(3)))
          .as("seed %d, received %s, published %s", seed, received, published)
          .isTrue();
    }
  }

  @Test
  void keepsWhatIsKnownAndProposesTheRest() {
    JsonNode entry = create(",'receivedOn':'2026-11-02','publicationOn':'2027-02-15'");

    assertThat(entry.get("sizeBy").asText()).isEqualTo("2026-11-15");
    assertThat(entry.get("decision").asText()).isEqualTo("TO_STUDY");
    assertThat(create("").get("receivedOn").asText()).isEqualTo("2026-11-23");
    ObjectNode body = (ObjectNode) api.get(path(entry)).json(200);
    body.putNull("sizeBy").put("publicationOn", "2027-06-01");
    JsonNode changed = api.put(path(entry), body.toString()).json(200);
    assertThat(changed.get("sizeBy").asText()).isEqualTo("2026-11-30");
    assertThat(api.put(path(entry), body.toString()).code()).isEqualTo("STALE_VERSION");
    assertThat(api.get("/programme?sort=-sizeBy&limit=1").json(200).at("/next").asText())
        .isNotEmpty();
    assertThat(api.get("/programme?decision=RETAINED").json(200).get("items")).isEmpty();
  }

  @Test
  void refusesWhatCannotBeInTheUsualOrder() {
    assertThat(api.post("/programme", "{}").json(422).get("errors").size()).isEqualTo(3);
    assertField(",'publicationOn':'2027-02-15','offersDueOn':'2027-02-01'", "offersDueOn");
    assertField(",'publicationOn':'1027-02-15'", "publicationOn");
    assertField(",'decision':'WITHOUT_CLAUSE'", "noClauseReason");
    assertField(",'sizerId':" + world.facilitator().accountId(), "sizerId");
    assertField(
        ",'decision':'WITHOUT_CLAUSE','noClauseReason':'EXCEPTION_SHORT_WORKS',"
            + "'publicationOn':'2026-08-21'",
        "noClauseReason");
    assertThat(api.put("/programme/999999", "{}").status()).isEqualTo(422);
    assertThat(server.api(world.reader(authority)).post("/programme", "{").status()).isEqualTo(403);
  }

  private void assertField(String more, String field) {
    JsonNode refusal = api.post("/programme", body(more)).json(422);
    assertThat(refusal.at("/errors/0/field").asText()).isEqualTo(field);
  }

  @Test
  void hidesTheProgrammeOfOthers() {
    JsonNode entry = create("");
    Api other = server.api(world.facilitator());

    assertThat(other.get(path(entry)).status()).isEqualTo(404);
    assertThat(other.delete(path(entry)).status()).isEqualTo(404);
    assertThat(other.post(path(entry) + "/operation", OPENING).status()).isEqualTo(404);
    assertThat(other.get("/programme").json(200).get("items")).isEmpty();
  }

  @Test
  void opensItsOperationOnce() {
    JsonNode entry = create(",'publicationOn':'2027-02-15','sizerId':" + facilitator.accountId());

    JsonNode operation = api.post(path(entry) + "/operation", OPENING).json(201);

    JsonNode opened = api.get(path(entry)).json(200);
    assertThat(opened.get("operationId")).isEqualTo(operation.get("id"));
    assertThat(opened.get("decision").asText()).isEqualTo("RETAINED");
    assertThat(operation.get("referentId").asLong()).isEqualTo(facilitator.accountId());
    JsonNode lot = api.get("/lots/" + opened.get("lotId")).json(200);
    assertThat(lot.get("status").asText()).isEqualTo("DRAFT");
    assertThat(lot.get("publicationOn").asText()).isEqualTo("2027-02-15");
    JsonNode refusal = api.post(path(entry) + "/operation", OPENING).json(409);
    assertThat(refusal.at("/existing/id")).isEqualTo(operation.get("id"));
    assertThat(api.delete(path(entry)).status()).isEqualTo(409);
  }

  @Test
  void opensALotWithoutClauseThatIsNeverToBeCalibrated() {
    JsonNode entry = create(",'decision':'WITHOUT_CLAUSE','noClauseReason':'URGENT'");

    api.post(path(entry) + "/operation", OPENING).json(201);

    JsonNode lot = api.get("/lots/" + api.get(path(entry)).json(200).get("lotId")).json(200);
    assertThat(lot.get("clauseKind").asText()).isEqualTo("NONE");
    assertThat(lot.get("noClauseReason").asText()).isEqualTo("URGENT");
    assertThat(api.get("/lots?status=DRAFT").json(200).get("items")).isEmpty();
  }

  @Test
  void namesWhatOneHasToSizeSoon() {
    JsonNode soon = create(",'receivedOn':'2026-11-02'");
    create(",'receivedOn':'2026-11-22'");
    create(",'receivedOn':'2026-11-02','decision':'WITHOUT_CLAUSE','noClauseReason':'URGENT'");
    Actor colleague = world.colleague(facilitator);
    create(",'receivedOn':'2026-11-02','sizerId':" + colleague.accountId());

    assertThat(rooms.programme().programme().toSize(facilitator))
        .extracting(ComingContract::id)
        .containsExactly(soon.get("id").asLong());
    assertThat(rooms.programme().programme().toSize(colleague)).hasSize(2);
    assertThat(rooms.programme().programme().toSize(world.facilitator())).isEmpty();
  }

  private JsonNode create(String more) {
    return api.post("/programme", body(more)).json(201);
  }

  private String body(String more) {
    return "{'contractingAuthorityId':%d,'title':'Toitures','trade':'ROOFING'%s}"
        .formatted(authority.id(), more);
  }

  private static String path(JsonNode entry) {
    return "/programme/" + entry.get("id");
  }
}
