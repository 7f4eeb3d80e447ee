package insertionhours.exits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.beneficiaries.Beneficiary;
import insertionhours.identity.Actor;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Follow-ups through the API and on their pages. */
@ExtendWith(ApplicationExtension.class)
class FollowUpsHttpIT {
  private static final String PERMANENT = "{'situation':'PERMANENT_JOB','version':0}";

  private final Server server;
  private final Rooms rooms;
  private final World world;
  private final MovableClock clock;
  private ExitsWorld here;
  private Api api;
  private Beneficiary samia;
  private String person;
  private String atTheEnd;

  FollowUpsHttpIT(Server server, Rooms rooms, World world, MovableClock clock) {
    this.server = server;
    this.rooms = rooms;
    this.world = world;
    this.clock = clock;
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 3, 2));
    here = new ExitsWorld(rooms, world);
    api = server.api(here.facilitator);
    samia = here.person("Benali");
    person = "/beneficiaries/" + samia.id();
    atTheEnd = person + "/follow-ups/END";
    here.admitted(samia, "2026-03-02", "2026-04-30");
    clock.set(LocalDate.of(2026, 11, 10));
  }

  @Test
  void areListedOldestFirst() {
    Beneficiary lou = here.person("Leroy");
    here.admittedElsewhere(lou, "2026-03-02", "2026-05-31");

    JsonNode items = api.get("/follow-ups").json(200).get("items");

    assertThat(items)
        .extracting(item -> item.get("lastName").asText() + " " + item.get("milestone").asText())
        .containsExactly("Benali END", "Leroy END", "Benali MONTHS_6");
    JsonNode first = items.get(0);
    assertThat(first.get("endedOn").asText()).isEqualTo("2026-04-30");
    assertThat(first.at("/lastEngagements/0/employerName").asText())
        .isEqualTo(here.employer.name());
    assertThat(first.at("/lastEngagements/0/operationReference").asText())
        .isEqualTo(here.operation.reference());
    assertThat(first.toString()).doesNotContain("RSA", "birth");
  }

  @Test
  void areFoundByNameEmployerOperationAndMilestone() {
    here.admittedElsewhere(here.person("Léroy"), "2026-03-02", "2026-05-31");

    assertThat(found("?q=LEROY")).containsExactly("Léroy END");
    assertThat(found("?q=samia%20benali")).containsExactly("Benali END", "Benali MONTHS_6");
    assertThat(found("?q=" + here.other.name().replace(" ", "%20"))).containsExactly("Léroy END");
    assertThat(found("?q=" + here.operation.reference())).hasSize(3);
    assertThat(found("?q=personne")).isEmpty();
    assertThat(found("?milestone=MONTHS_6")).containsExactly("Benali MONTHS_6");
    assertThat(api.get("/follow-ups?milestone=MONTHS_9").status()).isEqualTo(400);
    assertThat(api.get("/follow-ups?limit=0").status()).isEqualTo(400);
  }

  @Test
  void arePagedWithoutNamesInTheAddress() {
    here.admittedElsewhere(here.person("Leroy"), "2026-03-02", "2026-05-31");

    JsonNode first = api.get("/follow-ups?limit=1").json(200);
    String next = first.get("next").asText();

    assertThat(new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8))
        .doesNotContain("Benali", "Samia");
    assertThat(found("?limit=1&after=" + next)).containsExactly("Leroy END");
    api.put(atTheEnd, PERMANENT).json(200);
    assertThat(found("?limit=1&after=" + next)).as("the one after what is gone").hasSize(1);
  }

  @Test
  void areRecordedReadAndCorrected() {
    JsonNode recorded = api.put(atTheEnd, PERMANENT).json(200);
    assertThat(recorded.get("group").asText()).isEqualTo("LASTING");
    assertThat(recorded.get("version").asInt()).isEqualTo(1);
    JsonNode kept = api.get(person + "/follow-ups").json(200).get("items");
    assertThat(kept).hasSize(3);
    assertThat(kept.get(0)).isEqualTo(recorded);
    assertThat(kept.at("/1/open").asBoolean()).isTrue();
    assertThat(kept.at("/1/situation").isNull()).isTrue();
    assertThat(kept.at("/2/open").asBoolean()).isFalse();

    assertThat(api.put(atTheEnd, "{'situation':'TRAINING','version':0}").code())
        .isEqualTo("STALE_VERSION");
    // What GET gives may be sent back.
    JsonNode again = api.put(atTheEnd, kept.get(0).toString()).json(200);
    assertThat(again).isEqualTo(recorded);
    JsonNode corrected = api.put(atTheEnd, "{'situation':'TRAINING','version':1}").json(200);
    assertThat(corrected.get("version").asInt()).isEqualTo(2);

    JsonNode log =
        api.get("/audit?subjectType=BENEFICIARY&subjectId=" + samia.id()).json(200).get("items");
    assertThat(log.toString())
        .contains("EXIT_RECORDED", "EXIT_CORRECTED", "END")
        .doesNotContain("PERMANENT_JOB", "TRAINING", "Benali");
    Visitor visitor = server.visitor(here.facilitator);
    assertThat(
            visitor
                .open("/audit?subjectType=BENEFICIARY&subjectId=" + samia.id())
                .page()
                .select("main")
                .text())
        .contains("Situation de sortie corrigée", "À la sortie")
        .doesNotContain("Formation", "CDI");
  }

  @Test
  void areRefusedInTheOrderOfAllRefusals() {
    Api other = server.api(world.facilitator());
    String unknown = "/beneficiaries/999999/follow-ups/END";
    for (Actor refused :
        List.of(
            world.declarant(here.employer), world.reader(here.authority), world.administrator())) {
      Api program = server.api(refused);
      assertThat(program.get("/follow-ups").status()).isEqualTo(403);
      assertThat(program.get(person + "/follow-ups").status()).isEqualTo(403);
      assertThat(program.put(atTheEnd, "nonsense").status()).isEqualTo(403);
      assertThat(program.put(unknown, PERMANENT).status()).isEqualTo(403);
      Visitor visitor = server.visitor(refused);
      for (String page : List.of("/follow-ups", "/follow-ups.csv", atTheEnd)) {
        assertThat(visitor.open(page).status()).as(page).isEqualTo(403);
      }
    }
    assertThat(Api.at(server.address()).get("/follow-ups").status()).isEqualTo(401);
    assertThat(api.put(atTheEnd, "nonsense").status()).isEqualTo(400);
    assertThat(api.put(atTheEnd, "{'situation':'RICH','version':0}").status()).isEqualTo(400);
    assertThat(api.put(atTheEnd, "{'situation':'TRAINING','version':0,'why':1}").status())
        .isEqualTo(400);
    for (String incomplete : List.of("{}", "{'version':0}", "{'situation':'TRAINING'}")) {
      assertThat(api.put(atTheEnd, incomplete).status()).as(incomplete).isEqualTo(422);
      assertThat(other.put(atTheEnd, incomplete).status()).as(incomplete).isEqualTo(422);
    }
    assertThat(api.put(person + "/follow-ups/MONTHS_9", PERMANENT).status()).isEqualTo(404);
    Api.Answer theirs = other.put(atTheEnd, PERMANENT);
    Api.Answer nobody = other.put(unknown, PERMANENT);
    assertThat(theirs.status()).isEqualTo(404);
    assertThat(theirs.text().replaceAll("\\d+", ""))
        .isEqualTo(nobody.text().replaceAll("\\d+", ""));
    assertThat(other.get(person + "/follow-ups").status()).isEqualTo(404);
    assertThat(other.get("/follow-ups").json(200).get("items")).isEmpty();
    assertThat(server.visitor(world.facilitator()).open(atTheEnd).status()).isEqualTo(404);
    Api.Answer early = api.put(person + "/follow-ups/MONTHS_12", PERMANENT);
    assertThat(early.code()).isEqualTo("FOLLOW_UP_NOT_DUE");
    assertThat(early.json().get("detail").asText()).contains("2027");
  }

  @Test
  void areAnsweredInTheListAndCorrectedFromThere() {
    Visitor visitor = server.visitor(here.facilitator).open("/");
    assertThat(visitor.page().selectFirst(".counters a[href=/follow-ups]").parent().text())
        .contains("Suivis à faire", "2");

    visitor.open("/follow-ups?milestone=END");
    assertThat(visitor.page().select("tbody tr").text())
        .contains("Benali Samia", here.employer.name(), "À la sortie", "depuis le 30/04/2026");
    assertThat(visitor.page().select("tbody tr optgroup").eachAttr("label"))
        .containsExactly(
            "Emploi durable", "Emploi de transition", "Sortie positive", "Autre sortie");
    visitor.submit(atTheEnd, Map.of("situation", "SHORT_FIXED_TERM"));

    assertThat(visitor.location()).startsWith("/follow-ups?milestone=END&");
    assertThat(visitor.page().select("tbody tr")).isEmpty();
    assertThat(visitor.page().select("[role=status]").text())
        .contains("Samia Benali", "À la sortie", "CDD de moins de 6 mois", "Corriger");
    String correction = visitor.page().selectFirst("[role=status] a").attr("href");
    visitor.open(correction);
    assertThat(visitor.page().select("h1").text()).isEqualTo("Que devient Samia Benali ?");
    assertThat(visitor.page().select("option[selected]").val()).isEqualTo("SHORT_FIXED_TERM");
    visitor.submit(atTheEnd, Map.of("situation", "PERMANENT_JOB"));

    assertThat(visitor.location()).startsWith(person);
    assertThat(visitor.page().select("section[aria-labelledby=exits]").text())
        .contains("CDI (Emploi durable)", "Corriger", "À 6 mois", "Renseigner", "Pas encore");
    assertThat(visitor.open("/follow-ups").page().select("tbody tr")).hasSize(1);
    assertThat(visitor.open("/follow-ups.csv?milestone=MONTHS_6").text())
        .contains("Benali", "À 6 mois", "30/04/2026", "30/10/2026");
  }

  @Test
  void areAskedAgainWhereNothingWasChosenOrSomebodyWasFaster() {
    Visitor visitor = server.visitor(here.facilitator).open("/follow-ups?q=benali&milestone=END");
    visitor.submit(atTheEnd, Map.of("situation", ""));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select("#f-situation-error").text()).isNotEmpty();

    api.put(atTheEnd, PERMANENT).json(200);
    visitor.submit(atTheEnd, Map.of("situation", "JOBSEEKER"));
    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.page().select("option[selected]").val()).isEqualTo("JOBSEEKER");
    visitor.submit(atTheEnd, Map.of());

    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.location()).startsWith("/follow-ups?q=benali&milestone=END");
    assertThat(visitor.page().select("[role=status]").text()).contains("En recherche d'emploi");
  }

  @Test
  void sayWhatWouldFillAnEmptyList() {
    Visitor visitor = server.visitor(world.facilitator()).open("/follow-ups");
    assertThat(visitor.page().select(".empty").text())
        .contains("Aucun suivi à faire", "lendemain de son dernier contrat");
    visitor.open("/follow-ups?q=personne");
    assertThat(visitor.page().select(".empty a").attr("href")).isEqualTo("/follow-ups");
    visitor.open("/follow-ups?answered=" + samia.id() + "&at=END");
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.page().select("[role=status]")).isEmpty();
  }

  @Test
  void areNotOnTheCardThatAnEmployerReads() {
    Actor employer = world.declarant(here.employer);
    api.put(atTheEnd, PERMANENT).json(200);

    Visitor visitor = server.visitor(employer).open(person);

    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.page().text()).contains("Benali").doesNotContain("CDI (");
    assertThat(visitor.page().select("#exits, a[href*=follow-ups]")).isEmpty();
    assertThat(visitor.open("/beneficiaries").page().select("a[href*=follow-ups]")).isEmpty();
    assertThat(
            server
                .visitor(here.facilitator)
                .open("/beneficiaries")
                .page()
                .select("main a[href=/follow-ups]"))
        .hasSize(1);
  }

  private List<String> found(String query) {
    return api.get("/follow-ups" + query).json(200).get("items").findParents("milestone").stream()
        .map(item -> item.get("lastName").asText() + " " + item.get("milestone").asText())
        .toList();
  }
}
