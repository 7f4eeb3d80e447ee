package insertionhours.counting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What counts with an authority, through the API and on its pages. */
@ExtendWith(ApplicationExtension.class)
class CountingHttpIT {
  private final Server server;
  private final World world;
  private Actor facilitator;
  private ContractingAuthority authority;
  private Api api;
  private String policies;
  private String page;

  CountingHttpIT(Server server, World world) {
    this.server = server;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    facilitator = world.facilitator();
    authority = world.authority();
    api = server.api(facilitator);
    policies = "/contracting-authorities/" + authority.id() + "/counting-policies";
    page = "/organisations/authorities/" + authority.id() + "/counting";
  }

  @Test
  void beginsWithTheUsualRules() {
    JsonNode items = api.get(policies).json(200).get("items");

    assertThat(items).hasSize(1);
    JsonNode usual = items.get(0);
    assertThat(usual.get("number").asInt()).isZero();
    assertThat(usual.get("clockMonths").asInt()).isEqualTo(24);
    assertThat(usual.get("permanentMonths").asInt()).isEqualTo(48);
    assertThat(usual.get("warningHours").asInt()).isEqualTo(180);
    assertThat(usual.get("ceilingHours").asInt()).isEqualTo(220);
    assertThat(usual.get("trainingCap").asInt()).isZero();
    assertThat(usual.has("id")).isFalse();
    assertThat(api.get(policies + "/0").json(200)).isEqualTo(usual);
  }

  @Test
  void setsAVersionWithTheUsualRulesWhereNothingElseIsSaid() {
    Api.Answer set = api.post(policies, "{'version':0,'trainingCap':0.25}");

    JsonNode first = set.json(201);
    assertThat(first.get("number").asInt()).isEqualTo(1);
    assertThat(first.get("trainingCap").decimalValue()).isEqualByComparingTo("0.25");
    assertThat(first.get("clockMonths").asInt()).isEqualTo(24);
    assertThat(first.get("setBy").asText()).isEqualTo(facilitator.displayName());
    assertThat(api.get(set.header("Location").replaceFirst(".*/api/v1", "")).json(200))
        .isEqualTo(first);
    assertThat(api.get(policies).json(200).at("/items/0")).isEqualTo(first);
  }

  @Test
  void asksFromTheSecondVersionOnWhyTheRulesChange() {
    api.post(policies, "{'version':0}").json(201);

    JsonNode refusal = api.post(policies, "{'version':1,'clockMonths':36}").json(422);
    assertThat(refusal.get("code").asText()).isEqualTo("POLICY_REASON_NEEDED");
    assertThat(refusal.at("/errors/0/field").asText()).isEqualTo("reason");

    String told = "{'version':1,'clockMonths':36,'reason':'Délibération du 12 mars'}";
    assertThat(api.post(policies, told).json(201).get("number").asInt()).isEqualTo(2);
    assertThat(api.post(policies, told).code()).isEqualTo("STALE_VERSION");
    JsonNode found = api.get(policies + "?q=délib").json(200).get("items");
    assertThat(found).hasSize(1);
    JsonNode first = api.get(policies + "?limit=2").json(200);
    assertThat(first.get("items")).hasSize(2);
    assertThat(api.get(policies + "?after=" + first.get("next").asText()).json(200).get("items"))
        .hasSize(1);
  }

  @Test
  void takesBackWhatItGaveWithTheVersionThatWasRead() {
    JsonNode set = api.post(policies, "{'version':0,'proofMonths':6}").json(201);
    var again = ((ObjectNode) set).deepCopy();
    again.put("version", 1).put("reason", "confirmé");

    JsonNode second = api.post(policies, again.toString()).json(201);

    assertThat(second.get("proofMonths").asInt()).isEqualTo(6);
    assertThat(second.get("number").asInt()).isEqualTo(2);
  }

  @Test
  void refusesWhatIsOutOfRange() {
    for (String wrong :
        List.of(
            "'clockMonths':0",
            "'clockMonths':121",
            "'permanentMonths':0",
            "'trainingCap':1.01",
            "'trainingCap':-0.1",
            "'trainingCap':0.12345",
            "'warningHours':0",
            "'ceilingHours':744.01",
            "'ceilingHours':179",
            "'warningHours':150.123",
            "'conversionHourlyCost':0",
            "'proofMonths':0",
            "'evidenceMonths':121")) {
      assertThat(api.post(policies, "{'version':0," + wrong + "}").status())
          .as(wrong)
          .isEqualTo(422);
    }
    assertThat(api.post(policies, "{'clockMonths':24}").status()).isEqualTo(422);
    assertThat(api.post(policies, "{'version':0,'clockLevel':'SOMETIMES'}").status())
        .isEqualTo(400);
    assertThat(api.post(policies, "{'version':0,'clockDays':3}").status()).isEqualTo(400);
    assertThat(api.get(policies).json(200).get("items")).hasSize(1);
  }

  @Test
  void tellsInItsHistoryWhichRulesChanged() {
    api.post(policies, "{'version':0,'clockMonths':36,'ceilingLevel':'BLOCKING'}").json(201);

    JsonNode log = api.get("/audit?subjectType=COUNTING_POLICY").json(200).get("items");

    assertThat(log).hasSize(3);
    assertThat(log).allMatch(entry -> entry.get("action").asText().equals("POLICY_SET"));
    assertThat(log)
        .anyMatch(
            entry ->
                entry.get("reason").asText().equals("clockMonths")
                    && entry.get("from").asText().equals("24")
                    && entry.get("to").asText().equals("36"));
    assertThat(server.visitor(facilitator).open("/audit?subjectType=COUNTING_POLICY").page().text())
        .contains(authority.name(), "Heures au-delà du plafond", "Bloque");
  }

  @Test
  void hidesWhatOthersHaveSet() {
    api.post(policies, "{'version':0,'clockMonths':36}").json(201);
    long own = facilitator.facilitatorOrganisations().iterator().next();
    Actor stranger = world.facilitator();
    Api other = server.api(stranger);

    assertThat(other.get(policies).json(200).at("/items/0/clockMonths").asInt()).isEqualTo(24);
    String ofOthers = "?facilitatorOrganisationId=" + own;
    assertThat(other.get(policies + ofOthers).status()).isEqualTo(404);
    assertThat(other.post(policies + ofOthers, "{'version':1,'reason':'x'}").status())
        .isEqualTo(404);
    assertThat(other.get(policies + "/1").status()).isEqualTo(404);
    assertThat(server.visitor(stranger).open(page + ofOthers).status()).isEqualTo(404);
    assertThat(api.get("/contracting-authorities/999999/counting-policies").status())
        .isEqualTo(404);
    for (Actor refused :
        List.of(world.reader(authority), world.administrator(), world.declarant(world.company()))) {
      assertThat(server.api(refused).get(policies).status()).isEqualTo(403);
      assertThat(server.api(refused).post(policies, "nonsense").status()).isEqualTo(403);
      assertThat(server.visitor(refused).open(page).status()).isEqualTo(403);
    }
  }

  @Test
  void asksAnAccountOfSeveralOrganisationsForWhichOne() {
    Grant first = facilitator.grants().get(0);
    Grant second = world.facilitator().grants().get(0);
    Actor both = world.account("Berthe Both", first, second);
    assertThat(server.api(both).get(policies).code()).isEqualTo("NOT_YOUR_ORGANISATION");
    String ofSecond = "?facilitatorOrganisationId=" + second.organisationId();

    Visitor visitor = server.visitor(both).open(page + ofSecond);
    assertThat(visitor.page().select(".nav-tabs [aria-current]").text())
        .isEqualTo(second.organisationName());
    visitor.submit(page + ofSecond, Map.of("clockMonths", "30"));

    assertThat(visitor.page().selectFirst("#f-clockMonths").val()).isEqualTo("30");
    assertThat(
            server.api(both).get(policies + ofSecond).json(200).at("/items/0/clockMonths").asInt())
        .isEqualTo(30);
    assertThat(api.get(policies).json(200).at("/items/0/clockMonths").asInt()).isEqualTo(24);
  }

  @Test
  void isSetOnAPageThatTheAuthoritysOwnLinksTo() {
    Visitor visitor =
        server.visitor(facilitator).open("/organisations/authorities/" + authority.id());
    visitor.open(visitor.page().selectFirst("a[href$=/counting]").attr("href"));
    assertThat(visitor.page().select("#f-trainingCap").val()).isEqualTo("0 %");

    visitor.submit(page, Map.of("clockMonths", "", "ceilingHours", "beaucoup"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select(".field-error").eachAttr("id"))
        .contains("f-clockMonths-error", "f-ceilingHours-error");
    assertThat(visitor.page().select("#f-ceilingHours").val()).isEqualTo("beaucoup");

    visitor.open(page).submit(page, Map.of("trainingCap", "25", "conversionHourlyCost", "32,50"));
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.page().select("#version-1").text())
        .contains(facilitator.displayName(), "Plafond de formation", "0 % → 25 %", "32,50");
    visitor.submit(page, Map.of("leaveCounted", "true"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select("#f-reason-error").text()).contains("pourquoi");
    visitor.submit(page, Map.of("reason", "Avis du comité"));
    assertThat(visitor.page().select("#version-2").text())
        .contains("en vigueur", "Avis du comité", "Congés payés comptés", "non → oui");
  }

  @Test
  void showsTheFormAgainWhenSomebodyWasFaster() {
    Visitor visitor = server.visitor(facilitator).open(page);
    api.post(policies, "{'version':0,'clockMonths':36}").json(201);

    visitor.submit(page, Map.of("clockMonths", "30", "reason", "Essai"));

    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.page().select("#f-clockMonths").val()).isEqualTo("30");
    visitor.submit(page, Map.of());
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(api.get(policies).json(200).at("/items/0/clockMonths").asInt()).isEqualTo(30);
  }
}
