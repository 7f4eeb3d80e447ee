package insertionhours.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.hours.Declaration;
import insertionhours.hours.HoursWorld;
import insertionhours.obligations.Modality;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Declaring and deciding through the API. */
@ExtendWith(ApplicationExtension.class)
class DeclarationHttpIT {
  private final Rooms rooms;
  private final World world;
  private final Server server;
  private final MovableClock clock;
  private HoursWorld hours;
  private Api declarant;
  private Api facilitator;
  private Assignment person;

  DeclarationHttpIT(Rooms rooms, World world, Server server, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    this.server = server;
    this.clock = clock;
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 11, 23));
    hours = new HoursWorld(rooms, world);
    declarant = server.api(hours.declarant);
    person =
        hours.crew.admitted(hours.declarant, hours.lot, hours.holder.id(), Modality.DIRECT_HIRE);
    facilitator = server.api(hours.facilitator);
  }

  @Test
  void takesNoSocialSecurityNumber() {
    String number = "1 84 12 76 451 089 46";
    Declaration kept = hours.submitted(YearMonth.of(2026, 4), HoursWorld.line("HEATING", "5"));
    String decision = "{'version': %d, 'decision': 'ACCEPTED', %s}".formatted(kept.version(), "%s");
    String decisions = "/declarations/" + kept.id() + "/decision";
    String waiting =
        "'lines': [{'id': %d, 'awaitedDocument': '%s'}]"
            .formatted(kept.lines().get(0).id(), number);
    String proposals = "/lots/" + hours.lot.id() + "/assignments";
    String proposal =
        "{'beneficiaryId': %d, 'employerId': %d, 'modality': 'DIRECT_HIRE', 'prescriber': '%s', "
                .formatted(person.beneficiaryId(), hours.holder.id(), number)
            + "'contracts': [{'contractType': 'PERMANENT', 'startsOn': '2026-03-01'}]}";

    List.of(
            declarant.post(
                declarations(),
                march(
                    "{'trade':'HEATING','modality':'DIRECT_HIRE','hoursWorked':5,'note':'%s'}"
                        .formatted(number))),
            facilitator.post(decisions, decision.formatted("'comment': '" + number + "'")),
            facilitator.post(decisions, decision.formatted(waiting)),
            declarant.post(proposals, proposal),
            facilitator.post(
                "/assignments/" + person.id() + "/decision",
                "{'decision': 'ADMITTED', 'comment': '" + number + "'}"))
        .forEach(
            answer -> {
              assertThat(answer.status()).isEqualTo(422);
              assertThat(answer.json().at("/errors/0/message").asText())
                  .contains("sécurité sociale")
                  .doesNotContain(number);
            });
  }

  @Test
  void playsTheWholeLife() {
    Api.Answer created =
        declarant.post(
            declarations(),
            march("{'trade':'HEATING','modality':'DIRECT_HIRE','hoursWorked':151.67}"));
    long id = created.id();
    assertThat(created.header("Location")).endsWith("/api/v1/declarations/" + id);
    assertThat(created.json()).isEqualTo(declarant.get("/declarations/" + id).json(200));
    assertThat(created.json().get("lines").get(0).get("trainingHours").intValue()).isZero();
    assertThat(created.json().get("lines").get(0).get("hoursAccepted").isNull()).isTrue();

    ObjectNode body = (ObjectNode) created.json();
    ((ObjectNode) body.get("lines").get(0)).put("hoursWorked", 100);
    JsonNode changed = declarant.put("/declarations/" + id, body.toString()).json(200);
    assertThat(changed.get("hoursDeclared").intValue()).isEqualTo(100);
    assertThat(changed.get("version").intValue()).isEqualTo(2);
    assertThat(declarant.put("/declarations/" + id, body.toString()).code())
        .isEqualTo("STALE_VERSION");

    JsonNode submitted =
        declarant.post("/declarations/" + id + "/submission", "{'version':2}").json(200);
    assertThat(submitted.get("status").asText()).isEqualTo("SUBMITTED");
    assertThat(submitted.get("receiptNumber").asText()).startsWith("R-2026-");
    JsonNode draft =
        declarant.post("/declarations/" + id + "/withdrawal", "{'version':3}").json(200);
    assertThat(draft.get("status").asText()).isEqualTo("DRAFT");
    declarant.post("/declarations/" + id + "/submission", "{'version':4}").json(200);
    String line =
        declarant.get("/declarations/" + id).json(200).get("lines").get(0).get("id").asText();
    JsonNode decided =
        facilitator
            .post(
                "/declarations/" + id + "/decision",
                "{'version':5,'decision':'ACCEPTED','lines':[{'id':%s,'hoursAccepted':90.5,'reasonCode':'NO_PROOF'}]}"
                    .formatted(line))
            .json(200);
    assertThat(decided.get("status").asText()).isEqualTo("PARTLY_ACCEPTED");
    assertThat(decided.get("hoursAccepted").decimalValue()).isEqualByComparingTo("90.5");

    JsonNode behind =
        facilitator.get("/lots/" + hours.lot.id() + "/hours?from=2026-03&to=2026-03").json(200);
    assertThat(behind.get("items")).hasSize(1);
    assertThat(behind.get("items").get(0).get("enterprise").get("id").asLong())
        .isEqualTo(hours.holder.id());
    assertThat(behind.get("items").get(0).get("reasonCode").asText()).isEqualTo("NO_PROOF");
    assertThat(
            facilitator
                .get("/lots/" + hours.lot.id() + "/hours?from=2026-04")
                .json(200)
                .get("items"))
        .isEmpty();
    assertThat(
            facilitator.get("/lots/" + hours.lot.id() + "/hours?from=2026-04&to=2026-03").status())
        .isEqualTo(400);
    assertThat(
            declarant
                .get("/declarations?status=PARTLY_ACCEPTED&month=2026-03&sort=-month")
                .json(200)
                .get("items"))
        .hasSize(1);
    assertThat(declarant.get(declarations()).json(200).get("items")).hasSize(1);
    assertThat(declarant.get("/declarations?status=WRONG").status()).isEqualTo(400);
    assertThat(declarant.get("/declarations?sort=colour").status()).isEqualTo(400);
  }

  @Test
  void refusesInTheOrderOfTheContract() {
    String line = "{'trade':'HEATING','modality':'DIRECT_HIRE','hoursWorked':%s}";
    refused(400, declarant.post(declarations(), march(line.formatted("'7'"))));
    refused(
        400,
        declarant.post(
            declarations(), march("{'trade':'HEATING','modality':'X','hoursWorked':1}")));
    refused(
        400,
        declarant.post(
            declarations(),
            march(
                "{'trade':'HEATING','modality':'DIRECT_HIRE','hoursWorked':1,'status':'PENDING'}")));
    refused(422, declarant.post(declarations(), march(line.formatted("1.005"))));
    refused(422, declarant.post(declarations(), march(line.formatted("-1"))));
    refused(422, declarant.post(declarations(), march(line.formatted("10000"))));
    refused(
        422, declarant.post(declarations(), march("{'trade':'HEATING','modality':'DIRECT_HIRE'}")));
    refused(422, declarant.post(declarations(), "{'enterpriseId':1,'month':'2026-03'}"));
    refused(422, declarant.post("/lots/999999/declarations", march(line.formatted("0"))));
    refused(404, declarant.post("/lots/999999/declarations", march(line.formatted("1"))));
    long id = declarant.post(declarations(), march(line.formatted("1"))).id();
    Api.Answer twice = declarant.post(declarations(), march(line.formatted("1")));
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.json().get("existing").get("id").asLong()).isEqualTo(id);
    assertThat(twice.json().get("existing").get("href").asText()).endsWith("/declarations/" + id);
    refused(422, declarant.post("/declarations/" + id + "/submission", "{}"));
    refused(409, declarant.post("/declarations/" + id + "/submission", "{'version':9}"));
    refused(403, declarant.post("/declarations/" + id + "/decision", "{'nonsense'"));
    refused(
        409,
        facilitator.post(
            "/declarations/" + id + "/decision", "{'version':1,'decision':'ACCEPTED'}"));
    refused(
        422,
        facilitator.post(
            "/declarations/" + id + "/decision", "{'version':1,'decision':'RETURNED'}"));
    assertThat(declarant.delete("/declarations/" + id).status()).isEqualTo(204);
    refused(404, declarant.delete("/declarations/" + id));
  }

  @Test
  void namesWhoseHoursTheyAreToThoseWhoMayKnow() {
    String line = "{'trade':'HEATING','modality':'DIRECT_HIRE','hoursWorked':12}";
    Api.Answer nameless = declarant.post(declarations(), unnamed(line));
    assertThat(nameless.status()).isEqualTo(422);
    assertThat(nameless.code()).isEqualTo("ASSIGNMENT_NEEDED");
    assertThat(nameless.json().at("/errors/0/field").asText()).isEqualTo("lines[0].assignmentId");
    Api.Answer unknown =
        declarant.post(
            declarations(), unnamed(line.replace("{'trade'", "{'assignmentId':999999,'trade'")));
    assertThat(unknown.code()).isEqualTo("UNKNOWN_ASSIGNMENT");

    JsonNode created = declarant.post(declarations(), march(line)).json(201);
    assertThat(created.at("/lines/0/assignmentId").asLong()).isEqualTo(person.id());
    assertThat(created.at("/lines/0/beneficiary/lastName").asText()).isEqualTo(person.lastName());
    long id = created.get("id").asLong();
    JsonNode submitted =
        declarant.post("/declarations/" + id + "/submission", "{'version':1}").json(200);
    facilitator
        .post(
            "/declarations/" + id + "/decision",
            "{'version':" + submitted.get("version") + ",'decision':'ACCEPTED'}")
        .json(200);
    String supplement = march(line).replace("'lines'", "'supplement':true,'lines'");
    Api.Answer again = declarant.post(declarations(), supplement);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("ALREADY_EXISTS");
    assertThat(again.json().at("/existing/id").asLong()).isEqualTo(id);
    assertThat(again.json().at("/errors/0/field").asText()).isEqualTo("lines[0].hoursWorked");

    String behind = "/lots/" + hours.lot.id() + "/hours";
    assertThat(facilitator.get(behind).json(200).at("/items/0/beneficiary/lastName").asText())
        .isEqualTo(person.lastName());
    for (Api other : List.of(declarant, server.api(world.reader(hours.authority)))) {
      assertThat(other.get(behind).json(200).at("/items/0/beneficiary").isNull()).isTrue();
      assertThat(other.get(behind).text()).doesNotContain(person.lastName());
    }
  }

  @Test
  void answersEachRole() {
    long id =
        declarant
            .post(
                declarations(),
                march("{'trade':'HEATING','modality':'DIRECT_HIRE','hoursWorked':1}"))
            .id();
    Api reader = server.api(world.reader(hours.authority));
    Api administrator = server.api(world.administrator());
    List<String> declared = List.of("/declarations", declarations(), "/declarations/" + id);
    for (String path : declared) {
      assertThat(server.api().get(path).status()).isEqualTo(401);
      assertThat(reader.get(path).status()).isEqualTo(403);
      assertThat(administrator.get(path).status()).isEqualTo(403);
    }
    String behind = "/lots/" + hours.lot.id() + "/hours";
    assertThat(reader.get(behind).status()).isEqualTo(200);
    assertThat(administrator.get(behind).status()).isEqualTo(403);
    Stream.of(world.facilitator(), world.declarant(world.company()))
        .map(server::api)
        .forEach(
            stranger -> {
              assertThat(stranger.get("/declarations").json(200).get("items")).isEmpty();
              refused(404, stranger.get(declarations()));
              refused(404, stranger.get("/declarations/" + id));
              refused(404, stranger.get(behind));
              refused(404, stranger.post("/declarations/" + id + "/submission", "{'version':1}"));
            });
  }

  @Test
  void answersARepeatedRequestWithTheFirstAnswer() {
    String body = march("{'trade':'HEATING','modality':'DIRECT_HIRE','hoursWorked':1}");
    Api.Answer first = declarant.post(declarations(), body, "Idempotency-Key", "once");
    Api.Answer second = declarant.post(declarations(), body, "Idempotency-Key", "once");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json()).isEqualTo(first.json());
    String submission = "/declarations/" + first.id() + "/submission";
    JsonNode submitted =
        declarant.post(submission, "{'version':1}", "Idempotency-Key", "two").json(200);
    assertThat(declarant.post(submission, "{'version':1}", "Idempotency-Key", "two").json(200))
        .isEqualTo(submitted);
  }

  private String declarations() {
    return "/lots/" + hours.lot.id() + "/declarations";
  }

  private String march(String line) {
    return unnamed(line.replace("{'trade'", "{'assignmentId':" + person.id() + ",'trade'"));
  }

  private String unnamed(String line) {
    return "{'enterpriseId':%d,'month':'2026-03','lines':[%s]}".formatted(hours.holder.id(), line);
  }

  private static void refused(int status, Api.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.code()).isNotEmpty();
  }
}
