package insertionhours.turns;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.hours.HoursWorld;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardRole;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose turn it is, as each reader is told. */
@ExtendWith(ApplicationExtension.class)
class TurnsHttpIT {
  private final Rooms rooms;
  private final Server server;
  private final World world;
  private final MovableClock clock;
  private HoursWorld hours;
  private String path;

  TurnsHttpIT(Rooms rooms, Server server, World world, MovableClock clock) {
    this.rooms = rooms;
    this.server = server;
    this.world = world;
    this.clock = clock;
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 4, 20));
    hours = new HoursWorld(rooms, world);
    path = "/lots/" + hours.lot.id() + "/turn";
  }

  @Test
  void asksTheFacilitatorToDecideAndThenTheFirmForItsNextMonth() {
    hours.submitted(MARCH, line("HEATING", "20"));
    JsonNode waiting = turn(hours.facilitator);
    assertThat(waiting.get("actor").asText()).isEqualTo("FACILITATOR");
    assertThat(waiting.get("act").asText()).isEqualTo("DECIDE");
    assertThat(waiting.get("submissions").asInt()).isEqualTo(1);

    clock.set(LocalDate.of(2026, 4, 23));
    JsonNode listed = server.api(hours.facilitator).get("/turns").json(200).at("/items/0");
    assertThat(listed.get("lotId").asLong()).isEqualTo(hours.lot.id());
    assertThat(listed.get("days").asInt()).isEqualTo(3);
    assertThat(listed.at("/lastAct/action").asText()).isEqualTo("SUBMITTED");
    assertThat(server.api(world.facilitator()).get("/turns").json(200).get("items")).isEmpty();
  }

  @Test
  void tellsAFirmThatDoesNotHoldTheLotOfItsOwnMonthsOnly() {
    Enterprise lender = world.enterprise(EnterpriseKind.ETTI);
    world.engage(hours.facilitator, hours.lot, lender, AwardRole.LENDING_EMPLOYER);
    hours.submitted(MARCH, line("HEATING", "20"));

    JsonNode own = turn(world.declarant(lender));

    assertThat(own.get("actor").asText()).isEqualTo("ENTERPRISE");
    assertThat(own.get("act").asText()).isEqualTo("DECLARE");
    assertThat(own.get("submissions").asInt()).isZero();
    assertThat(own.get("enterprise").isNull()).isTrue();
    JsonNode reader = turn(world.reader(hours.authority));
    assertThat(reader.get("act").asText()).isEqualTo("DECIDE");
    assertThat(reader.get("submissions").asInt()).isZero();
    assertThat(server.api(world.declarant(world.company())).get(path).status()).isEqualTo(404);
  }

  private JsonNode turn(Actor actor) {
    return server.api(actor).get(path).json(200);
  }
}
