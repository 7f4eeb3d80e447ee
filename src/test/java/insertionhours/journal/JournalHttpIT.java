package insertionhours.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The journal through the API and on its pages. */
@ExtendWith(ApplicationExtension.class)
class JournalHttpIT {
  private static final String CALL =
      """
      {"kind": "CALL", "on": "2026-04-07", "text": "Deux manœuvres à trouver",
       "nextAction": "Envoyer des candidatures", "nextActionOn": "2026-04-14", "shared": true}
      """;

  private final Rooms rooms;
  private final Server server;
  private final World world;
  private Actor facilitator;
  private Actor colleague;
  private ContractingAuthority authority;
  private Enterprise holder;
  private Lot lot;
  private String ofLot;

  JournalHttpIT(Rooms rooms, Server server, World world) {
    this.rooms = rooms;
    this.server = server;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    facilitator = world.facilitator();
    colleague = world.colleague(facilitator);
    authority = world.authority();
    Operation operation = world.operation(facilitator, authority);
    holder = world.company();
    lot = world.awarded(facilitator, operation, 1, 400, holder);
    ofLot = "/lots/" + lot.id() + "/notes";
  }

  @Test
  void keepsChangesAndRemovesANote() {
    Api api = server.api(facilitator);
    JsonNode created = api.post(ofLot, CALL).json(201);
    String note = "/notes/" + created.get("id").asLong();
    assertThat(created.get("on").asText()).isEqualTo("2026-04-07");
    assertThat(api.get(note).json(200)).isEqualTo(created);
    assertThat(api.get("/operations/" + lot.operationId() + "/notes").json(200).get("items"))
        .containsExactly(created);

    ObjectNode body = created.deepCopy();
    body.put("text", "Trois manœuvres à trouver");
    JsonNode changed = api.put(note, body.toString()).json(200);
    assertThat(changed.get("text").asText()).startsWith("Trois");
    assertThat(api.put(note, body.toString()).json(409).get("code").asText())
        .isEqualTo("STALE_VERSION");

    assertThat(server.api(colleague).delete(note).json(403).get("code").asText())
        .isEqualTo("ONLY_AUTHOR_OF_NOTE");
    assertThat(api.delete(note).status()).isEqualTo(204);
    assertThat(api.get(note).status()).isEqualTo(404);
  }

  @Test
  void letsAColleagueTickOffOnce() {
    long id = server.api(facilitator).post(ofLot, CALL).json(201).get("id").asLong();
    String completion = "/notes/" + id + "/completion";

    JsonNode done = server.api(colleague).post(completion, "").json(200);

    assertThat(done.get("doneBy").asText()).isEqualTo(colleague.displayName());
    assertThat(server.api(facilitator).post(completion, "").json(409).get("code").asText())
        .isEqualTo("ACTION_DONE_ALREADY");
    assertThat(server.api(facilitator).get(ofLot + "?open=true").json(200).get("items")).isEmpty();
    assertThat(server.api(facilitator).get(ofLot + "?open=false&kind=CALL").json(200).get("items"))
        .hasSize(1);
    assertThat(server.api(facilitator).get(ofLot + "?kind=PHONE").status()).isEqualTo(400);
  }

  @Test
  void refusesSocialSecurityNumbersAndActionsWithoutADay() {
    JsonNode refused =
        server
            .api(facilitator)
            .post(
                ofLot,
                """
                {"kind": "OTHER", "on": "2026-04-07", "text": "N° 2 69 05 49 588 157 80",
                 "nextAction": "Rappeler"}
                """)
            .json(422);

    assertThat(refused.get("errors"))
        .extracting(error -> error.get("field").asText())
        .containsExactlyInAnyOrder("text", "nextActionOn");
    assertThat(refused.toString()).contains("sécurité sociale");
    assertThat(server.api(facilitator).get(ofLot).json(200).get("items")).isEmpty();
  }

  @Test
  void isForFacilitatorsOfTheOrganisationAlone() {
    long id = server.api(facilitator).post(ofLot, CALL).json(201).get("id").asLong();

    Stream.of(world.reader(authority), world.declarant(holder), world.administrator())
        .forEach(
            stranger -> {
              assertThat(server.api(stranger).get(ofLot).status()).isEqualTo(403);
              assertThat(server.api(stranger).get("/notes/" + id).status()).isEqualTo(403);
              assertThat(server.visitor(stranger).open(ofLot).status()).isEqualTo(403);
              assertThat(
                      server
                          .visitor(stranger)
                          .open("/lots/" + lot.id())
                          .page()
                          .select("a[href='" + ofLot + "']"))
                  .isEmpty();
            });
    Actor elsewhere = world.facilitator();
    assertThat(server.api(elsewhere).get(ofLot).status()).isEqualTo(404);
    assertThat(server.api(elsewhere).get("/notes/" + id).status()).isEqualTo(404);
    assertThat(server.api(elsewhere).post(ofLot, CALL).status()).isEqualTo(404);
    assertThat(server.visitor(elsewhere).open(ofLot).status()).isEqualTo(404);
  }

  @Test
  void notesOnThePageOfALot() {
    Visitor visitor = server.visitor(facilitator).open("/lots/" + lot.id());
    assertThat(visitor.page().select(".nav-tabs a").eachAttr("href")).contains(ofLot);
    visitor.open(ofLot);
    assertThat(visitor.page().text()).contains("N'écrivez rien sur la santé", "Aucune note");

    visitor.submit(ofLot, Map.of("text", "Appelé le chantier", "nextAction", "Rappeler"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().selectFirst("#f-text").val()).isEqualTo("Appelé le chantier");
    assertThat(visitor.page().selectFirst("#f-nextActionOn-error").text()).contains("date");

    visitor.submit(
        ofLot, Map.of("nextActionOn", "01/02/2026", "enterpriseId", Long.toString(holder.id())));
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.page().select(".timeline > li").text())
        .contains("Appel", "Appelé le chantier", "En retard", "01/02/2026", "Rappeler")
        .contains(holder.name(), facilitator.displayName(), "Partagée");

    Visitor other = server.visitor(colleague).open(ofLot);
    assertThat(other.page().select(".timeline a")).isEmpty();
    other.submit(other.page().select(".timeline form").attr("action"), Map.of());
    assertThat(other.page().select(".notice-success").text()).contains("C'est fait");
    assertThat(other.page().select(".timeline > li").text())
        .contains("Fait par " + colleague.displayName());
    assertThat(other.open(ofLot + "?open=true").page().select(".timeline > li")).isEmpty();
  }

  @Test
  void changesAndRemovesOnThePages() {
    Visitor visitor = server.visitor(facilitator).open(ofLot);
    visitor.submit(ofLot, Map.of("text", "À moi seule", "shared", ""));
    String edit = visitor.page().select(".timeline a[href$=/edit]").attr("href");
    assertThat(server.visitor(colleague).open(edit).status()).isEqualTo(404);

    visitor.open(edit).submit(edit, Map.of("text", "À nous", "shared", "true"));
    assertThat(visitor.page().select(".timeline > li").text()).contains("À nous", "Partagée");
    assertThat(server.visitor(colleague).open(edit).status()).isEqualTo(403);

    String remove = edit.replace("/edit", "/delete");
    visitor.open(remove);
    assertThat(visitor.page().text()).contains("sera effacée");
    visitor.submit(remove, Map.of());
    assertThat(visitor.page().text()).contains("La note est supprimée", "Aucune note");
    assertThat(rooms.journal().journal().due(facilitator, World.END)).isEmpty();
  }
}
