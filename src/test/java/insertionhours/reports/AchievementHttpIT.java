package insertionhours.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.terms.FollowUpTerms;
import insertionhours.terms.FollowUpTermsDraft;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ApplicationExtension.class)
class AchievementHttpIT {
  private final Server server;
  private final World world;
  private final Rooms rooms;
  private final MovableClock clock;
  private final HoursTotals totals;
  private Actor facilitator;
  private ContractingAuthority authority;
  private Actor reader;
  private Lot heating;

  AchievementHttpIT(Server server, World world, Rooms rooms, MovableClock clock, Jdbi jdbi) {
    this.server = server;
    this.world = world;
    this.rooms = rooms;
    this.clock = clock;
    this.totals = new HoursTotals(jdbi);
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 11, 23));
    facilitator = world.facilitator();
    authority = world.authority();
    reader = world.reader(authority);
    Operation operation = world.operation(facilitator, authority);
    heating = world.awarded(facilitator, operation, 1, 400, world.company());
    Lot sewers = world.awarded(facilitator, operation, 2, 200, world.company());
    totals.add(heating, "2026-03", "ELECTRICITY", "DIRECT_HIRE", "240");
    totals.add(heating, "2026-04", "PREMISES_CLEANING", "SUBCONTRACTING", "346");
    totals.add(sewers, "2026-05", "SANITATION", "SECONDMENT", "310");
  }

  @Test
  void answersJson() {
    JsonNode report = server.api(reader).get(path()).json(200);
    assertThat(report.get("scope").asText()).isEqualTo("ALL");
    assertThat(report.get("from").asText()).isEqualTo("2026-02");
    assertThat(report.get("to").asText()).isEqualTo("2026-11");
    assertThat(report.get("achievementRate").decimalValue()).isEqualByComparingTo("1.4933");
    assertThat(report.at("/operations/0/lots/0/byTrade/1/hoursAccepted").decimalValue())
        .isEqualByComparingTo("346");
    JsonNode part = server.api(facilitator).get(path()).json(200);
    assertThat(part.at("/scope/facilitatorOrganisation/id").asLong())
        .isEqualTo(facilitator.grants().get(0).organisationId());
  }

  @Test
  void answersCsvWhateverIsAccepted() {
    Api.Answer answer =
        server
            .api(reader)
            .send("GET", path() + ".csv?to=2026-04", null, "Accept", "application/json");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"bilan-%d-2026-02-2026-04.csv\"".formatted(authority.id()));
    assertThat(answer.text()).startsWith("\uFEFFBilan").contains("Nettoyage de locaux;346\r\n");
  }

  @Test
  void refusesByRoleThenByAddressThenByScope() {
    assertThat(server.api().get(path()).status()).isEqualTo(401);
    Api declarant = server.api(world.declarant(world.company()));
    assertThat(declarant.get(path() + "?from=x").status()).isEqualTo(403);
    assertThat(declarant.get(path() + ".csv").status()).isEqualTo(403);
    assertThat(server.api(world.administrator()).get(path()).status()).isEqualTo(403);
    Api stranger = server.api(world.reader(world.authority()));
    assertThat(stranger.get(path() + "?from=2026-13").status()).isEqualTo(400);
    assertThat(stranger.get(path()).status()).isEqualTo(404);
    assertThat(stranger.get(path() + ".csv").status()).isEqualTo(404);
    assertThat(server.api(world.facilitator()).get(path()).status()).isEqualTo(404);
  }

  @Test
  void refusesAPeriodThatEndsBeforeItBegins() {
    Api api = server.api(reader);
    Api.Answer refused = api.get(path() + "?from=2026-05&to=2026-04");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("from");
    assertThat(refused.json().at("/errors/0/message").asText()).contains("avril 2026");
    assertThat(api.get(path() + "?from=2026-12").status()).isEqualTo(400);
    assertThat(api.get(path() + "?from=2026-12&to=2027-01").status()).isEqualTo(200);
    assertThat(api.get(path() + "?until=2026-12").status()).isEqualTo(400);
  }

  @Test
  void leadsTheReaderOfOneAuthorityToItsReport() {
    Visitor visitor = server.visitor(reader).open("/reports");
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.location()).isEqualTo("/reports/authorities/" + authority.id());
    assertThat(visitor.page().selectFirst(".headline").text())
        .isEqualTo(
            "Entre février 2026 et novembre 2026, 896 heures ont été validées."
                + " Depuis l'attribution : 896 heures pour 600 à réaliser, soit 149,3 %.");
  }

  @Test
  void opensEveryFigureOfALotToItsLines() {
    Visitor visitor = server.visitor(reader);
    visitor.open("/reports/authorities/" + authority.id() + "?from=2026-01&to=2026-12");
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.page().selectFirst(".headline").text())
        .startsWith("En 2026, 896 heures ont été validées.");
    String lines = "/lots/" + heating.id() + "/hours?";
    assertThat(visitor.page().select("a[href^='" + lines + "']").eachAttr("href"))
        .contains(
            lines + "to=2026-12",
            lines + "from=2026-01&to=2026-12",
            lines + "from=2026-01&to=2026-12&trade=PREMISES_CLEANING",
            lines + "from=2026-01&to=2026-12&modality=SUBCONTRACTING");
    assertThat(visitor.page().select("svg.picture")).hasSize(4);
    assertThat(visitor.page().text()).contains("146,5 %").contains("155,0 %");
  }

  @Test
  void tellsWhoDidTheHoursAndHowTheyWentOn() {
    Visitor visitor = server.visitor(reader);
    visitor.open("/reports/authorities/" + authority.id() + "?from=2026-04&to=2026-12");
    Element enterprises = visitor.page().getElementById("by-enterprise").closest("table");
    assertThat(enterprises.select("tbody td.number").eachText()).containsExactly("346 h", "310 h");
    assertThat(enterprises.select("tfoot td.number").text()).isEqualTo("656 h");
    assertThat(enterprises.selectFirst("tbody a").attr("href"))
        .isEqualTo(
            "/lots/%d/hours?from=2026-04&to=2026-12&enterpriseId=%d"
                .formatted(heating.id(), holderOf(heating)));
    Element months = visitor.page().getElementById("by-month").closest("table");
    assertThat(months.select("tbody tr")).hasSize(8);
    assertThat(months.select("tbody tr").first().select("td").eachText())
        .containsExactly("346 h", "346 h", "586 h", "146,3 h");
  }

  @Test
  void readsTheReportInDays() {
    Visitor visitor = server.visitor(reader).open(page() + "?from=2026-01&to=2026-12");
    visitor.open(visitor.page().select(".units a:contains(jours)").attr("href"));
    assertThat(visitor.location()).isEqualTo(page() + "?from=2026-01&to=2026-12&unit=DAYS");
    assertThat(visitor.page().select(".figure-value").eachText())
        .containsExactly("85,7 j", "128 j", "0 j", "0");
    assertThat(row(visitor, "by-lot", 1)).startsWith("Attribué", "57,1 j", "83,7 j", "146,5 %");
    assertThat(row(visitor, "by-month", 2)).contains("49,4 j");
    assertThat(row(visitor, "by-trade", 0)).first().isEqualTo("49,4 j");
    assertThat(visitor.page().select("#by-trade ~ tbody a").first().text()).endsWith(" : 49,4 j");
    assertThat(visitor.page().select(".headline").text())
        .as("what is owed, in hours")
        .contains("896 heures pour 600 à réaliser");
    assertThat(visitor.page().text()).contains("Lu en jours de 7 h. Ce qui est dû l'est en heures");
    assertThat(visitor.page().select(".filters input[name=unit]").val()).isEqualTo("DAYS");
    assertThat(visitor.page().select("a:contains(Cette année)").attr("href"))
        .isEqualTo(page() + "?from=2026-01&to=2026-12&unit=DAYS");
    visitor.open(visitor.page().select(".page-header .actions a:contains(Tableur)").attr("href"));
    assertThat(visitor.text()).contains("Ensemble;;;;;600;896;896;0;896;0;149,3");
  }

  @Test
  void dividesEachLotByWhatItsFacilitatorsAgreed() {
    Actor neighbour = world.facilitator();
    Lot painting =
        world.awarded(neighbour, world.operation(neighbour, authority), 1, 80, world.company());
    agree(neighbour, "8");
    totals.add(painting, "2026-06", "PAINTING", "DIRECT_HIRE", "40");
    totals.add(painting, "2026-06", "SANITATION", "DIRECT_HIRE", "8");

    Visitor visitor = server.visitor(reader).open(page() + "?unit=DAYS");
    assertThat(row(visitor, "by-lot", 1)).contains("57,1 j");
    assertThat(row(visitor, "by-lot", 4)).contains("10 j", "6 j");
    assertThat(visitor.page().select(".figure-value").first().text()).isEqualTo("680 h");
    assertThat(visitor.page().select("#by-trade ~ tbody tr").eachText())
        .as("a trade of one kind of lot in days, one of both kinds in hours")
        .anyMatch(trade -> trade.startsWith("Peinture 5 j"))
        .anyMatch(trade -> trade.contains(" 318 h "));
    assertThat(visitor.page().text())
        .contains("Lu en jours de 7 ou 8 h.")
        .contains("Les totaux qui réunissent des lots comptés différemment restent aussi");
    visitor.open(page() + "?unit=MONTHS");
    assertThat(visitor.page().select(".figure-value").first().text()).isEqualTo("4,5 mois");
    assertThat(visitor.page().text()).contains("Lu en mois de 151,67 h.");
  }

  private static List<String> row(Visitor visitor, String caption, int index) {
    Element table = visitor.page().getElementById(caption).closest("table");
    return table.select("tbody tr").get(index).select("td").eachText();
  }

  private void agree(Actor facilitator, String hoursPerDay) {
    FollowUpTerms usual = FollowUpTerms.usual(0, 0);
    FollowUpTermsDraft draft =
        new FollowUpTermsDraft(
            usual.calendar(),
            usual.daysToDeclare(),
            usual.amberBelow(),
            usual.redBelow(),
            usual.minimumHours().value(),
            null,
            new BigDecimal(hoursPerDay),
            usual.hoursPerMonth(),
            usual.hoursPerYear(),
            null,
            null,
            null);
    long organisation = facilitator.grants().get(0).organisationId();
    rooms.terms().terms().change(facilitator, organisation, authority.id(), draft, 0);
  }

  @Test
  void givesThePagesTableInTheSameWords() {
    Visitor visitor = server.visitor(reader);
    visitor.open("/reports/authorities/" + authority.id());
    Element link = visitor.page().selectFirst(".page-header .actions a:contains(Tableur)");
    assertThat(link.text()).isEqualTo("Tableur (19 lignes)");
    visitor.open(link.attr("href"));
    assertThat(visitor.text()).contains("Ensemble;;;;;600;896;896;0;896;0;149,3");
  }

  @Test
  void listsAuthoritiesForAFacilitator() {
    ContractingAuthority empty = world.authority();
    world.operation(facilitator, empty);
    Visitor visitor = server.visitor(facilitator).open("/reports");
    assertThat(visitor.page().select("tbody tr")).hasSize(2);
    assertThat(visitor.page().selectFirst("caption").text()).isEqualTo("2 donneurs d'ordre");
    visitor.open("/reports?q=" + authority.name().replace(' ', '+'));
    assertThat(visitor.page().select("tbody th").eachText()).containsExactly(authority.name());
    visitor.open("/reports.csv?q=" + authority.name().replace(' ', '+'));
    assertThat(visitor.text()).contains(authority.name()).doesNotContain(empty.name());
    visitor.open("/reports/authorities/" + empty.id());
    assertThat(visitor.page().selectFirst(".empty-title").text())
        .isEqualTo("Aucun lot attribué n'entre dans cette période");
  }

  @Test
  void keepsOthersOffThePages() {
    String page = "/reports/authorities/" + authority.id();
    assertThat(server.visitor(world.reader(world.authority())).open(page).status()).isEqualTo(404);
    assertThat(server.visitor(world.declarant(world.company())).open(page).status()).isEqualTo(403);
    assertThat(server.visitor(world.declarant(world.company())).open("/reports").status())
        .isEqualTo(403);
    assertThat(server.visitor(reader).open(page + "?from=2026-05&to=2026-04").status())
        .isEqualTo(400);
  }

  private long holderOf(Lot lot) {
    return server
        .api(facilitator)
        .get("/lots/" + lot.id() + "/awards")
        .json(200)
        .at("/items/0/enterpriseId")
        .asLong();
  }

  private String page() {
    return "/reports/authorities/" + authority.id();
  }

  private String path() {
    return "/contracting-authorities/" + authority.id() + "/achievement";
  }
}
