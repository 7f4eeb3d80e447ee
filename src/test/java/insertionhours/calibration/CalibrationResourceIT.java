package insertionhours.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.identity.Actor;
import insertionhours.obligations.ObligationMove;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ApplicationExtension.class)
class CalibrationResourceIT {
  private static final String REFERENCE =
      """
      'method': 'AMOUNT_BASED', 'amountExclTax': 720000, 'labourShare': 0.4, 'effortRate': 0.05,
      'hourlyLabourCost': 36""";
  private static final String PREVIEW = "/calibrations/preview";

  private final Server server;
  private final Rooms rooms;
  private final World world;
  private Actor facilitator;
  private ContractingAuthority authority;
  private Lot lot;
  private Api api;
  private String path;

  CalibrationResourceIT(Server server, Rooms rooms, World world) {
    this.server = server;
    this.rooms = rooms;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    facilitator = world.facilitator();
    authority = world.authority();
    lot = world.lot(facilitator, world.operation(facilitator, authority), 1, "HEATING");
    api = server.api(facilitator);
    path = "/lots/" + lot.id() + "/calibrations";
  }

  @Test
  void previewsForAnyRole() {
    for (Actor actor :
        List.of(
            facilitator,
            world.administrator(),
            world.reader(authority),
            world.declarant(world.company()))) {
      JsonNode answer = server.api(actor).post(PREVIEW, "{" + REFERENCE + "}").json(200);

      assertThat(answer.fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder("method", "unroundedHours", "hours", "steps", "advice");
      assertThat(answer.get("hours").decimalValue()).isEqualByComparingTo("400");
      assertThat(answer.at("/steps/0/value").decimalValue()).isEqualByComparingTo("288000");
      assertThat(answer.at("/steps/0/unit").asText()).isEqualTo("€");
      assertThat(answer.at("/advice/0/code").asText()).isEqualTo("LABOUR_SHARE_UNDER_HALF");
    }
    assertThat(server.api().post(PREVIEW, "{" + REFERENCE + "}").status()).isEqualTo(401);
  }

  @Test
  void pointsToWhatWasKept() {
    Api.Answer kept = api.post(path, "{" + REFERENCE + "}");
    String address = "/calibrations/" + kept.id();

    assertThat(kept.header("Location")).endsWith("/api/v1" + address);
    assertThat(api.get(address).json(200)).isEqualTo(kept.json());
    assertThat(server.api(world.reader(authority)).get(address).status()).isEqualTo(200);
    assertThat(server.api(world.declarant(world.company())).get(address).status()).isEqualTo(403);
    assertThat(server.api(world.facilitator()).get(address).text())
        .isEqualTo(server.api(world.facilitator()).get("/calibrations/999999999").text());
  }

  @Test
  void searchesTheKeptOnes() {
    api.post(path, "{" + REFERENCE + ", 'retainedHours': 450, 'retainedReason': 'Été chargé'}");
    api.post(path, "{" + REFERENCE + "}");

    assertThat(api.get(path + "?q=ete").json(200).get("items")).hasSize(1);
    assertThat(api.get(path + "?q=nowhere").json(200).get("items")).isEmpty();
  }

  @Test
  void wordsTheStepsForTheReader() {
    assertThat(
            api.post(PREVIEW, "{" + REFERENCE + "}", "Accept-Language", "en")
                .json(200)
                .at("/steps/0/label")
                .asText())
        .contains("€720,000", "labour");
    assertThat(api.post(PREVIEW, "{" + REFERENCE + "}").json(200).at("/steps/0/label").asText())
        .contains("main-d'œuvre");
  }

  @Test
  void keepsAndGivesTheSame() {
    JsonNode kept =
        api.post(path, "{" + REFERENCE + ", 'retainedHours': 450, 'retainedReason': 'accord'}")
            .json(201);

    assertThat(kept.get("lotId").asLong()).isEqualTo(lot.id());
    assertThat(kept.get("hours").asInt()).isEqualTo(400);
    assertThat(kept.get("amountExclTax").asInt()).isEqualTo(720000);
    assertThat(kept.at("/rounding/mode").asText()).isEqualTo("HALF_UP");
    assertThat(kept.get("retainedHours").asInt()).isEqualTo(450);
    assertThat(kept.get("retainedReason").asText()).isEqualTo("accord");
    assertThat(kept.get("calculatedBy").asText()).isEqualTo(facilitator.displayName());
    assertThat(api.get(path).json(200).get("items")).containsExactly(kept);
    assertThat(server.api(world.reader(authority)).get(path).json(200).get("items"))
        .containsExactly(kept);
    JsonNode calibrated = api.get("/lots/" + lot.id()).json(200);
    assertThat(calibrated.get("status").asText()).isEqualTo("CALIBRATED");
    assertThat(calibrated.get("hoursDue").asInt()).isEqualTo(450);
  }

  @Test
  void keepsOnceHoweverOftenAsked() {
    String body = "{" + REFERENCE + "}";
    Api.Answer first = api.post(path, body, "Idempotency-Key", "k1");
    Api.Answer again = api.post(path, body, "Idempotency-Key", "k1");

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(api.get(path).json(200).get("items")).hasSize(1);
    assertThat(api.post(PREVIEW, body, "Idempotency-Key", "k1").json(200).get("hours").asInt())
        .isEqualTo(400);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'amountExclTax': '720000'           | 400 | amountExclTax",
        "'unheardOf': 1                      | 400 | unheardOf",
        "'rounding': {'mode': 'FLOOR'}       | 400 | rounding.mode",
        "'retainedHours': '5'                | 400 | retainedHours",
        "'labourShare': 0                    | 422 | labourShare",
        "'amountExclTax': 1.001              | 422 | amountExclTax",
        "'rounding': {'step': 0}             | 422 | rounding.step",
        "'retainedHours': -1                 | 422 | retainedHours",
        "'retainedHours': 0.001              | 422 | retainedHours",
        "'retainedHours': 450                | 422 | retainedReason",
        "'retainedHours': 450, 'retainedReason': ' ' | 422 | retainedReason",
      })
  void saysWhichFieldIsWrong(String wrong, int status, String field) {
    String name = wrong.replaceAll("^'(\\w+)'.*", "$1");
    String body = "{" + REFERENCE.replaceAll("'" + name + "': [\\d.]+,?", "") + "," + wrong + "}";

    Api.Answer answer = api.post(path, body.replace(",,", ","));

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(answer.json().get("errors")).hasSize(1);
  }

  @Test
  void wantsAMethodAndAKnownTrade() {
    assertThat(api.post(path, "{}").json(422).at("/errors/0/field").asText()).isEqualTo("method");
    assertThat(api.post(PREVIEW, "{}").json(422).at("/errors/0/field").asText())
        .isEqualTo("method");
    assertThat(api.post(path, "[]").status()).isEqualTo(400);
    assertThat(api.post(path, "null").status()).isEqualTo(400);
    String parts =
        """
        {'method': 'AMOUNT_BASED', 'effortRate': 0.05, 'hourlyLabourCost': 36, 'parts': [
         {'trade': 'HEATING', 'amountExclTax': 1000, 'labourShare': 0.4},
         {'trade': 'WITCHCRAFT', 'amountExclTax': 1000, 'labourShare': 0.4}]}""";
    for (String where : List.of(path, PREVIEW)) {
      Api.Answer answer = api.post(where, parts);
      assertThat(answer.json(422).get("code").asText()).isEqualTo("UNKNOWN_TRADE");
      assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("parts[1].trade");
    }
    assertThat(api.post(PREVIEW, "{" + REFERENCE + ", 'retainedHours': 5}").status())
        .isEqualTo(400);
  }

  @Test
  void refusesInOrder() {
    String good = "{" + REFERENCE + "}";
    String unexplained = "{" + REFERENCE + ", 'retainedHours': 5}";
    String invalid = "{'method': 'FIXED_VOLUME', 'hours': -1, 'reason': 'x'}";
    Api stranger = server.api(world.facilitator());

    assertThat(server.api().post(path, good).status()).isEqualTo(401);
    assertThat(server.api(world.reader(authority)).post(path, "{").status()).isEqualTo(403);
    assertThat(server.api(world.declarant(world.company())).get(path).status()).isEqualTo(403);
    assertThat(server.api(world.administrator()).get(path).status()).isEqualTo(403);
    assertThat(stranger.post(path, invalid).status()).isEqualTo(422);
    assertThat(stranger.post(path, good).status()).isEqualTo(404);
    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(api.post("/lots/999999/calibrations", good).status()).isEqualTo(404);
    api.post(path, good).json(201);
    rooms
        .obligations()
        .obligations()
        .move(facilitator, lot.id(), new ObligationMove(LotStatus.IN_TENDER, null, null));
    assertThat(api.post(path, unexplained).status()).isEqualTo(409);
    assertThat(api.post(path, unexplained).code()).isEqualTo("ILLEGAL_MOVE");
    assertThat(api.post(path, invalid).status()).isEqualTo(422);
  }
}
