package insertionhours.counting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.obligations.Award;
import insertionhours.obligations.AwardDraft;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.ObligationMove;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A lot keeps the rules that were in force when its tender began. */
@ExtendWith(ApplicationExtension.class)
class LotCountingIT {
  private final Server server;
  private final World world;
  private final Rooms rooms;
  private Actor facilitator;
  private ContractingAuthority authority;
  private Operation operation;
  private Enterprise holder;
  private Api api;

  LotCountingIT(Server server, World world, Rooms rooms) {
    this.server = server;
    this.world = world;
    this.rooms = rooms;
  }

  @BeforeEach
  void populate() {
    facilitator = world.facilitator();
    authority = world.authority();
    operation = world.operation(facilitator, authority);
    holder = world.company();
    api = server.api(facilitator);
  }

  @Test
  void followsTheRulesInForceUntilItsTenderBegins() {
    Lot lot = world.calibrated(facilitator, operation, 1, 600);
    assertThat(months(lot)).isEqualTo(24);
    set(0, 30);
    assertThat(months(lot)).isEqualTo(30);
    assertThat(of(lot).get("copiedAt").isNull()).isTrue();

    move(lot, LotStatus.IN_TENDER, null, null);
    set(1, 36);

    assertThat(months(lot)).isEqualTo(30);
    assertThat(of(lot).get("copiedAt").isNull()).isFalse();
    assertThat(of(lot).at("/policy/number").asInt()).isEqualTo(1);
  }

  @Test
  void keepsThemThroughAwardRunClosingAndReopening() {
    Lot lot = world.calibrated(facilitator, operation, 1, 600);
    set(0, 30);
    move(lot, LotStatus.IN_TENDER, null, null);
    set(1, 36);
    award(lot);
    assertThat(months(lot)).isEqualTo(30);
    move(lot, LotStatus.RUNNING, null, null);
    set(2, 40);
    move(lot, LotStatus.CLOSED, ObligationOutcome.PARTIAL_NO_ACTION, null);
    assertThat(months(lot)).isEqualTo(30);
    move(lot, LotStatus.RUNNING, null, "Erreur");
    assertThat(months(lot)).isEqualTo(30);
  }

  @Test
  void forgetsThemWhenTheTenderIsWithdrawn() {
    Lot lot = world.calibrated(facilitator, operation, 1, 600);
    move(lot, LotStatus.IN_TENDER, null, null);
    set(0, 30);
    assertThat(months(lot)).isEqualTo(24);

    move(lot, LotStatus.CALIBRATED, null, null);
    assertThat(months(lot)).isEqualTo(30);

    move(lot, LotStatus.IN_TENDER, null, null);
    set(1, 36);
    assertThat(months(lot)).isEqualTo(30);
  }

  @Test
  void copiesThemAtTheAwardWhereThereWasNoTender() {
    Lot lot = world.calibrated(facilitator, operation, 1, 600);
    Award award = award(lot);
    set(0, 30);
    assertThat(months(lot)).isEqualTo(24);
    assertThat(of(lot).at("/policy/number").asInt()).isZero();

    rooms.obligations().awards().remove(facilitator, award.id());
    assertThat(months(lot)).isEqualTo(30);
  }

  @Test
  void copiesThemWhenAContractIsTakenOver() {
    set(0, 30);
    long id =
        api.post(
                "/operations/" + operation.id() + "/running-lots",
                "{'number':4,'title':'Reprise','trade':'HEATING','holderId':"
                    + holder.id()
                    + ",'hoursDue':500}")
            .id();
    set(1, 36);

    JsonNode counting = api.get("/lots/" + id + "/counting-policy").json(200);
    assertThat(counting.at("/policy/clockMonths").asInt()).isEqualTo(30);
  }

  @Test
  void keepsThemOnACancelledLot() {
    Lot lot = world.calibrated(facilitator, operation, 1, 600);
    move(lot, LotStatus.CLOSED, ObligationOutcome.CANCELLED, "Abandon");
    set(0, 30);

    assertThat(months(lot)).isEqualTo(24);
  }

  @Test
  void isReadByThoseWhoSeeTheLotWithoutWhoSetItAndWhy() {
    Lot lot = world.awarded(facilitator, operation, 1, 600, holder);
    Lot second = world.calibrated(facilitator, operation, 2, 600);
    api.post(policies(), "{'version':0,'reason':'Confidentiel'}").json(201);
    String address = "/lots/" + second.id() + "/counting-policy";
    move(second, LotStatus.IN_TENDER, null, null);

    assertThat(api.get(address).json(200).at("/policy/reason").asText()).isEqualTo("Confidentiel");
    Api reader = server.api(world.reader(authority));
    assertThat(reader.get(address).json(200).at("/policy/number").asInt()).isEqualTo(1);
    assertThat(reader.get(address).text())
        .doesNotContain("Confidentiel", facilitator.displayName());
    String ofLot = "/lots/" + lot.id();
    Actor declarant = world.declarant(holder);
    assertThat(server.api(declarant).get(ofLot + "/counting-policy").status()).isEqualTo(200);
    assertThat(server.visitor(declarant).open(ofLot + "/counting").page().text())
        .contains("Congés payés", "Déclarez les heures travaillées", "24 mois");
    assertThat(server.visitor(declarant).open(ofLot).page().select("a[href$=/counting]"))
        .hasSize(1);
    assertThat(server.api(world.facilitator()).get(address).status()).isEqualTo(404);
    assertThat(server.api(world.declarant(world.company())).get(address).status()).isEqualTo(404);
    assertThat(server.api(world.administrator()).get(address).status()).isEqualTo(403);
  }

  private Award award(Lot lot) {
    return rooms
        .obligations()
        .awards()
        .award(
            facilitator,
            lot.id(),
            new AwardDraft(
                holder.id(),
                AwardRole.HOLDER,
                null,
                null,
                (BigDecimal) null,
                null,
                null,
                null,
                "Paul Durand",
                "paul@test.example",
                null));
  }

  private void move(Lot lot, LotStatus to, ObligationOutcome outcome, String reason) {
    rooms
        .obligations()
        .obligations()
        .move(facilitator, lot.id(), new ObligationMove(to, outcome, reason));
  }

  private void set(int version, int months) {
    api.post(
            policies(), "{'version':" + version + ",'clockMonths':" + months + ",'reason':'Essai'}")
        .json(201);
  }

  private String policies() {
    return "/contracting-authorities/" + authority.id() + "/counting-policies";
  }

  private int months(Lot lot) {
    return of(lot).at("/policy/clockMonths").asInt();
  }

  private JsonNode of(Lot lot) {
    return api.get("/lots/" + lot.id() + "/counting-policy").json(200);
  }
}
