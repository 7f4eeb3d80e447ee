package insertionhours.awaited;

import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.zero;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import insertionhours.Rooms;
import insertionhours.hours.HoursWorld;
import insertionhours.hours.ZeroReason;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The calendar of a lot and its waivers, for programs and on the page of the lot's firms. */
@ExtendWith(ApplicationExtension.class)
class CalendarResourceIT {
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private final Server server;
  private final Rooms rooms;
  private final World world;
  private final MovableClock clock;
  private HoursWorld mine;

  CalendarResourceIT(Server server, Rooms rooms, World world, MovableClock clock) {
    this.server = server;
    this.rooms = rooms;
    this.world = world;
    this.clock = clock;
  }

  @BeforeEach
  void holderHasDeclaredFebruary() {
    clock.set(LocalDate.of(2026, 4, 20));
    mine = new HoursWorld(rooms, world);
    mine.accepted(FEBRUARY, line("HEATING", "20"));
    mine.drafted(MARCH, line("HEATING", "5"));
  }

  @Test
  void aFacilitatorReadsAllFirmsAndHowTheirMonthsDivide() {
    JsonNode calendar = calendar(facilitator(), "");

    assertThat(calendar.get("items")).hasSize(6);
    JsonNode march = month(calendar, mine.holder.id(), "2026-03");
    assertThat(march.get("state").asText()).isEqualTo("DRAFT");
    assertThat(march.get("dueOn").asText()).isEqualTo("2026-04-15");
    assertThat(march.get("late").asBoolean()).isTrue();
    assertThat(march.get("daysLate").asInt()).isEqualTo(5);
    assertThat(march.get("declarationId").isIntegralNumber()).isTrue();
    JsonNode lender = firm(calendar, mine.lender.id());
    assertThat(lender.at("/calendar/late").asInt()).isEqualTo(2);
    assertThat(lender.at("/calendar/awaited").asInt()).isEqualTo(1);
    assertThat(lender.at("/calendar/months").asInt()).isEqualTo(3);
    assertThat(lender.at("/due/months").asInt()).isEqualTo(2);

    JsonNode part =
        calendar(
            facilitator(), "?from=2026-03&to=2026-03&limit=1&enterpriseId=" + mine.holder.id());
    assertThat(part.get("items")).hasSize(1);
    assertThat(part.get("firms")).hasSize(1);
    assertThat(part.at("/firms/0/calendar/months").asInt()).isEqualTo(1);
    JsonNode first = calendar(facilitator(), "?limit=4");
    assertThat(calendar(facilitator(), "?limit=4&after=" + first.get("next").asText()).get("items"))
        .hasSize(2);
    assertThat(facilitator().get(path("/calendar?to=2026-01&from=2026-02")).status())
        .isEqualTo(400);
  }

  @Test
  void aDeclarantReadsItsOwnFirmAndTheHolderAll() {
    JsonNode own = calendar(server.api(mine.lenderDeclarant), "");
    assertThat(own.get("items"))
        .hasSize(3)
        .allMatch(month -> month.at("/enterprise/id").asLong() == mine.lender.id());

    mine.create(mine.lenderDeclarant, HoursWorld.month(mine.lender, MARCH, line("HEATING", "7")));
    JsonNode holders = calendar(server.api(mine.declarant), "");
    JsonNode begun = month(holders, mine.lender.id(), "2026-03");
    assertThat(holders.get("items")).hasSize(6);
    assertThat(begun.get("state").asText()).as("begun is its own business").isEqualTo("MISSING");
    assertThat(begun.get("declarationId").isNull()).isTrue();

    assertThat(server.api(world.reader(mine.authority)).get(path("/calendar")).status())
        .isEqualTo(403);
    assertThat(server.api(world.facilitator()).get(path("/calendar")).status()).isEqualTo(404);
  }

  @Test
  void aMonthIsWaivedOnceAndAwaitedAgain() {
    String body =
        "{'enterpriseId': %d, 'month': '2026-03', 'reason': 'Chantier arrêté'}"
            .formatted(mine.lender.id());
    Api.Answer created =
        facilitator().post(path("/waivers"), body, "Idempotency-Key", "waive-march");

    assertThat(created.status()).isEqualTo(201);
    long id = created.json().get("id").asLong();
    assertThat(created.header("Location")).endsWith("/api/v1/waivers/" + id);
    assertThat(facilitator().get("/waivers/" + id).json(200)).isEqualTo(created.json());
    assertThat(
            facilitator().post(path("/waivers"), body, "Idempotency-Key", "waive-march").json(201))
        .isEqualTo(created.json());
    Api.Answer twice = facilitator().post(path("/waivers"), body);
    assertThat(twice.json(409).at("/existing/id").asLong()).isEqualTo(id);

    JsonNode waived = month(calendar(facilitator(), ""), mine.lender.id(), "2026-03");
    assertThat(waived.get("state").asText()).isEqualTo("WAIVED");
    assertThat(waived.at("/waiver/reason").asText()).isEqualTo("Chantier arrêté");
    assertThat(
            month(calendar(server.api(mine.lenderDeclarant), ""), mine.lender.id(), "2026-03")
                .get("waiver")
                .isNull())
        .isTrue();
    assertThat(server.api(mine.declarant).get("/waivers/" + id).status()).isEqualTo(403);
    assertThat(server.api(world.facilitator()).delete("/waivers/" + id).status()).isEqualTo(404);

    assertThat(facilitator().delete("/waivers/" + id).status()).isEqualTo(204);
    assertThat(facilitator().get("/waivers/" + id).status()).isEqualTo(404);
    assertThat(month(calendar(facilitator(), ""), mine.lender.id(), "2026-03").get("late"))
        .isEqualTo(BooleanNode.TRUE);
  }

  @Test
  void aFirmThatHasFinishedIsAwaitedAgainWhenAsked() {
    finish();
    assertThat(firm(calendar(facilitator(), ""), mine.lender.id()).get("finishedIn").asText())
        .isEqualTo("2026-02");

    String body = "{'enterpriseId': %d}".formatted(mine.lender.id());
    JsonNode again = facilitator().post(path("/resumptions"), body).json(200);

    assertThat(again.get("finishedIn").isNull()).isTrue();
    assertThat(again.at("/calendar/late").asInt()).isEqualTo(1);
    assertThat(facilitator().post(path("/resumptions"), body).code())
        .isEqualTo("FIRM_NOT_FINISHED");
  }

  @Test
  void thePageOfTheFirmsCountsWaivesAndTakesBack() {
    finish();
    Visitor visitor = server.visitor(mine.facilitator).open("/lots/" + mine.lot.id() + "/firms");
    assertThat(visitor.page().text())
        .contains("3 mois au calendrier : 1 déclaré, 0 sans heure, 0 dispensé, 1 en retard")
        .contains("2 échus")
        .contains("Terminé en février 2026");

    visitor.submit("/lots/" + mine.lot.id() + "/resumption", Map.of());
    assertThat(visitor.page().text()).contains("de nouveau attendue");

    String form =
        visitor
            .page()
            .select("a[href*='enterpriseId=" + mine.holder.id() + "&month=2026-03']")
            .stream()
            .map(link -> link.attr("href"))
            .filter(href -> href.contains("/waivers/new"))
            .findFirst()
            .orElseThrow();
    visitor.open(form).submit("/lots/" + mine.lot.id() + "/waivers/new", Map.of("reason", " "));
    assertThat(visitor.status()).isEqualTo(422);
    visitor.submit(
        "/lots/" + mine.lot.id() + "/waivers/new", Map.of("reason", "arrivée en cours de mois"));
    assertThat(visitor.page().text())
        .contains("Ce mois n'est plus attendu.")
        .contains("1 dispensé, 0 en retard")
        .contains("arrivée en cours de mois");
    Visitor holder = server.visitor(mine.declarant).open("/lots/" + mine.lot.id() + "/firms");
    assertThat(holder.page().text())
        .contains("Dispensé")
        .doesNotContain("arrivée en cours de mois")
        .doesNotContain("Retirer la dispense");

    String removal = visitor.page().select("form[action$=/removal]").first().attr("action");
    visitor.submit(removal, Map.of());
    assertThat(visitor.page().text()).contains("de nouveau attendu").contains("1 en retard");
  }

  private void finish() {
    mine.submit(
        mine.lenderDeclarant,
        mine.create(mine.lenderDeclarant, zero(mine.lender, FEBRUARY, ZeroReason.FINISHED)));
  }

  private Api facilitator() {
    return server.api(mine.facilitator);
  }

  private String path(String below) {
    return "/lots/" + mine.lot.id() + below;
  }

  private JsonNode calendar(Api reader, String query) {
    return reader.get(path("/calendar" + query)).json(200);
  }

  private static JsonNode month(JsonNode calendar, long enterpriseId, String month) {
    for (JsonNode item : calendar.get("items")) {
      if (item.at("/enterprise/id").asLong() == enterpriseId
          && item.get("month").asText().equals(month)) {
        return item;
      }
    }
    throw new AssertionError("no " + month + " in " + calendar);
  }

  private static JsonNode firm(JsonNode calendar, long enterpriseId) {
    for (JsonNode firm : calendar.get("firms")) {
      if (firm.at("/enterprise/id").asLong() == enterpriseId) {
        return firm;
      }
    }
    throw new AssertionError("no such firm in " + calendar);
  }
}
