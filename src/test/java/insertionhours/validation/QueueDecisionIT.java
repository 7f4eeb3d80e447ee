package insertionhours.validation;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.HoursWorld;
import insertionhours.hours.LineStatus;
import insertionhours.obligations.Modality;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accepting in one go what nothing speaks against. */
@ExtendWith(ApplicationExtension.class)
class QueueDecisionIT {
  private final Server server;
  private HoursWorld hours;

  QueueDecisionIT(Server server) {
    this.server = server;
  }

  @BeforeEach
  void populate(Rooms rooms, World world, MovableClock clock) {
    clock.set(LocalDate.of(2026, 11, 23));
    hours = new HoursWorld(rooms, world);
  }

  @Test
  void theApiTellsWhatIsLeftAndWhy() {
    Declaration clean = hours.submitted(MARCH, line("HEATING", "40"));
    Declaration mixed = mixed();

    JsonNode answer =
        server
            .api(hours.facilitator)
            .post(
                "/declarations/decisions",
                "{'declarations':[{'id':%d,'version':%d},{'id':%d,'version':%d},{'id':999999,'version':1}]}"
                    .formatted(clean.id(), clean.version(), mixed.id(), mixed.version()))
            .json(200);

    assertThat(answer.get("accepted").get(0).asLong()).isEqualTo(clean.id());
    assertThat(answer.get("accepted")).hasSize(1);
    assertThat(answer.get("left")).hasSize(2);
    assertThat(answer.at("/left/0/reasons/0/code").asText()).isEqualTo("NOT_ADMITTED");
    assertThat(answer.at("/left/1/reasons/0/code").asText()).isEqualTo("NOT_FOUND");
    assertThat(find(clean).status()).isEqualTo(DeclarationStatus.ACCEPTED);
    assertThat(find(mixed)).isEqualTo(mixed);
  }

  @Test
  void listsFindingsInPages() {
    Declaration mixed = mixed();
    String path = "/declarations/" + mixed.id() + "/findings";
    JsonNode whole = server.api(hours.facilitator).get(path).json(200);
    assertThat(whole.get("items")).hasSize(mixed.lines().size());

    JsonNode first = server.api(hours.facilitator).get(path + "?limit=1").json(200);
    assertThat(first.get("items")).containsExactly(whole.at("/items/0"));
    JsonNode second =
        server
            .api(hours.facilitator)
            .get(path + "?limit=1&after=" + first.get("next").asText())
            .json(200);
    assertThat(second.get("items")).containsExactly(whole.at("/items/1"));
    assertThat(server.api(hours.facilitator).get(path + "?q=not_admitted").json(200).get("items"))
        .hasSize(1);
  }

  @Test
  void thePageAcceptsTheQueueAndSaysWhyTheRestIsLeft() {
    Declaration clean = hours.submitted(MARCH, line("HEATING", "40"));
    Declaration mixed = mixed();
    Visitor facilitator = server.visitor(hours.facilitator).open("/validation");

    facilitator.submit("/validation/accept", Map.of());

    assertThat(find(clean).status()).isEqualTo(DeclarationStatus.ACCEPTED);
    assertThat(find(mixed).status()).isEqualTo(DeclarationStatus.SUBMITTED);
    assertThat(facilitator.page().select("tbody tr")).hasSize(1);
    assertThat(facilitator.page().select("tbody").text())
        .contains("Éligibilité pas encore validée");

    facilitator.open("/validation/" + mixed.id());
    assertThat(facilitator.page().select("tbody").text()).contains("Ne peut être validée");
    facilitator.submit("/validation/" + mixed.id() + "/accept-clean", Map.of());

    Declaration partly = find(mixed);
    assertThat(partly.lines().get(0).status()).isEqualTo(LineStatus.ACCEPTED);
    assertThat(partly.lines().get(1).status()).isEqualTo(LineStatus.PENDING);
    Visitor declarant = server.visitor(hours.declarant).open("/declarations/" + mixed.id());
    assertThat(declarant.page().select("main").text())
        .contains("des lignes attendent encore la décision du facilitateur")
        .doesNotContain("Pièce attendue");
  }

  /** A line of somebody admitted, and one of somebody who is not. */
  private Declaration mixed() {
    Assignment admitted =
        hours.crew.admitted(hours.declarant, hours.lot, hours.holder.id(), Modality.DIRECT_HIRE);
    Assignment proposed =
        hours.crew.proposed(hours.declarant, hours.lot, hours.holder.id(), Modality.DIRECT_HIRE);
    return hours.submit(
        hours.declarant,
        hours
            .declarations()
            .create(
                hours.declarant,
                hours.lot.id(),
                month(
                    hours.holder,
                    MARCH.plusMonths(1),
                    line("HEATING", "30").of(admitted.id(), null),
                    line("HEATING", "20").of(proposed.id(), null))));
  }

  private Declaration find(Declaration declaration) {
    return hours.declarations().find(hours.facilitator, declaration.id());
  }
}
