package insertionhours.terms;

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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is agreed with an authority, through the API and on its pages. */
@ExtendWith(ApplicationExtension.class)
class TermsHttpIT {
  private static final String FIGURES =
      "{'family':'WORKS','validFrom':'2026-01-01','effortRate':0.05,'hourlyLabourCost':36,"
          + "'source':'Convention 2026'}";

  private final Server server;
  private final World world;
  private Actor facilitator;
  private ContractingAuthority authority;
  private Api api;
  private String terms;
  private String defaults;
  private String page;

  TermsHttpIT(Server server, World world) {
    this.server = server;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    facilitator = world.facilitator();
    authority = world.authority();
    api = server.api(facilitator);
    terms = "/contracting-authorities/" + authority.id() + "/terms";
    defaults = "/contracting-authorities/" + authority.id() + "/sizing-defaults";
    page = "/organisations/authorities/" + authority.id() + "/terms";
  }

  @Test
  void beginsWithTheUsualFiguresAndKeepsWhatIsAgreed() {
    ObjectNode usual = (ObjectNode) api.get(terms).json(200);
    assertThat(usual.get("version").asInt()).isZero();
    assertThat(usual.get("daysToDeclare").asInt()).isEqualTo(15);

    usual.put("daysToDeclare", 20).put("calendar", "QUARTERLY");
    JsonNode kept = api.put(terms, usual.toString()).json(200);

    assertThat(kept.get("version").asInt()).isEqualTo(1);
    assertThat(api.get(terms).json(200)).isEqualTo(kept);
    assertThat(kept.get("calendar").asText()).isEqualTo("QUARTERLY");
  }

  @Test
  void refusesTheSecondOfTwoWhoAgreeAtOnce() {
    ObjectNode read = (ObjectNode) api.get(terms).json(200);
    api.put(terms, read.put("daysToDeclare", 20).toString()).json(200);

    assertThat(api.put(terms, read.put("daysToDeclare", 30).toString()).code())
        .isEqualTo("STALE_VERSION");

    assertThat(api.get(terms).json(200).get("daysToDeclare").asInt()).isEqualTo(20);
  }

  @Test
  void tellsInItsHistoryWhichFigureChangedButNoName() {
    ObjectNode read = (ObjectNode) api.get(terms).json(200);
    read.put("daysToDeclare", 20).put("contactName", "Claire Martin");
    api.put(terms, read.toString()).json(200);

    JsonNode log =
        api.get("/audit?subjectType=CONTRACTING_AUTHORITY&subjectId=" + authority.id()).json(200);

    assertThat(log.get("items")).anySatisfy(entry -> changed(entry, "daysToDeclare", "15", "20"));
    assertThat(log.get("items")).anySatisfy(entry -> changed(entry, "contact", "null", "null"));
    assertThat(log.toString()).doesNotContain("Claire Martin");
  }

  private static void changed(JsonNode entry, String what, String from, String to) {
    assertThat(entry.get("reason").asText()).isEqualTo(what);
    assertThat(entry.get("from").asText()).isEqualTo(from);
    assertThat(entry.get("to").asText()).isEqualTo(to);
  }

  @Test
  void hidesWhatOthersHaveAgreed() {
    long own = facilitator.facilitatorOrganisations().iterator().next();
    Api other = server.api(world.facilitator());

    assertThat(other.get(terms + "?facilitatorOrganisationId=" + own).status()).isEqualTo(404);
    assertThat(other.get(terms + "?facilitatorOrganisationId=999999").status()).isEqualTo(404);
    assertThat(api.get("/contracting-authorities/999999/terms").status()).isEqualTo(404);
    assertThat(server.api(world.reader(authority)).get(terms).status()).isEqualTo(403);
    assertThat(server.visitor(world.facilitator()).open(page + "?facilitatorOrganisationId=" + own))
        .extracting(Visitor::status)
        .isEqualTo(404);
  }

  @Test
  void asksAnAccountOfSeveralOrganisationsForWhichOne() {
    Grant first = facilitator.grants().get(0);
    Grant second = world.facilitator().grants().get(0);
    Actor both = world.account("Berthe Both", first, second);
    Api program = server.api(both);
    assertThat(program.get(terms).code()).isEqualTo("NOT_YOUR_ORGANISATION");
    String ofSecond = "?facilitatorOrganisationId=" + second.organisationId();
    ObjectNode read = (ObjectNode) program.get(terms + ofSecond).json(200);
    program.put(terms + ofSecond, read.put("daysToDeclare", 45).toString()).json(200);

    assertThat(api.get(terms).json(200).get("daysToDeclare").asInt()).isEqualTo(15);
    Visitor visitor = server.visitor(both).open(page + ofSecond);
    assertThat(visitor.page().selectFirst("#f-daysToDeclare").val()).isEqualTo("45");
    assertThat(visitor.page().select(".nav-tabs [aria-current]").text())
        .isEqualTo(second.organisationName());
    visitor.submit(page + ofSecond, Map.of("daysToDeclare", "46"));
    assertThat(visitor.page().selectFirst("#f-daysToDeclare").val()).isEqualTo("46");
  }

  @Test
  void refusesInTheUsualOrder() {
    assertThat(api.put("/contracting-authorities/999999/terms", "{}").status()).isEqualTo(422);
    ObjectNode read = (ObjectNode) api.get(terms).json(200);
    read.put("redBelow", 0.9);
    JsonNode refusal = api.put(terms, read.toString()).json(422);
    assertThat(refusal.at("/errors/0/field").asText()).isEqualTo("amberBelow");
    assertThat(api.get(terms + "?organisation=1").status()).isEqualTo(400);
  }

  @Test
  void addsReplacesAndRemovesFiguresToSizeWith() {
    var added = api.post(defaults, FIGURES);
    assertThat(added.json(201).get("effortRate").decimalValue()).isEqualByComparingTo("0.05");
    assertThat(api.get(added.header("Location").replaceFirst(".*/api/v1", "")).json(200))
        .isEqualTo(added.json());
    api.post(defaults, FIGURES.replace("36", "38.5").replace("Convention", "Avis")).json(201);
    api.post(defaults, FIGURES.replace("2026-01-01", "2026-06-01")).json(201);

    JsonNode items = api.get(defaults).json(200).get("items");
    assertThat(items).hasSize(2);
    assertThat(items.at("/1/hourlyLabourCost").decimalValue()).isEqualByComparingTo("38.5");
    JsonNode first = api.get(defaults + "?limit=1").json(200);
    assertThat(first.get("items")).hasSize(1);
    assertThat(
            api.get(defaults + "?limit=1&after=" + first.get("next").asText())
                .json(200)
                .get("items"))
        .hasSize(1);
    assertThat(api.get(defaults + "?q=avis").json(200).get("items")).hasSize(1);

    assertThat(api.delete(defaults + "/WORKS/2026-01-01").status()).isEqualTo(204);
    assertThat(api.delete(defaults + "/WORKS/2026-01-01").status()).isEqualTo(404);
    assertThat(api.get(defaults).json(200).get("items")).hasSize(1);
    assertThat(server.api(world.facilitator()).get(defaults).json(200).get("items")).isEmpty();
  }

  @Test
  void isChangedOnAPageThatTheAuthoritysOwnLinksTo() {
    Visitor visitor =
        server.visitor(facilitator).open("/organisations/authorities/" + authority.id());
    String href = visitor.page().selectFirst("a[href$=/terms]").attr("href");
    visitor.open(href);
    assertThat(visitor.page().select("#f-amberBelow").val()).isEqualTo("70");
    visitor.submit(page, Map.of("amberBelow", "30", "penaltyPerHour", "trente"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select(".field-error").eachAttr("id"))
        .contains("f-penaltyPerHour-error");
    assertThat(visitor.page().select("#f-penaltyPerHour").val()).isEqualTo("trente");
    visitor.submit(page, Map.of("amberBelow", "80", "penaltyPerHour", "35,50"));
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(api.get(terms).json(200).get("penaltyPerHour").decimalValue())
        .isEqualByComparingTo("35.5");

    visitor.open(page + "/sizing-defaults/new");
    visitor.submit(
        page + "/sizing-defaults/new",
        Map.of(
            "family", "SERVICES",
            "effortRate", "10",
            "hourlyLabourCost", "28,40",
            "source", "Marchés 2025"));
    assertThat(visitor.page().select("tbody tr").text()).contains("Services", "Marchés 2025");
    visitor.submit(page + "/sizing-defaults/removal", Map.of());
    assertThat(visitor.page().select("tbody tr")).isEmpty();
  }

  @Test
  void showsTheFormAgainWhenSomebodyWasFaster() {
    Visitor visitor = server.visitor(facilitator).open(page);
    server
        .visitor(world.colleague(facilitator))
        .open(page)
        .submit(page, Map.of("daysToDeclare", "20"));

    visitor.submit(page, Map.of("daysToDeclare", "25"));

    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.page().select("#f-daysToDeclare").val()).isEqualTo("25");
    visitor.submit(page, Map.of());
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(api.get(terms).json(200).get("daysToDeclare").asInt()).isEqualTo(25);
  }
}
