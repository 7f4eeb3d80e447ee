package insertionhours.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardRole;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Proposals and admissions through the API and on their pages. */
@ExtendWith(ApplicationExtension.class)
class AssignmentsHttpIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 20);

  private final Server server;
  private final World world;
  private final MovableClock clock;
  private final PeopleWorld people;
  private final Jdbi jdbi;
  private Actor facilitator;
  private ContractingAuthority authority;
  private Enterprise holder;
  private Enterprise lender;
  private Actor declarant;
  private Actor lenderDeclarant;
  private Lot lot;
  private String ofLot;

  AssignmentsHttpIT(Rooms rooms, Server server, World world, MovableClock clock, Jdbi jdbi) {
    this.jdbi = jdbi;
    this.server = server;
    this.world = world;
    this.clock = clock;
    people = new PeopleWorld(rooms);
  }

  @BeforeEach
  void populate() {
    clock.set(TODAY);
    facilitator = world.facilitator();
    authority = world.authority();
    holder = world.company();
    lender = world.enterprise(EnterpriseKind.ETTI);
    declarant = world.declarant(holder);
    lenderDeclarant = world.declarant(lender);
    lot = world.awarded(facilitator, world.operation(facilitator, authority), 1, 400, holder);
    world.engage(facilitator, lot, lender, AwardRole.LENDING_EMPLOYER);
    ofLot = "/lots/" + lot.id() + "/assignments";
  }

  /** Twenty missions of a week each, without a proof. */
  private String twentyWeeks(long person) {
    StringBuilder contracts = new StringBuilder();
    for (int week = 0; week < 20; week++) {
      LocalDate monday = LocalDate.of(2026, 3, 2).plusWeeks(week);
      contracts.append(
          "%s{'contractType': 'MISSION', 'startsOn': '%s', 'endsOn': '%s'}"
              .formatted(week == 0 ? "" : ", ", monday, monday.plusDays(4)));
    }
    return "{'beneficiaryId': %d, 'employerId': %d, 'modality': 'SECONDMENT', 'contracts': [%s]}"
        .formatted(person, lender.id(), contracts);
  }

  private String body(long person, String more) {
    return """
    {'beneficiaryId': %d, 'employerId': %d, 'modality': 'DIRECT_HIRE',
     'contracts': [{'contractType': 'FIXED_TERM', 'startsOn': '2026-03-02'}]%s}
    """
        .formatted(person, holder.id(), more);
  }

  @Test
  void proposesDecidesAndCountsTwentyContractsInOneRow() {
    Api lenders = server.api(lenderDeclarant);
    long person = people.beneficiary(lenderDeclarant).id();
    Api.Answer proposed = lenders.post(ofLot, twentyWeeks(person), "Idempotency-Key", "weeks");
    long id = proposed.id();
    assertThat(proposed.header("Location")).endsWith("/api/v1/assignments/" + id);
    JsonNode assignment = proposed.json();
    assertThat(assignment.get("contracts")).hasSize(20);
    assertThat(assignment.get("status").asText()).isEqualTo("PROPOSED");
    assertThat(assignment.get("proposedFor").asLong()).isEqualTo(lender.id());
    assertThat(assignment.at("/warnings/0/code").asText()).isEqualTo("PROOF_MISSING");
    assertThat(assignment.at("/warnings/0/level").asText()).isEqualTo("WARNING");
    assertThat(assignment.toString()).doesNotContain("RSA");

    assertThat(lenders.post(ofLot, twentyWeeks(person), "Idempotency-Key", "weeks").id())
        .isEqualTo(id);
    long copies =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(answer) FROM answered_request")
                    .mapTo(Long.class)
                    .one());
    assertThat(copies).as("no name outlives its erasure").isZero();
    Api.Answer again = lenders.post(ofLot, twentyWeeks(person));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("ALREADY_EXISTS");
    assertThat(again.json().at("/existing/id").asLong()).isEqualTo(id);
    assertThat(again.json().at("/existing/href").asText()).isEqualTo("/api/v1/assignments/" + id);

    Api facilitators = server.api(facilitator);
    assertThat(facilitators.get("/assignments?status=PROPOSED&sort=proposedOn").json(200))
        .isEqualTo(facilitators.get(ofLot).json(200));
    JsonNode admitted =
        facilitators.post("/assignments/" + id + "/decision", "{'decision': 'ADMITTED'}").json(200);
    assertThat(admitted.get("eligibleFrom").asText()).isEqualTo("2026-03-02");
    assertThat(facilitators.get("/assignments?status=PROPOSED").json(200).get("items")).isEmpty();
    assertThat(facilitators.get("/assignments?q=personne").json(200).get("items")).isEmpty();
    assertThat(facilitators.get("/assignments?employerId=" + lender.id()).json(200).get("items"))
        .hasSize(1);
    assertThat(facilitators.get("/assignments?sort=name").status()).isEqualTo(400);
  }

  @Test
  void saysNothingInListsThatCouldTellTheCriterion() {
    Api firm = server.api(declarant);
    long person = people.beneficiary(declarant).id();
    String proofs = ", 'proofs': [{'type': 'JUSTICE_CERTIFICATE', 'issuedOn': '2020-01-01'}]";
    long id = firm.post(ofLot, body(person, proofs)).id();

    for (Actor reader : List.of(declarant, facilitator)) {
      Api api = server.api(reader);
      JsonNode whole = api.get("/assignments/" + id).json(200);
      assertThat(whole.at("/proofs/0/type").asText()).isEqualTo("JUSTICE_CERTIFICATE");
      assertThat(whole.get("warnings")).isNotEmpty();
      ((ObjectNode) whole).remove(List.of("proofs", "warnings"));
      for (String list : List.of(ofLot, "/assignments?beneficiaryId=" + person)) {
        assertThat(api.get(list).json(200).get("items")).containsExactly(whole);
      }
      assertThat(api.get("/assignments?beneficiaryId=999999").json(200).get("items")).isEmpty();
    }
  }

  @Test
  void decidesOnWhatTheFacilitatorHasRead() {
    Api firm = server.api(declarant);
    long id = firm.post(ofLot, body(people.beneficiary(declarant).id(), "")).id();
    String path = "/assignments/" + id;
    Visitor page = server.visitor(facilitator).open(path);
    ObjectNode read = (ObjectNode) firm.get(path).json(200);
    firm.put(path, read.put("prescriber", "Mission locale").toString()).json(200);

    String stale =
        "{'decision': 'ADMITTED', 'version': %d}".formatted(read.get("version").asLong());
    assertThat(server.api(facilitator).post(path + "/decision", stale).code())
        .isEqualTo("STALE_VERSION");
    Map<String, String> refused =
        Map.of("decision", "REFUSED", "reasonCode", "NO_PROOF", "eligibleFrom", "");
    page.submit(path + "/decision", refused);
    assertThat(page.status()).isEqualTo(409);
    assertThat(firm.get(path).json(200).get("status").asText()).isEqualTo("PROPOSED");

    page.submit(path + "/decision", Map.of("decision", "ADMITTED", "eligibleFrom", "2026-03-02"));
    assertThat(firm.get(path).json(200).get("status").asText()).isEqualTo("ADMITTED");
  }

  @Test
  void takesBackWhatItGave() {
    Api firm = server.api(declarant);
    long person = people.beneficiary(declarant).id();
    long id =
        firm.post(
                ofLot,
                body(
                    person,
                    ", 'proofs': [{'type': 'BENEFIT_CERTIFICATE', 'issuedOn': '2026-02-01'}]"))
            .id();
    ObjectNode kept = (ObjectNode) firm.get("/assignments/" + id).json(200);
    assertThat(kept.get("warnings")).isEmpty();
    kept.put("romeCode", "F1703");
    JsonNode changed = firm.put("/assignments/" + id, kept.toString()).json(200);
    assertThat(changed.get("romeCode").asText()).isEqualTo("F1703");
    assertThat(changed.get("version").asLong()).isEqualTo(kept.get("version").asLong() + 1);
    assertThat(firm.put("/assignments/" + id, kept.toString()).code()).isEqualTo("STALE_VERSION");
    kept.remove("version");
    assertThat(firm.put("/assignments/" + id, kept.toString()).status()).isEqualTo(422);

    server.api(facilitator).post("/assignments/" + id + "/decision", "{'decision': 'ADMITTED'}");
    ObjectNode admitted = (ObjectNode) firm.get("/assignments/" + id).json(200);
    assertThat(admitted.at("/proofs/0/seenOn").asText()).isEqualTo("2026-02-20");
    ((ArrayNode) admitted.get("proofs"))
        .addObject()
        .put("type", "IAE_PASS")
        .put("issuedOn", "2026-02-15");
    assertThat(firm.put("/assignments/" + id, admitted.toString()).json(200).get("proofs"))
        .hasSize(2);
    assertThat(firm.delete("/assignments/" + id).code()).isEqualTo("ASSIGNMENT_DECIDED");
    Api facilitators = server.api(facilitator);
    assertThat(
            facilitators
                .post("/assignments/" + id + "/sight", null)
                .json(200)
                .at("/proofs/1/seenOn")
                .asText())
        .isEqualTo("2026-02-20");
    assertThat(facilitators.delete("/assignments/" + id).status()).isEqualTo(204);
    assertThat(facilitators.get("/assignments/" + id).status()).isEqualTo(404);
  }

  @Test
  void refusesInTheOrderOfTheRules() {
    Api firm = server.api(declarant);
    long person = people.beneficiary(declarant).id();
    assertThat(server.api().post(ofLot, "{").status()).isEqualTo(401);
    assertThat(server.api(world.reader(authority)).post(ofLot, "{").status()).isEqualTo(403);
    assertThat(firm.post(ofLot, "{").status()).isEqualTo(400);
    assertThat(firm.post(ofLot, body(person, ", 'status': 'ADMITTED'")).status()).isEqualTo(400);
    assertThat(firm.post("/lots/999999/assignments", "{}").status()).isEqualTo(422);
    assertThat(firm.post("/lots/999999/assignments", body(person, "")).status()).isEqualTo(404);
    JsonNode wrong =
        firm.post(
                ofLot,
                """
                {'beneficiaryId': %d, 'employerId': %d, 'modality': 'DIRECT_HIRE', 'romeCode': 'X1',
                 'contracts': [{'contractType': 'FIXED_TERM', 'startsOn': '2026-03-02',
                                'endsOn': '2026-03-01'}],
                 'proofs': [{'type': 'DIPLOMA', 'issuedOn': '2026-03-02', 'validUntil': '2026-01-01'}]}
                """
                    .formatted(person, holder.id()))
            .json(422);
    assertThat(wrong.findValuesAsText("field"))
        .containsExactlyInAnyOrder("contracts[0].endsOn", "proofs[0].validUntil", "romeCode");
    long id = firm.post(ofLot, body(person, "")).id();
    assertThat(firm.post("/assignments/" + id + "/decision", "{").status()).isEqualTo(403);

    Api facilitators = server.api(facilitator);
    String decision = "/assignments/" + id + "/decision";
    assertThat(facilitators.post(decision, "{'decision': 'PROPOSED'}").status()).isEqualTo(422);
    Stream.of("{'decision': 'REFUSED'}", "{'decision': 'ADMITTED', 'reasonCode': 'NO_PROOF'}")
        .forEach(
            body ->
                assertThat(
                        facilitators.post(decision, body).json(422).at("/errors/0/field").asText())
                    .isEqualTo("reasonCode"));
    assertThat(
            facilitators
                .post(decision, "{'decision': 'REFUSED', 'reasonCode': 'OTHER'}")
                .json(422)
                .at("/errors/0/field")
                .asText())
        .isEqualTo("comment");
    assertThat(server.api(world.facilitator()).post(decision, "{'decision': 'ADMITTED'}").status())
        .isEqualTo(404);
  }

  @Test
  void tellsNobodyOfOthers() {
    Assignment lent = people.proposed(lenderDeclarant, lot, lender);
    Api firm = server.api(declarant);
    assertThat(firm.get("/assignments/" + lent.id()).status()).isEqualTo(404);
    assertThat(firm.get(ofLot).json(200).get("items")).isEmpty();
    assertThat(firm.get("/assignments").json(200).get("items")).isEmpty();
    assertThat(server.api(world.reader(authority)).get("/assignments").status()).isEqualTo(403);
    assertThat(server.api(world.administrator()).get(ofLot).status()).isEqualTo(403);
    Visitor visitor = server.visitor(declarant);
    assertThat(visitor.open("/lots/" + lot.id() + "/assignments").page().text())
        .doesNotContain(lent.lastName());
    assertThat(visitor.open("/assignments/" + lent.id()).status()).isEqualTo(404);
  }

  @Test
  void proposesSomebodyNewOnAPage() {
    Visitor firm = server.visitor(declarant);
    String address = "/lots/" + lot.id() + "/assignments/new";
    firm.open("/lots/" + lot.id());
    assertThat(firm.page().select(".nav-tabs").text()).contains("Salariés");
    firm.open(address).submit(address, Map.of("do", "ADD_CONTRACT", "lastName", "Haddad"));
    assertThat(firm.page().select("[name='contracts[1].startsOn']")).hasSize(1);
    assertThat(firm.page().selectFirst("[name=lastName]").val()).isEqualTo("Haddad");

    firm.submit(address, Map.of("do", "SAVE"));
    assertThat(firm.status()).isEqualTo(422);
    assertThat(firm.page().select(".field-error")).isNotEmpty();
    firm.submit(
        address,
        Map.ofEntries(
            Map.entry("do", "SAVE"),
            Map.entry("firstName", "Samira"),
            Map.entry("birthDate", "1990-05-17"),
            Map.entry("sex", "F"),
            Map.entry("priorityNeighbourhood", "false"),
            Map.entry("eligibilityCriterion", "RSA"),
            Map.entry("informedOn", "2026-02-19"),
            Map.entry("contracts[1].contractType", "FIXED_TERM"),
            Map.entry("contracts[1].startsOn", "2026-03-02"),
            Map.entry("proofs[0].type", "BENEFIT_CERTIFICATE"),
            Map.entry("proofs[0].issuedOn", "2026-02-10")));
    assertThat(firm.page().text())
        .contains("La proposition est enregistrée", "Haddad Samira", "1 contrat");
    assertThat(firm.page().select("form[action$=/decision]")).isEmpty();
    String card = firm.location().replaceAll("\\?.*", "");

    firm.open(card + "/contracts")
        .submit(
            card + "/contracts",
            Map.of("contractType", "FIXED_TERM", "startsOn", "2026-04-01", "endsOn", "2026-03-01"));
    assertThat(firm.status()).isEqualTo(422);
    firm.submit(card + "/contracts", Map.of("startsOn", "2026-04-01", "endsOn", "2026-04-30"));
    assertThat(firm.page().text()).contains("Un autre contrat couvre déjà le 01/04/2026");
    firm.open(card + "/edit")
        .submit(card + "/edit", Map.of("contracts[0].endsOn", "2026-03-31", "do", "SAVE"));
    firm.open(card + "/contracts").submit(card + "/contracts", Map.of("endsOn", "2026-04-30"));
    assertThat(firm.page().text()).contains("Le contrat est ajouté", "2 contrats");
  }

  @Test
  void decidesOnTheCard() {
    clock.set(LocalDate.of(2026, 3, 20));
    Assignment proposed =
        people.proposed(
            declarant,
            lot,
            PeopleWorld.draft(
                people.beneficiary(declarant),
                holder,
                new WorkContract(ContractType.MISSION, LocalDate.of(2026, 3, 2), null)));
    Visitor hers = server.visitor(facilitator);
    assertThat(hers.open("/").page().select(".counters").text())
        .contains("1Éligibilités à valider");
    hers.open("/assignments");
    assertThat(hers.page().text()).contains(proposed.lastName(), "depuis aujourd'hui");
    String card = "/assignments/" + proposed.id();
    hers.open(card);
    assertThat(hers.page().text())
        .contains("inhabituel", "Jour habituel", "20/03/2026", "le contrat avait commencé");
    assertThat(hers.page().selectFirst("[name=eligibleFrom]").val()).isEqualTo("2026-03-20");

    hers.submit(card + "/decision", Map.of("decision", "REFUSED", "eligibleFrom", ""));
    assertThat(hers.status()).isEqualTo(422);
    assertThat(hers.page().text()).contains("Dites pourquoi cette personne n'est pas éligible");
    hers.open(card)
        .submit(card + "/decision", Map.of("decision", "ADMITTED", "eligibleFrom", "2026-03-20"));
    assertThat(hers.page().text())
        .contains("La personne est éligible", "Les heures comptent à partir du 20/03/2026")
        .doesNotContain("Pas encore");
    assertThat(hers.open("/assignments").page().text()).contains("Aucune éligibilité à valider");
    assertThat(hers.open("/lots/" + lot.id() + "/assignments?status=ADMITTED").page().text())
        .contains(proposed.lastName(), "1 participant", "20/03/2026");

    hers.open(card + "/delete").submit(card + "/delete", Map.of());
    assertThat(hers.page().text()).contains("La proposition est supprimée");
  }
}
