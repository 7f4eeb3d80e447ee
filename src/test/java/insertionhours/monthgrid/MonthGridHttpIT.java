package insertionhours.monthgrid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.identity.Actor;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A month of an enterprise on several lots, as programs declare it. */
@ExtendWith(ApplicationExtension.class)
class MonthGridHttpIT {
  private final Server server;
  private final World world;
  private final Rooms rooms;
  private LenderWorld lender;
  private Api api;

  MonthGridHttpIT(Server server, World world, Rooms rooms) {
    this.server = server;
    this.world = world;
    this.rooms = rooms;
  }

  @BeforeEach
  void aLender(MovableClock clock) {
    clock.set(LocalDate.of(2026, 5, 6));
    lender = new LenderWorld(rooms, world, 2);
    api = server.api(lender.declarant);
  }

  @Test
  void answersTheDeclarationsInTheOrderGiven() {
    JsonNode answer =
        api.post(path("2026-04"), body(true, entry(1, "35"), zero(0, "LEAVE"))).json(200);

    assertThat(answer.get("next").isNull()).isTrue();
    assertThat(answer.get("items")).hasSize(2);
    assertThat(answer.at("/items/0/lotId").asLong()).isEqualTo(lender.lots.get(1).id());
    assertThat(answer.at("/items/0/status").asText()).isEqualTo("SUBMITTED");
    assertThat(answer.at("/items/0/receiptNumber").asText()).startsWith("R-2026-");
    assertThat(answer.at("/items/1/status").asText()).isEqualTo("ACCEPTED");
  }

  @Test
  void sameKeyDoesItOnce() {
    String body = body(true, entry(0, "7"));
    Api.Answer first = api.post(path("2026-04"), body, "Idempotency-Key", "mars");
    Api.Answer again = api.post(path("2026-04"), body, "Idempotency-Key", "mars");
    assertThat(again.json(200)).isEqualTo(first.json(200));
    assertThat(api.post(path("2026-04"), body).status()).isEqualTo(409);
    assertThat(lender.kept()).hasSize(1);
  }

  @Test
  void rewritesADraftInTheVersionRead() {
    api.post(path("2026-04"), body(false, entry(0, "7"))).json(200);
    assertThat(api.post(path("2026-04"), body(true, entry(0, "8"))).code())
        .isEqualTo("ALREADY_EXISTS");
    long version = lender.kept().get(0).version();
    String stale = entry(0, "8").replace("{'lotId'", "{'version':99,'lotId'");
    assertThat(api.post(path("2026-04"), body(true, entry(1, "5"), stale)).code())
        .isEqualTo("STALE_VERSION");
    assertThat(lender.kept()).hasSize(1);
    String read = entry(0, "8").replace("{'lotId'", "{'version':" + version + ",'lotId'");
    api.post(path("2026-04"), body(true, entry(1, "5"), read)).json(200);
    assertThat(lender.kept())
        .extracting(kept -> kept.hoursDeclared().toString())
        .containsExactly("8", "5");
  }

  @Test
  void refusesAllForOne() {
    refused("[]", 422, "VALIDATION_FAILED", "declarations");
    refused(
        "[" + entry(0, "-1") + "]",
        422,
        "VALIDATION_FAILED",
        "declarations[0].lines[0].hoursWorked");
    refused(
        "[{'lotId':%d,'lines':[]}]".formatted(id(0)),
        422,
        "ZERO_REASON_NEEDED",
        "declarations[0].zeroReason");
    refused(
        "[" + entry(0, "1") + "," + entry(0, "2") + "]", 422, "LOT_TWICE", "declarations[1].lotId");
    Actor other = world.facilitator();
    Lot foreign =
        world.awarded(other, world.operation(other, world.authority()), 1, 9, world.company());
    for (long lot : new long[] {foreign.id(), 999_999_999}) {
      refused(
          "[" + entry(0, "1") + "," + entry(1, "2").replace("" + id(1), "" + lot) + "]",
          422,
          "LOT_NOT_OF_ENTERPRISE",
          "declarations[1].lotId");
    }
    assertThat(lender.kept()).isEmpty();
  }

  @Test
  void keepsMonthsAndFirmsApart() {
    String body = body(true, entry(0, "7"));
    assertThat(api.post(path("2026-06"), body).code()).isEqualTo("MONTH_IN_FUTURE");
    assertThat(api.post(path("2026-01"), body).code()).isEqualTo("MONTH_TOO_EARLY");
    assertThat(api.post(path("2026-4"), body).status()).isEqualTo(404);
    assertThat(server.api(world.declarant(world.company())).post(path("2026-04"), body).status())
        .isEqualTo(404);
    assertThat(server.api(world.facilitator()).post(path("2026-04"), body).status()).isEqualTo(404);
    assertThat(server.api(world.reader(world.authority())).post(path("2026-04"), body).status())
        .isEqualTo(403);
    JsonNode onBehalf = server.api(lender.facilitator).post(path("2026-04"), body).json(200);
    assertThat(onBehalf.at("/items/0/onBehalf").asBoolean()).isTrue();
  }

  private void refused(String declarations, int status, String code, String field) {
    Api.Answer answer =
        api.post(path("2026-04"), "{'submit':true,'declarations':" + declarations + "}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
  }

  private String path(String month) {
    return "/enterprises/" + lender.lender.id() + "/months/" + month + "/declarations";
  }

  private static String body(boolean submit, String... entries) {
    return "{'submit':" + submit + ",'declarations':[" + String.join(",", entries) + "]}";
  }

  private String entry(int lot, String hours) {
    return """
    {'lotId':%d,'lines':[
      {'assignmentId':%d,'trade':'HEATING','modality':'SECONDMENT','hoursWorked':%s}]}
    """
        .strip()
        .formatted(id(lot), lender.person(lender.lots.get(lot)).id(), hours);
  }

  private String zero(int lot, String reason) {
    return "{'lotId':%d,'zeroReason':'%s','lines':[]}".formatted(id(lot), reason);
  }

  private long id(int lot) {
    return lender.lots.get(lot).id();
  }
}
