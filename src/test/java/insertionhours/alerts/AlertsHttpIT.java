package insertionhours.alerts;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.hours.HoursWorld;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Alerts as a facilitator meets them: 400 h due from February 2026 to January 2027. */
@ExtendWith(ApplicationExtension.class)
class AlertsHttpIT {
  private final Rooms rooms;
  private final Server server;
  private final World world;
  private final MovableClock clock;
  private HoursWorld hours;

  AlertsHttpIT(Rooms rooms, Server server, World world, MovableClock clock) {
    this.rooms = rooms;
    this.server = server;
    this.world = world;
    this.clock = clock;
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 11, 23));
    hours = new HoursWorld(rooms, world);
  }

  @Test
  void listsALotThatIsBehindWithItsFormula() {
    hours.accepted(MARCH, line("HEATING", "200"));

    JsonNode alert = server.api(hours.facilitator).get("/alerts").json(200).at("/items/0");

    assertThat(alert.get("lotId").asLong()).isEqualTo(hours.lot.id());
    assertThat(alert.get("level").asText()).isEqualTo("AMBER");
    assertThat(alert.get("expected").decimalValue()).isEqualByComparingTo("324.38");
    assertThat(alert.get("accepted").decimalValue()).isEqualByComparingTo("200");
    assertThat(alert.get("share").decimalValue()).isEqualByComparingTo("0.6165");
    assertThat(alert.get("remaining").decimalValue()).isEqualByComparingTo("200");
    // 69 days to 31 January 2027.
    assertThat(alert.get("hoursPerWeek").decimalValue()).isEqualByComparingTo("20.29");
    assertThat(alert.get("priceTag").isNull()).isTrue();
    assertThat(server.visitor(hours.facilitator).open("/alerts").text())
        .contains("Lot de test")
        .contains("324,38");
  }

  @Test
  void listsNoLotThatHasReachedItsDueAndNoneOfOthers() {
    hours.accepted(MARCH, line("HEATING", "200"));
    hours.accepted(MARCH.plusMonths(1), line("HEATING", "200"));

    assertThat(server.api(hours.facilitator).get("/alerts").json(200).get("items")).isEmpty();
    JsonNode alert =
        server.api(hours.facilitator).get("/lots/" + hours.lot.id() + "/alert").json(200);
    assertThat(alert.get("level").asText()).isEqualTo("NONE");
    assertThat(alert.get("priceTag").isNull()).isTrue();
    var stranger = server.api(world.facilitator());
    assertThat(stranger.get("/alerts").json(200).get("items")).isEmpty();
    assertThat(stranger.get("/lots/" + hours.lot.id() + "/alert").status()).isEqualTo(404);
    assertThat(stranger.get("/lots/999999999/alert").status()).isEqualTo(404);
  }
}
