package insertionhours.eligibility;

import static insertionhours.eligibility.ClockWorld.contract;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.ContractType;
import insertionhours.contracts.Lot;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.obligations.AwardDraft;
import insertionhours.organisations.Enterprise;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clocks and decisions on them, through the API and on their pages. Today is 23 November 2026. */
@ExtendWith(ApplicationExtension.class)
class ClockHttpIT {
  private final Server server;
  private final World world;
  private final Rooms rooms;
  private final Jdbi jdbi;
  private final MovableClock today;
  private ClockWorld people;
  private Api api;
  private long samia;
  private String clock;
  private String decisions;

  ClockHttpIT(Server server, World world, Rooms rooms, Jdbi jdbi, MovableClock today) {
    this.server = server;
    this.world = world;
    this.rooms = rooms;
    this.jdbi = jdbi;
    this.today = today;
  }

  @BeforeEach
  void populate() {
    people = new ClockWorld(rooms, world, jdbi);
    api = server.api(people.facilitator);
    samia = people.person("Benali");
    clock = "/beneficiaries/" + samia + "/clock";
    decisions = "/beneficiaries/" + samia + "/clock-decisions";
  }

  @Test
  void beginsWithTheFirstContractThatIsAdmitted() {
    Assignment proposed =
        people.propose(samia, people.lot, people.employer, contract("2025-01-04", null));
    JsonNode before = api.get(clock).json(200);
    assertThat(before.get("startsOn").isNull()).isTrue();
    assertThat(before.at("/assignments/0/status").asText()).isEqualTo("PROPOSED");

    people.admit(proposed);

    JsonNode after = api.get(clock).json(200);
    assertThat(after.get("startsOn").asText()).isEqualTo("2025-01-04");
    assertThat(after.get("endsOn").asText()).isEqualTo("2027-01-03");
    assertThat(after.get("remainingDays").asInt()).isEqualTo(41);
    assertThat(after.at("/assignments/0/windows/0/to").asText()).isEqualTo("2027-01-03");
    assertThat(after.toString()).doesNotContain("Benali", "RSA");
  }

  @Test
  void isOneOverAllEmployersAndGoesByTheRulesOfEachLot() {
    Lot second = world.calibrated(people.facilitator, people.operation, 2, 300);
    api.post(
            "/contracting-authorities/" + people.authority.id() + "/counting-policies",
            "{'version':0,'clockMonths':36}")
        .json(201);
    Enterprise other = world.company();
    rooms
        .obligations()
        .awards()
        .award(people.facilitator, second.id(), AwardDraft.holder(other.id()));
    Assignment there = people.propose(samia, second, other, contract("2026-02-02", null));
    people.admit(there);
    people.admit(samia, contract("2025-01-04", "2025-06-30"));

    JsonNode found = api.get(clock).json(200);

    assertThat(found.get("startsOn").asText()).isEqualTo("2025-01-04");
    assertThat(found.get("assignments"))
        .extracting(each -> each.get("endsOn").asText())
        .containsExactlyInAnyOrder("2028-01-03", "2027-01-03");
    // Of what runs now: the second.
    assertThat(found.get("endsOn").asText()).isEqualTo("2028-01-03");
    var clocks = rooms.eligibility().service().clocks(List.of(there.id()));
    assertThat(clocks).containsOnlyKeys(there.id());
    EligibilityClock byLot = clocks.get(there.id());
    assertThat(byLot.verdict(there.id(), YearMonth.of(2028, 1)).covered()).isTrue();
    assertThat(byLot.verdict(there.id(), YearMonth.of(2028, 2)).covered()).isFalse();
  }

  @Test
  void tellsOnThePersonsCardWhatRemains() {
    people.admit(samia, contract("2025-01-04", null));

    Visitor visitor = server.visitor(people.facilitator).open("/beneficiaries/" + samia);

    assertThat(visitor.page().select("section[aria-labelledby=clock]").text())
        .contains("Les heures comptent jusqu'au 03/01/2027. À ce jour : reste 41 jours.");
    visitor.open(visitor.page().select("a:contains(Voir la durée)").attr("href"));
    assertThat(visitor.page().selectFirst("h1").text()).startsWith("Durée d'éligibilité");
  }

  @Test
  void tellsManyContractsOfATypeInOneLine() {
    people.admit(
        samia,
        contract("2025-01-06", "2025-01-10"),
        contract("2025-01-13", "2025-01-17"),
        contract("2025-01-20", "2025-01-24"),
        contract("2025-01-27", "2025-01-31"));

    String page = server.visitor(people.facilitator).open(clock).page().select("main table").text();

    assertThat(page)
        .contains("4 contrats, du 06/01/2025 au 31/01/2025")
        .doesNotContain("13/01/2025");
  }

  @Test
  void isExtendedAndRestartedWithAReason() {
    people.admit(samia, contract("2025-01-04", null));

    Api.Answer extended =
        api.post(decisions, "{'kind':'EXTENSION','until':'2027-06-30','reason':'Congé parental'}");
    JsonNode extension = extended.json(201);
    assertThat(api.get(clock).json(200).get("endsOn").asText()).isEqualTo("2027-06-30");
    assertThat(api.get(extended.header("Location").replaceFirst(".*/api/v1", "")).json(200))
        .isEqualTo(extension);
    api.post(decisions, "{'kind':'RESTART','from':'2027-10-01','reason':'Nouveau parcours'}")
        .json(201);

    JsonNode found = api.get(clock).json(200);
    assertThat(found.get("endsOn").asText()).isEqualTo("2029-09-30");
    assertThat(found.get("decisions")).hasSize(2);
    assertThat(found.at("/decisions/0/reason").asText()).isEqualTo("Congé parental");

    JsonNode log = api.get("/audit?subjectType=BENEFICIARY&subjectId=" + samia).json(200);
    assertThat(log.toString())
        .contains("CLOCK_EXTENDED", "CLOCK_RESTARTED", "2027-06-30")
        .doesNotContain("Congé parental");
    assertThat(
            server
                .visitor(people.facilitator)
                .open("/audit?subjectType=BENEFICIARY&subjectId=" + samia)
                .page()
                .text())
        .contains("Éligibilité prolongée", "30/06/2027");
  }

  @Test
  void refusesDecisionsThatSayTooLittleOrChangeNothing() {
    String extension = "{'kind':'EXTENSION','until':'2027-06-30','reason':'Essai'}";
    assertThat(api.post("/beneficiaries/999999/clock-decisions", extension).code())
        .isEqualTo("NOT_FOUND");
    Assignment proposed =
        people.propose(samia, people.lot, people.employer, contract("2025-01-04", null));
    assertThat(api.post(decisions, extension).code()).isEqualTo("CLOCK_NOT_STARTED");
    people.admit(proposed);

    for (String wrong :
        List.of(
            "{'kind':'EXTENSION','reason':'Essai'}",
            "{'kind':'EXTENSION','from':'2027-06-30','reason':'Essai'}",
            "{'kind':'RESTART','until':'2027-06-30','reason':'Essai'}",
            "{'kind':'RESTART','from':'2027-06-30','until':'2027-06-30','reason':'Essai'}",
            "{'kind':'RESTART','from':'2027-06-30','reason':' '}",
            "{'kind':'RESTART','from':'2027-06-30'}",
            "{'kind':'RESTART','from':'2027-06-30','reason':'1 90 04 75 123 456 78'}",
            "{'from':'2027-06-30','reason':'Essai'}")) {
      assertThat(api.post(decisions, wrong).status()).as(wrong).isEqualTo(422);
    }
    assertThat(
            api.post(decisions, "{'kind':'EXTENSION','until':'2027-01-03','reason':'Essai'}")
                .code())
        .isEqualTo("EXTENSION_BEFORE_END");
    assertThat(
            api.post(decisions, "{'kind':'RESTART','from':'2025-01-04','reason':'Essai'}").code())
        .isEqualTo("RESTART_BEFORE_START");
    assertThat(api.post(decisions, "{'kind':'PAUSE','reason':'Essai'}").status()).isEqualTo(400);
    assertThat(api.get(clock).json(200).get("decisions")).isEmpty();
  }

  @Test
  void keepsADecisionThatAcceptedHoursDependOn() {
    Assignment assignment = people.admit(samia, contract("2024-01-04", null));
    long id =
        api.post(decisions, "{'kind':'EXTENSION','until':'2026-06-30','reason':'Essai'}").id();
    people.accepted(assignment, "2026-01", 30);
    assertThat(api.delete("/clock-decisions/" + id).status()).isEqualTo(204);
    assertThat(api.delete("/clock-decisions/" + id).status()).isEqualTo(404);
    assertThat(api.get("/clock-decisions/" + id).status()).isEqualTo(404);

    long again =
        api.post(decisions, "{'kind':'EXTENSION','until':'2026-06-30','reason':'Essai'}").id();
    people.accepted(assignment, "2026-05", 30);
    assertThat(api.delete("/clock-decisions/" + again).code()).isEqualTo("CLOCK_DECISION_IN_USE");
    assertThat(api.get(clock).json(200).get("endsOn").asText()).isEqualTo("2026-06-30");

    // Another decision covers the same month: the first is no longer needed.
    api.post(decisions, "{'kind':'RESTART','from':'2026-02-01','reason':'Essai'}").json(201);
    assertThat(api.delete("/clock-decisions/" + again).status()).isEqualTo(204);
  }

  @Test
  void isForFacilitatorsOfThePersonOnly() {
    people.admit(samia, contract("2025-01-04", null));
    long decision =
        api.post(decisions, "{'kind':'EXTENSION','until':'2027-06-30','reason':'Essai'}").id();
    String one = "/clock-decisions/" + decision;
    Api other = server.api(world.facilitator());

    assertThat(other.get(clock).status()).isEqualTo(404);
    assertThat(other.get(one).status()).isEqualTo(404);
    assertThat(other.delete(one).status()).isEqualTo(404);
    assertThat(other.get("/clocks?endingBefore=2099-01-01").json(200).get("items")).isEmpty();
    assertThat(
            other
                .post(decisions, "{'kind':'RESTART','from':'2027-06-30','reason':'Essai'}")
                .status())
        .isEqualTo(404);
    for (Actor refused :
        List.of(
            world.declarant(people.employer),
            world.reader(people.authority),
            world.administrator())) {
      Api program = server.api(refused);
      assertThat(program.get(clock).status()).isEqualTo(403);
      assertThat(program.get("/clocks").status()).isEqualTo(403);
      assertThat(program.post(decisions, "nonsense").status()).isEqualTo(403);
      assertThat(program.delete(one).status()).isEqualTo(403);
      Visitor visitor = server.visitor(refused);
      assertThat(visitor.open(clock).status()).isEqualTo(403);
      assertThat(visitor.open("/clocks").status()).isEqualTo(403);
    }
  }

  @Test
  void listsThoseThatEndWithinSixtyDaysAndThoseEndedWhileTheContractRuns() {
    people.admit(samia, contract("2025-01-04", null));
    long later = people.person("Tard");
    people.admit(later, contract("2025-01-24", null));
    long running = people.person("Encore");
    people.admit(running, contract("2024-09-01", null));
    long gone = people.person("Parti");
    people.admit(gone, contract("2024-09-01", "2025-02-28"));
    long permanent = people.person("Durable");
    people.admit(permanent, contract(ContractType.PERMANENT, "2024-12-15", null));
    people.propose(
        people.person("Attend"), people.lot, people.employer, contract("2025-01-04", null));

    JsonNode items = api.get("/clocks").json(200).get("items");

    assertThat(items)
        .extracting(item -> item.get("lastName").asText())
        .containsExactly("Encore", "Benali");
    assertThat(items.get(0).get("remainingDays").asInt()).isEqualTo(-84);
    assertThat(items.get(1).get("remainingDays").asInt()).isEqualTo(41);
    assertThat(items.at("/1/employers/0").asText()).isEqualTo(people.employer.name());
    assertThat(api.get("/clocks?endingBefore=2027-01-24").json(200).get("items")).hasSize(3);
    assertThat(api.get("/clocks?endingBefore=2027-01-23").json(200).get("items")).hasSize(2);
    assertThat(api.get("/clocks?q=bénali").json(200).get("items")).hasSize(1);
    JsonNode first = api.get("/clocks?limit=1").json(200);
    assertThat(
            api.get("/clocks?after=" + first.get("next").asText())
                .json(200)
                .at("/items/0/lastName")
                .asText())
        .isEqualTo("Benali");
    assertThat(api.get("/clocks?endingBefore=demain").status()).isEqualTo(400);
  }

  @Test
  void tellsOnTheHomePageHowManyEndAndOpensThem() {
    people.admit(samia, contract("2025-01-04", null));
    Visitor visitor = server.visitor(people.facilitator).open("/");
    assertThat(visitor.page().selectFirst("a[href=/clocks]").parent().parent().text())
        .contains("Éligibilités qui se terminent", "1", "60 jours");

    visitor.open("/clocks");
    assertThat(visitor.page().select("tbody tr").text())
        .contains("Benali Samia", "reste 41 jours", "03/01/2027");
    today.set(LocalDate.of(2026, 12, 24));
    assertThat(visitor.open("/clocks").page().select(".status-ALERT_RED").text())
        .isEqualTo("reste 10 jours");
    today.set(LocalDate.of(2027, 1, 3));
    assertThat(visitor.open("/clocks").page().select("tbody").text())
        .contains("dernier jour aujourd'hui");
    today.set(LocalDate.of(2027, 1, 5));
    assertThat(visitor.open("/clocks").page().select("tbody").text())
        .contains("terminée depuis 2 jours");
    assertThat(visitor.open("/clocks.csv").text()).contains("Benali", "03/01/2027");
    assertThat(visitor.open("/clocks?q=personne").page().select(".empty").text()).isNotEmpty();
  }

  @Test
  void isDecidedOnAPage() {
    Assignment assignment = people.admit(samia, contract("2025-01-04", null));
    people.accepted(assignment, "2026-05", 120);
    Visitor visitor = server.visitor(people.facilitator).open(clock);
    assertThat(visitor.page().text())
        .contains("Samia Benali", "reste 41 jours", "03/01/2027", "mai 2026", "120 h");
    assertThat(visitor.page().select("svg title").text()).contains("Durée");

    visitor.submit(clock, Map.of("kind", "EXTENSION", "day", "demain", "reason", ""));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select(".field-error").eachAttr("id"))
        .contains("f-day-error", "f-reason-error");
    assertThat(visitor.page().select("#f-day").val()).isEqualTo("demain");
    visitor.submit(clock, Map.of("day", "2026-12-31", "reason", "Suite d'un arrêt du chantier"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select("#f-day-error").text()).contains("03/01/2027");

    visitor.submit(clock, Map.of("day", "30/06/2027"));
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.page().text())
        .contains("Prolongée jusqu'au 30/06/2027", "Suite d'un arrêt", "reste 7 mois");
    String withdrawal = visitor.page().selectFirst("form[action$=/withdrawal]").attr("action");
    visitor.submit(withdrawal, Map.of());
    assertThat(visitor.location()).startsWith(clock);
    assertThat(visitor.page().text()).contains("Ni prolongation ni relance", "03/01/2027");
  }

  @Test
  void saysOnThePageWhyADecisionCannotBeWithdrawn() {
    Assignment assignment = people.admit(samia, contract("2024-01-04", null));
    api.post(decisions, "{'kind':'EXTENSION','until':'2026-06-30','reason':'Essai'}").id();
    people.accepted(assignment, "2026-05", 30);
    Visitor visitor = server.visitor(people.facilitator).open(clock);

    visitor.submit(
        visitor.page().selectFirst("form[action$=/withdrawal]").attr("action"), Map.of());

    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.page().select(".error-summary").text()).contains("mai 2026");
  }

  @Test
  void asksAnAccountOfSeveralOrganisationsForWhichOne() {
    Actor second = world.facilitator();
    people.admit(samia, contract("2025-01-04", null));
    Grant first = people.facilitator.grants().get(0);
    Grant other = second.grants().get(0);
    Actor both = world.account("Berthe Both", first, other);
    rooms.beneficiaries().beneficiaries().personIn(samia, other.organisationId());

    assertThat(server.api(both).get(clock).code()).isEqualTo("NOT_YOUR_ORGANISATION");
    String chosen = clock + "?facilitatorOrganisationId=" + other.organisationId();
    assertThat(server.api(both).get(chosen).json(200).get("startsOn").isNull()).isTrue();
    assertThat(server.visitor(both).open(clock).status()).isEqualTo(200);
    assertThat(server.api(second).get(clock).json(200).get("assignments")).isEmpty();
  }

  @Test
  void knowsTwoRecordsOfOnePersonOnceTheyAreMerged() {
    people.admit(samia, contract("2025-01-04", "2025-03-31"));
    long again = people.person("Ben Ali");
    people.admit(again, contract("2026-06-01", null));
    api.post(decisions, "{'kind':'EXTENSION','until':'2027-06-30','reason':'Essai'}").json(201);
    long from = personOf(samia);
    long into = personOf(again);
    for (String table : List.of("beneficiary_scope", "clock_decision")) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "UPDATE " + table + " SET person_id = ? WHERE person_id = ?", into, from));
    }

    JsonNode found = api.get("/beneficiaries/" + again + "/clock").json(200);

    assertThat(found.get("startsOn").asText()).isEqualTo("2025-01-04");
    assertThat(found.get("endsOn").asText()).isEqualTo("2027-06-30");
    assertThat(found.get("assignments")).hasSize(2);
    assertThat(found.get("decisions")).hasSize(1);
  }

  private long personOf(long beneficiary) {
    return rooms
        .beneficiaries()
        .beneficiaries()
        .personIn(beneficiary, people.facilitator.facilitatorOrganisations().iterator().next());
  }
}
