package insertionhours;

import static insertionhours.PeopleSecrets.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.testing.Api;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Writes of people through the API by a firm and a facilitator: some as they should be, some not.
 */
final class PeopleWrites {
  /** Of the form for a new person. */
  static final List<String> FORMS =
      List.of(
          "lastName=Zqnom900010x&firstName=Zqprenom900010x&birthDate=17.05.1990&sex=X",
          "lastName=Zqnom900011x&birthDate=1890-01-01&communeCode=Zqrue900011x",
          "lastName=" + "Zqnom900012x".repeat(20) + "&eligibilityCriterion=Zqcritere900012x",
          "lastName=Zqnom900013x%00&firstName=%F0%9F%98%80Zqprenom900013x&informedOn=Zqjour900013x");

  private static final List<String> BODIES =
      List.of(
          "{\"lastName\":\"Zqnom900020x\", broken",
          "[\"Zqnom900021x\"]",
          "{\"lastName\":{\"Zqnom900022x\":1}}",
          "{\"lastName\":\"Zqnom900023x\",\"lastName\":\"Zqnom900023x\"}",
          "{\"Zqnom900024x\":true}",
          "{\"lastName\":\"Zqnom900025x\",\"birthDate\":\"Zqjour900025x\"}",
          "{\"lastName\":\"Zqnom900026x\",\"sex\":\"Zqsexe900026x\"}",
          "{\"lastName\":\"" + "Zqnom900027x".repeat(30) + "\"}",
          "{\"lastName\":\"Zqnom900028x\\u0000\",\"birthDate\":\"2090-01-01\"}",
          "{\"lastName\":\"" + "Zqnom900029x".repeat(20_000) + "\"}");

  private final Api firm;
  private final Api office;
  private final Api reader;

  PeopleWrites(Api firm, Api office, Api reader) {
    this.firm = firm;
    this.office = office;
    this.reader = reader;
  }

  static String person(String lastName) {
    return """
    {'lastName':'%s','firstName':'%s','birthDate':'1990-05-17','sex':'F',
     'priorityNeighbourhood':false,'eligibilityCriterion':'RSA','informedOn':'2025-01-20'}
    """
        .formatted(lastName, word("prenom", 900_000));
  }

  /** Everything that tells of people, each with a key by which its answer is kept. */
  void wellDone() {
    long person = post(firm, "/beneficiaries", person(word("nom", 900_001))).get("id").asLong();
    JsonNode lot = running();
    JsonNode me = firm.get("/me").json(200);
    long employer = me.get("grants").get(0).get("organisation").get("id").asLong();
    long assignment =
        post(
                firm,
                "/lots/" + lot.get("id") + "/assignments",
                """
                {'beneficiaryId':%d,'employerId':%d,'modality':'SECONDMENT','prescriber':'%s',
                 'contracts':[{'contractType':'MISSION','startsOn':'%s'}]}
                """
                    .formatted(
                        person,
                        employer,
                        word("prescripteur", 900_002),
                        lot.get("startsOn").asText()))
            .get("id")
            .asLong();
    byte[] file = ("%PDF-1.4 " + word("contenu", 900_003)).getBytes(StandardCharsets.UTF_8);
    firm.upload(
        "/assignments/" + assignment + "/files?kind=CONTRACT&name=" + word("fichier", 900_003),
        file,
        "Idempotency-Key",
        key());
    post(
        office,
        "/assignments/" + assignment + "/decision",
        "{'decision':'ADMITTED','eligibleFrom':'%s','comment':'%s'}"
            .formatted(lot.get("startsOn").asText(), word("motif", 900_004)));
    declare(lot, assignment, employer);
    post(
        office,
        "/beneficiaries/" + person + "/clock-decisions",
        "{'kind':'EXTENSION','until':'2036-01-01','reason':'%s'}"
            .formatted(word("report", 900_005)));
    assertThat(firm.get("/beneficiaries?q=" + word("nom", 900_001)).json(200).get("items"))
        .hasSize(1);
  }

  /** A lot of both. */
  private JsonNode running() {
    for (JsonNode lot : firm.get("/lots?status=RUNNING").json(200).get("items")) {
      if (office.get("/lots/" + lot.get("id")).status() == 200) {
        return lot;
      }
    }
    throw new AssertionError("no common lot");
  }

  private void declare(JsonNode lot, long assignment, long employer) {
    String month = lot.get("startsOn").asText().substring(0, 7);
    JsonNode draft =
        post(
            firm,
            "/lots/" + lot.get("id") + "/declarations",
            """
            {'enterpriseId':%d,'month':'%s','supplement':true,'lines':[
              {'assignmentId':%d,'trade':'OTHER','modality':'SECONDMENT','hoursWorked':3,'note':'%s'}]}
            """
                .formatted(employer, month, assignment, word("note", 900_006)));
    String path = "/declarations/" + draft.get("id");
    JsonNode sent =
        post(firm, path + "/submission", "{'version':%s}".formatted(draft.get("version")));
    JsonNode back =
        post(firm, path + "/withdrawal", "{'version':%s}".formatted(sent.get("version")));
    JsonNode again =
        post(firm, path + "/submission", "{'version':%s}".formatted(back.get("version")));
    JsonNode waiting =
        post(
            office,
            path + "/decision",
            "{'version':%s,'decision':'ACCEPTED','lines':[{'id':%s,'awaitedDocument':'%s'}]}"
                .formatted(
                    again.get("version"),
                    again.get("lines").get(0).get("id"),
                    word("piece", 900_007)));
    post(
        office,
        "/declarations/decisions",
        "{'declarations':[{'id':%s,'version':%s}]}"
            .formatted(draft.get("id"), waiting.get("version")));
    post(
        office,
        path + "/decision",
        "{'version':%s,'decision':'ACCEPTED'}".formatted(waiting.get("version")));
  }

  /** What nobody can make sense of, and who may not write at all. */
  void malformed() {
    for (String body : BODIES) {
      for (Api api : List.of(firm, office, reader)) {
        assertThat(api.post("/beneficiaries", body, "Idempotency-Key", key()).status())
            .isBetween(400, 499);
      }
    }
    for (String path :
        List.of(
            "/beneficiaries?sort=Zqnom900030x",
            "/beneficiaries?q=Zqnom900031x%00",
            "/beneficiaries?after=Zqnom900032x",
            "/beneficiaries/Zqnom900033x",
            "/assignments?status=Zqnom900034x",
            "/clocks?endingBefore=Zqnom900035x")) {
      assertThat(office.get(path).status()).as(path).isBetween(200, 499);
    }
  }

  private static JsonNode post(Api api, String path, String body) {
    Api.Answer answer = api.post(path, body, "Idempotency-Key", key());
    assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    return answer.json();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
