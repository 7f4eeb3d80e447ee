package insertionhours.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import insertionhours.Rooms;
import insertionhours.hours.Declaration;
import insertionhours.hours.HoursWorld;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardDraft;
import insertionhours.obligations.AwardRole;
import insertionhours.organisations.Enterprise;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Crew;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import insertionhours.validation.Decision;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Framework contracts through the API. */
@ExtendWith(ApplicationExtension.class)
class FrameworkHttpIT {
  private final Rooms rooms;
  private final Server server;
  private final World parties;
  private final MovableClock clock;
  private FrameworkWorld world;
  private Api api;
  private String lot;

  FrameworkHttpIT(Rooms rooms, Server server, World world, MovableClock clock) {
    this.rooms = rooms;
    this.server = server;
    this.parties = world;
    this.clock = clock;
  }

  @BeforeEach
  void settle() {
    clock.set(LocalDate.of(2026, 11, 23));
    world = new FrameworkWorld(rooms, parties);
    api = server.api(world.facilitator);
    lot = "/lots/" + world.lot.id();
  }

  /** 1 h for each 2,000 € above 2,700,000 €. */
  @Test
  void playsTheRuleOfParisThroughInvoicesToTheReport() {
    assertThat(dueOf(lot)).isEqualTo(400);
    invoice(world.holder, "F1", "2026-03-31", "2700000");
    assertThat(dueOf(lot)).isZero();
    assertThat(reported("2026-03")).isZero();
    invoice(world.second, "F1", "2026-06-30", "1999");
    assertThat(dueOf(lot)).isZero();
    invoice(world.third, "F1", "2026-09-30", "1");
    assertThat(dueOf(lot)).isEqualTo(1);
    invoice(world.holder, "F2", "2026-10-15", "798000");
    assertThat(dueOf(lot)).isEqualTo(400);

    assertThat(reported("2026-02")).isEqualTo(400);
    assertThat(reported("2026-03")).isZero();
    assertThat(reported("2026-06")).isZero();
    assertThat(reported("2026-09")).isEqualTo(1);
    assertThat(reported("2026-10")).isEqualTo(400);
    JsonNode framework = api.get(lot + "/framework?on=2026-09-30").json(200);
    assertThat(framework.at("/invoicedAmount").decimalValue()).isEqualByComparingTo("2702000");
    assertThat(framework.at("/hoursOfInvoices").asLong()).isEqualTo(1);
    assertThat(framework.at("/ruleFrom").asText()).isEqualTo("CALIBRATION");
  }

  @Test
  void namesTheInvoiceThatIsThereAndRepeatsTheAnswerForAKey() {
    String body = body(world.holder, "F1", "2026-03-31", "10.50");
    var first = api.post(lot + "/invoices", body, "Idempotency-Key", "k1");
    assertThat(first.status()).isEqualTo(201);
    assertThat(api.post(lot + "/invoices", body, "Idempotency-Key", "k1").json(201))
        .isEqualTo(first.json());

    var again = api.post(lot + "/invoices", body);

    assertThat(again.json(409).at("/code").asText()).isEqualTo("ALREADY_EXISTS");
    assertThat(again.json(409).at("/existing/href").asText())
        .isEqualTo("/api/v1/invoices/" + first.id());
    assertThat(api.get(lot + "/invoices").json(200).at("/items")).hasSize(1);
    assertThat(
            api.post(lot + "/invoices", body(world.second, "F1", "2026-03-31", "10.50")).status())
        .isEqualTo(201);
  }

  @Test
  void getsChangesAndRemovesWhatItEntered() {
    String address = "/invoices/" + invoice(world.holder, "F1", "2026-03-31", "2704000");
    ObjectNode invoice = (ObjectNode) api.get(address).json(200);
    invoice.put("amountExclTax", -12.5);
    assertThat(api.put(address, invoice.toString()).json(200).at("/amountExclTax").asDouble())
        .isEqualTo(-12.5);
    assertThat(api.put(address, invoice.toString()).json(409).at("/code").asText())
        .isEqualTo("STALE_VERSION");
    assertThat(dueOf(lot)).isZero();
    assertThat(api.delete(address).status()).isEqualTo(204);
    assertThat(dueOf(lot)).isEqualTo(400);

    String order =
        "/purchase-orders/"
            + api.post(
                    lot + "/purchase-orders",
                    """
                    {"enterpriseId": %d, "number": "BC 1", "from": "2026-03-01",
                     "to": "2026-12-31", "amountExclTax": 3000000}
                    """
                        .formatted(world.holder.id()))
                .id();
    ObjectNode kept = (ObjectNode) api.get(order).json(200);
    assertThat(kept.at("/orderedOn").asText()).isEqualTo("2026-03-01");
    kept.put("amountExclTax", 4_000_000);
    assertThat(api.put(order, kept.toString()).json(200).at("/version").asLong()).isEqualTo(2);
    assertThat(api.get(lot + "/framework").json(200).at("/hoursAtEnd").asLong()).isEqualTo(650);
    assertThat(api.delete(order).status()).isEqualTo(204);
  }

  @Test
  void putsWhatItGot() {
    ObjectNode framework = (ObjectNode) api.get(lot + "/framework").json(200);
    framework.put("groupHourlyCost", 20.04);

    JsonNode changed = api.put(lot + "/framework", framework.toString()).json(200);

    assertThat(changed.at("/version").asLong()).isEqualTo(1);
    assertThat(changed.at("/ruleFrom").asText()).isEqualTo("AGREED");
    assertThat(changed.at("/groupHourlyCost").asDouble()).isEqualTo(20.04);
    assertThat(api.put(lot + "/framework", framework.toString()).status()).isEqualTo(409);
    framework.putNull("stepAmount").put("version", 1);
    assertThat(
            api.put(lot + "/framework", framework.toString())
                .json(422)
                .at("/errors/0/field")
                .asText())
        .isEqualTo("stepAmount");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThat(api.post(lot + "/invoices", "{}").json(422).at("/errors")).hasSize(4);
    assertThat(api.post(lot + "/invoices", body(world.holder, "F1", "1026-03-31", "10")).status())
        .isEqualTo(422);
    assertThat(
            api.post(lot + "/invoices", body(parties.company(), "F1", "2026-03-31", "10"))
                .json(422)
                .at("/code")
                .asText())
        .isEqualTo("FRAMEWORK_STRANGER");
    assertThat(api.get(lot + "/framework?on=x").status()).isEqualTo(400);
    assertThat(api.get(lot + "/invoices?colour=red").status()).isEqualTo(400);
    assertThat(
            api.post(
                    lot + "/purchase-orders",
                    """
                    {"enterpriseId": %d, "number": "BC 1", "from": "2026-03-02", "to": "2026-03-01"}
                    """
                        .formatted(world.holder.id()))
                .json(422)
                .at("/errors"))
        .hasSize(2);
  }

  @Test
  void listsPageByPageInTheOrderOfDates() {
    invoice(world.holder, "F3", "2026-05-31", "1");
    invoice(world.holder, "F1", "2026-03-31", "1");
    invoice(world.second, "F2", "2026-03-31", "1");

    JsonNode first = api.get(lot + "/invoices?limit=2").json(200);
    JsonNode rest =
        api.get(lot + "/invoices?limit=2&after=" + first.get("next").asText()).json(200);

    assertThat(first.at("/items").findValuesAsText("number")).containsExactly("F1", "F2");
    assertThat(rest.at("/items").findValuesAsText("number")).containsExactly("F3");
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(
            api.get(lot + "/invoices?q=" + world.second.name().replace(" ", "%20"))
                .json(200)
                .at("/items"))
        .hasSize(1);
  }

  @Test
  void isForItsFacilitatorAloneAndTheJointDebtForTheHolders() {
    long id = invoice(world.holder, "F1", "2026-03-31", "10");
    Enterprise subcontractor = parties.company();
    parties.engage(world.facilitator, world.lot, subcontractor, AwardRole.SUBCONTRACTOR);
    Api stranger = server.api(parties.facilitator());
    Api reader = server.api(parties.reader(world.authority));
    Api member = server.api(parties.declarant(world.third));
    for (String path :
        new String[] {
          lot + "/framework", lot + "/invoices", lot + "/purchase-orders", "/invoices/" + id
        }) {
      assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
      assertThat(reader.get(path).status()).as(path).isEqualTo(403);
      assertThat(member.get(path).status()).as(path).isEqualTo(403);
    }
    String debt = lot + "/joint-debt";
    assertThat(stranger.get(debt).status()).isEqualTo(404);
    assertThat(reader.get(debt).status()).isEqualTo(403);
    assertThat(server.api(parties.declarant(subcontractor)).get(debt).status()).isEqualTo(404);
    assertThat(server.api(parties.declarant(parties.company())).get(debt).status()).isEqualTo(404);
    assertThat(member.get(debt).json(200).at("/members")).hasSize(3);
    assertThat(api.get(debt).json(200).at("/sharedBy").asText()).isEqualTo("INVOICES");
  }

  /** Hours of a subcontractor belong to the member that brought it in. */
  @Test
  void balancesWhatWasAcceptedAgainstWhatWasInvoiced() {
    Enterprise subcontractor = parties.company();
    rooms
        .obligations()
        .awards()
        .award(
            world.facilitator,
            world.lot.id(),
            new AwardDraft(
                subcontractor.id(),
                AwardRole.SUBCONTRACTOR,
                world.third.id(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    invoice(world.holder, "F1", "2026-03-31", "2750000");
    invoice(world.second, "F1", "2026-03-31", "100000");
    invoice(world.third, "F1", "2026-03-31", "-10");
    invoice(subcontractor, "F1", "2026-03-31", "50010");
    accept(world.second, "10.5");
    accept(subcontractor, "33.33");
    ObjectNode framework = (ObjectNode) api.get(lot + "/framework").json(200);
    api.put(lot + "/framework", framework.put("groupHourlyCost", 20.04).toString()).json(200);

    JsonNode debt = api.get(lot + "/joint-debt").json(200);

    assertThat(debt.at("/hoursDue").asLong()).isEqualTo(100);
    assertThat(debt.at("/hoursDone").asDouble()).isEqualTo(43.83);
    assertThat(debt.at("/members").findValuesAsText("hoursDue"))
        .containsExactly("94.83", "3.45", "1.72");
    assertThat(debt.at("/members").findValuesAsText("hoursDone"))
        .containsExactly("0", "10.5", "33.33");
    assertThat(debt.at("/members").findValuesAsText("balance"))
        .containsExactly("-41.56", "8.99", "32.57");
    assertThat(debt.at("/members").findValuesAsText("balanceAmount"))
        .containsExactly("-832.86", "180.16", "652.7");
  }

  private void accept(Enterprise enterprise, String hours) {
    Actor declarant = parties.declarant(enterprise);
    Declaration draft =
        rooms
            .hours()
            .declarations()
            .create(
                declarant,
                world.lot.id(),
                new Crew(rooms, world.facilitator)
                    .named(
                        declarant,
                        world.lot,
                        HoursWorld.month(
                            enterprise, HoursWorld.MARCH, HoursWorld.line("HEATING", hours))));
    Declaration submitted =
        rooms.hours().submissions().submit(declarant, draft.id(), draft.version());
    rooms
        .validation()
        .service()
        .decide(world.facilitator, submitted.id(), Decision.inFull(submitted.version()));
  }

  @Test
  void keepsAFirmOnTheLotWhileItHasInvoices() {
    invoice(world.third, "F1", "2026-03-31", "10");
    JsonNode awards = api.get(lot + "/awards").json(200).get("items");

    assertThat(api.delete("/awards/" + awards.get(2).get("id").asLong()).code())
        .isEqualTo("AWARD_IN_USE");
    assertThat(api.delete("/awards/" + awards.get(1).get("id").asLong()).status()).isEqualTo(204);
  }

  private long invoice(Enterprise by, String number, String day, String amount) {
    return api.post(lot + "/invoices", body(by, number, day, amount)).id();
  }

  private static String body(Enterprise by, String number, String day, String amount) {
    return """
        {"enterpriseId": %d, "number": "%s", "invoicedOn": "%s", "amountExclTax": %s}
        """
        .formatted(by.id(), number, day, amount);
  }

  private long dueOf(String known) {
    return api.get(known).json(200).get("hoursDue").asLong();
  }

  private long reported(String month) {
    return api.get(
            "/contracting-authorities/%d/achievement?from=2026-02&to=%s"
                .formatted(world.authority.id(), month))
        .json(200)
        .get("hoursDue")
        .asLong();
  }
}
