package insertionhours.audit;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.identity.Actor;
import insertionhours.obligations.ObligationMove;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ApplicationExtension.class)
class AuditHttpIT {
  private final Rooms rooms;
  private final Server server;
  private final World world;

  AuditHttpIT(Rooms rooms, Server server, World world) {
    this.rooms = rooms;
    this.server = server;
    this.world = world;
  }

  @Test
  void searchesReasonsAndNames() {
    Actor facilitator = world.facilitator();
    Lot lot =
        world.calibrated(facilitator, world.operation(facilitator, world.authority()), 1, 400);
    rooms
        .obligations()
        .obligations()
        .move(
            facilitator,
            lot.id(),
            new ObligationMove(LotStatus.CLOSED, ObligationOutcome.CANCELLED, "Projet abandonné"));
    Api api = server.api(facilitator);
    String entries = "/audit?subjectType=LOT&subjectId=" + lot.id();
    int all = api.get(entries).json(200).get("items").size();

    assertThat(api.get(entries + "&q=ABANDONNE").json(200).get("items")).hasSize(1);
    String name = facilitator.displayName().replace(" ", "%20");
    assertThat(api.get(entries + "&q=" + name).json(200).get("items")).hasSize(all);
    assertThat(api.get(entries + "&q=nowhere").json(200).get("items")).isEmpty();
  }
}
