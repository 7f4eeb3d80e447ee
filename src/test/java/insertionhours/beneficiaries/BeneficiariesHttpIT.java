package insertionhours.beneficiaries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.identity.Actor;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People through the API and on their pages. */
@ExtendWith(ApplicationExtension.class)
class BeneficiariesHttpIT {
  private static final String PATH = "/beneficiaries";
  private static final String MARTIN =
      """
      {"lastName": "D'Hôte-Martin", "firstName": "Éloïse", "birthDate": "1998-04-12", "sex": "F",
       "priorityNeighbourhood": true, "qualificationLevel": "LEVEL_3",
       "eligibilityCriterion": "YOUTH_JOBSEEKER", "otherCriteria": ["QPV_RESIDENT", "RSA"],
       "informedOn": "2026-03-02"}
      """
          .replace("'", "’");

  private final Rooms rooms;
  private final Server server;
  private final World world;
  private final Jdbi jdbi;
  private final People people;
  private Actor facilitator;
  private ContractingAuthority authority;
  private Enterprise insertion;
  private Actor declarant;
  private Lot lot;

  BeneficiariesHttpIT(Rooms rooms, Server server, World world, Jdbi jdbi) {
    this.rooms = rooms;
    this.server = server;
    this.world = world;
    this.jdbi = jdbi;
    this.people = new People(rooms, jdbi);
  }

  @BeforeEach
  void populate() {
    facilitator = world.facilitator();
    authority = world.authority();
    insertion = world.enterprise(EnterpriseKind.EI);
    declarant = world.declarant(insertion);
    lot = world.awarded(facilitator, world.operation(facilitator, authority), 1, 400, insertion);
  }

  @Test
  void keepsChangesAndRemovesAPerson() {
    Api api = server.api(declarant);
    Api.Answer answer = api.post(PATH, MARTIN);
    JsonNode created = answer.json(201);
    String one = PATH + "/" + created.get("id").asLong();
    assertThat(answer.header("Location")).endsWith("/api/v1" + one);
    assertThat(api.get(one).json(200)).isEqualTo(created);
    assertThat(created.get("eligibilityCriterion").asText()).isEqualTo("YOUTH_JOBSEEKER");
    assertThat(created.get("otherCriteria"))
        .extracting(JsonNode::asText)
        .containsExactly("QPV_RESIDENT", "RSA");
    assertThat(created.get("enterpriseId").asLong()).isEqualTo(insertion.id());

    ObjectNode body = created.deepCopy();
    body.put("sex", "M").put("qualificationLevel", "LEVEL_4").putArray("otherCriteria");
    JsonNode changed = api.put(one, body.toString()).json(200);
    assertThat(changed.get("sex").asText()).isEqualTo("M");
    assertThat(changed.get("otherCriteria")).isEmpty();
    assertThat(api.get(one).json(200)).isEqualTo(changed);
    assertThat(api.put(one, body.toString()).json(409).get("code").asText())
        .isEqualTo("STALE_VERSION");
    body.remove("version");
    assertThat(api.put(one, body.toString()).json(422).get("errors").get(0).get("field").asText())
        .isEqualTo("version");

    assertThat(api.delete(one).status()).isEqualTo(204);
    assertThat(api.get(one).status()).isEqualTo(404);
  }

  @Test
  void answersARepeatedRequestOnce() {
    Api api = server.api(declarant);
    JsonNode first = api.post(PATH, MARTIN, "Idempotency-Key", "one").json(201);

    assertThat(api.post(PATH, MARTIN, "Idempotency-Key", "one").json(201)).isEqualTo(first);
    assertThat(api.post(PATH, MARTIN).json(201)).isNotEqualTo(first);
    assertThat(api.get(PATH).json(200).get("items")).hasSize(2);
    assertThat(
            api.post(PATH, MARTIN.replace("LEVEL_3", "LEVEL_4"), "Idempotency-Key", "one").code())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void keepsNoCopyOfAPersonForRepeatedRequests() {
    long first = server.api(facilitator).post(PATH, MARTIN, "Idempotency-Key", "one").id();
    long second = server.api(facilitator).post(PATH, MARTIN).id();
    server
        .api(facilitator)
        .post(
            PATH + "/" + first + "/merger", "{'otherId': " + second + "}", "Idempotency-Key", "two")
        .json(200);

    List<String> answers =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT COALESCE(answer, 'none') FROM answered_request")
                    .mapTo(String.class)
                    .list());
    assertThat(answers)
        .hasSize(2)
        .noneMatch(answer -> answer.matches("(?s).*(Martin|Éloïse|YOUTH|1998).*"));
  }

  @Test
  void refusesWhatIsMissingOrOutOfRange() {
    Api api = server.api(facilitator);

    assertThat(api.post(PATH, "{}").json(422).get("errors"))
        .extracting(error -> error.get("field").asText())
        .containsExactlyInAnyOrder(
            "lastName",
            "firstName",
            "birthDate",
            "sex",
            "priorityNeighbourhood",
            "eligibilityCriterion",
            "informedOn");
    refused(api, MARTIN.replace("1998-04-12", "1899-12-31"), 422, "birthDate");
    refused(api, MARTIN.replace("1998-04-12", "2098-04-12"), 422, "birthDate");
    refused(api, MARTIN.replace("2026-03-02", "2098-03-02"), 422, "informedOn");
    refused(api, MARTIN.replace("YOUTH_JOBSEEKER", "RICH"), 422, "eligibilityCriterion");
    refused(api, MARTIN.replace("\"RSA\"", "\"RICH\""), 422, "otherCriteria[1]");
    assertThat(api.post(PATH, MARTIN.replace("\"F\"", "\"X\"")).status()).isEqualTo(400);
    assertThat(api.post(PATH, MARTIN.replace("\"sex\"", "\"nationality\"")).status())
        .isEqualTo(400);
    assertThat(api.get(PATH + "?sort=birthDate").status()).isEqualTo(400);
    assertThat(api.get(PATH + "?status=HAPPY").status()).isEqualTo(400);
    assertThat(api.get(PATH).json(200).get("items")).isEmpty();
  }

  private static void refused(Api api, String body, int status, String field) {
    assertThat(api.post(PATH, body).json(status).get("errors").get(0).get("field").asText())
        .isEqualTo(field);
  }

  @Test
  void listsWithoutACriterion() {
    long id = server.api(declarant).post(PATH, MARTIN).id();
    people.assign(id, lot, insertion, "PROPOSED", declarant);

    Stream.of(facilitator, declarant)
        .forEach(
            reader -> {
              Api.Answer list =
                  server.api(reader).get(PATH + "?q=martin+eloise&sort=-lastName&limit=5");
              assertThat(list.json(200).get("items")).hasSize(1);
              assertThat(list.text()).doesNotContain("YOUTH", "RSA", "riter", "QPV");
              Visitor visitor = server.visitor(reader).open(PATH + "?q=hote");
              assertThat(visitor.page().select("tbody tr").text()).contains("Éloïse", "à valider");
              assertThat(visitor.page().html()).doesNotContain("YOUTH_JOBSEEKER", "26 ans");
              String file = visitor.open("/beneficiaries.csv").text();
              assertThat(file).contains("Éloïse", insertion.name()).doesNotContain("26 ans", "RSA");
            });
  }

  @Test
  void answersOthersAsIfNobodyWereThere() {
    long id = server.api(facilitator).post(PATH, MARTIN).id();
    String one = PATH + "/" + id;

    Stream.of(world.reader(authority), world.administrator())
        .forEach(
            stranger -> {
              assertThat(server.api(stranger).get(PATH).status()).isEqualTo(403);
              assertThat(server.api(stranger).get(one).status()).isEqualTo(403);
              assertThat(server.api(stranger).post(PATH, "no JSON").status()).isEqualTo(403);
              assertThat(server.api(stranger).get("/eligibility-criteria").status()).isEqualTo(403);
              Visitor visitor = server.visitor(stranger);
              assertThat(visitor.open("/").page().select("nav a[href='" + PATH + "']")).isEmpty();
              Stream.of(PATH, one, one + "/edit", PATH + ".csv", PATH + "/notice")
                  .forEach(page -> assertThat(visitor.open(page).status()).isEqualTo(403));
            });
    Stream.of(world.facilitator(), declarant)
        .forEach(
            stranger -> {
              assertThat(server.api(stranger).get(PATH).json(200).get("items")).isEmpty();
              assertThat(server.api(stranger).get(one).status()).isEqualTo(404);
              assertThat(server.api(stranger).delete(one).status()).isEqualTo(404);
              assertThat(server.visitor(stranger).open(one).status()).isEqualTo(404);
            });
    assertThat(server.api(declarant).get(one + "/matches").status()).isEqualTo(403);
    assertThat(server.api(declarant).post(one + "/merger", "{}").status()).isEqualTo(403);
    assertThat(server.api(declarant).post(one + "/separation", "").status()).isEqualTo(403);
  }

  @Test
  void tellsADeclarantNothingOfAKnownPerson() {
    String plain = MARTIN.replaceAll("D.Hôte-Martin", "DHOTE MARTIN").replace("Éloïse", "ELOISE");
    long first = server.api(facilitator).post(PATH, MARTIN).id();
    Enterprise other = world.company();
    Actor otherDeclarant = world.declarant(other);
    JsonNode second = server.api(declarant).post(PATH, plain).json(201);
    long third = server.api(otherDeclarant).post(PATH, MARTIN).id();
    people.assign(second.get("id").asLong(), lot, insertion, "PROPOSED", declarant);
    people.assign(third, lot, other, "PROPOSED", otherDeclarant);

    String matches = PATH + "/" + first + "/matches";
    assertThat(server.api(facilitator).get(matches).json(200).get("items")).hasSize(2);
    assertThat(server.api(facilitator).get(matches + "?q=nobody").json(200).get("items")).isEmpty();
    JsonNode merged =
        server
            .api(facilitator)
            .post(PATH + "/" + first + "/merger", "{'otherId': " + third + "}")
            .json(200);
    assertThat(merged.get("items"))
        .extracting(match -> match.get("samePerson").asBoolean())
        .containsExactly(true, false);

    assertThat(server.api(declarant).get(PATH + "/" + second.get("id").asLong()).json(200))
        .isEqualTo(second);
    Visitor visitor = server.visitor(declarant).open(PATH + "/" + second.get("id").asLong());
    assertThat(visitor.page().text()).doesNotContain("même personne", "Éloïse", other.name());
    assertThat(
            server
                .api(facilitator)
                .post(PATH + "/" + third + "/separation", "")
                .json(200)
                .get("items"))
        .extracting(match -> match.get("samePerson").asBoolean())
        .containsExactly(false, false);
  }

  @Test
  void listsTheCriteria() {
    JsonNode items =
        server.api(declarant).get("/eligibility-criteria?limit=200").json(200).get("items");
    assertThat(items).hasSize(20);
    assertThat(items.get(0).get("code").asText()).isEqualTo("LONG_TERM_JOBSEEKER");
    assertThat(server.api(facilitator).get("/eligibility-criteria?q=26+ans").json(200).get("items"))
        .extracting(criterion -> criterion.get("youngerThan").asInt())
        .containsExactly(26, 26);
    assertThat(
            server
                .api(facilitator)
                .get("/eligibility-criteria?on=1999-12-31")
                .json(200)
                .get("items"))
        .isEmpty();
  }

  @Test
  void recordsAPersonOnThePages() {
    Visitor visitor = server.visitor(declarant).open(PATH);
    assertThat(visitor.page().selectFirst("h1").text()).isEqualTo("Salariés");
    assertThat(visitor.page().text()).doesNotContain("articipant", "énéficiaire");
    visitor.open("/beneficiaries/new");
    visitor.submit("/beneficiaries/new", Map.of("lastName", "Petit", "birthDate", "31/02/1999"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().selectFirst("#f-lastName").val()).isEqualTo("Petit");
    assertThat(visitor.page().select("#f-birthDate-error, #f-sex-error, #f-firstName-error"))
        .hasSize(3);

    visitor.submit(
        "/beneficiaries/new",
        Map.of(
            "firstName", "Éva",
            "birthDate", "12/04/1998",
            "sex", "F",
            "communeCode", "Louviers",
            "priorityNeighbourhood", "false",
            "eligibilityCriterion", "DISABLED_WORKER",
            "informedOn", "02/03/2026"));
    assertThat(visitor.page().select(".notice-success").text()).contains("enregistrée");
    assertThat(visitor.page().selectFirst("h1").text()).isEqualTo("Petit Éva");
    assertThat(visitor.page().text())
        .contains("12/04/1998", "Louviers")
        .doesNotContain("handicapé");
  }

  @Test
  void showsTheCriterionOnDemandAlone() {
    long id = server.api(declarant).post(PATH, MARTIN).id();
    people.assign(id, lot, insertion, "PROPOSED", declarant);
    String card = PATH + "/" + id;
    Visitor visitor = server.visitor(facilitator).open(card);
    assertThat(visitor.page().html()).doesNotContain("26 ans", "RSA");

    visitor.submit(card + "/criterion#criterion", Map.of());
    assertThat(visitor.page().text()).contains("Moins de 26 ans", "RSA", "inscrite au journal");
    visitor.open("/audit?subjectType=BENEFICIARY&subjectId=" + id);
    assertThat(visitor.page().text()).contains("Lecture").doesNotContain("26 ans", "Éloïse");

    jdbi.useHandle(handle -> handle.execute("UPDATE assignment SET status = 'ADMITTED'"));
    Visitor employer = server.visitor(declarant).open(card);
    assertThat(employer.page().text()).contains("ne vous est plus montré");
    employer.open(card + "/edit");
    assertThat(employer.page().select("[name=eligibilityCriterion]")).isEmpty();
    employer.submit(card + "/edit", Map.of("firstName", "Élise"));
    assertThat(employer.status()).isEqualTo(409);
    assertThat(employer.page().text()).contains("Une décision a déjà été prise");
    employer.open(card + "/edit").submit(card + "/edit", Map.of("communeCode", "Louviers"));
    assertThat(employer.page().text()).contains("La fiche est modifiée", "Louviers");
    assertThat(server.api(facilitator).get(card).json(200).get("eligibilityCriterion").asText())
        .isEqualTo("YOUTH_JOBSEEKER");
  }

  @Test
  void mergesAndRemovesOnThePages() {
    long own = server.api(facilitator).post(PATH, MARTIN).id();
    long twin = server.api(facilitator).post(PATH, MARTIN).id();
    Visitor visitor = server.visitor(facilitator).open(PATH + "?duplicates=true");
    assertThat(visitor.page().select("tbody tr")).hasSize(2);
    assertThat(visitor.page().select("tbody").text()).contains("Doublon possible");

    String card = PATH + "/" + own;
    visitor.open(card).submit(card + "/merger", Map.of());
    assertThat(visitor.page().text()).contains("Les fiches sont réunies", "Même personne");
    assertThat(visitor.open(PATH + "?duplicates=true").page().select("tbody tr")).isEmpty();
    visitor.open(card).submit(card + "/separation", Map.of());
    assertThat(visitor.page().text()).contains("Les fiches sont séparées");

    String remove = PATH + "/" + twin + "/delete";
    visitor.open(remove);
    people.assign(twin, lot, insertion, "PROPOSED", facilitator);
    visitor.submit(remove, Map.of());
    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.page().text()).contains("ne peut pas être supprimée");
    visitor.open(card + "/delete").submit(card + "/delete", Map.of());
    assertThat(visitor.page().text()).contains("La fiche est supprimée");
  }

  @Test
  void tellsThePersonInFrench() {
    Visitor visitor = server.visitor(facilitator).open("/beneficiaries/notice");

    assertThat(visitor.page().select("article[lang=fr]").text())
        .contains("deux ans", "CNIL", facilitator.grants().get(0).organisationName());
  }
}
