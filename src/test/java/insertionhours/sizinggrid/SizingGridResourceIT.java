package insertionhours.sizinggrid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import insertionhours.Rooms;
import insertionhours.calibration.LocalSupply;
import insertionhours.calibration.LocalSupplyService;
import insertionhours.calibration.SupplyAdvice;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ApplicationExtension.class)
class SizingGridResourceIT {
  private final Server server;
  private final World world;
  private final Rooms rooms;
  private GridWorld grid;
  private Lot heating;
  private Lot sewers;
  private Api api;
  private String path;

  SizingGridResourceIT(Server server, Rooms rooms, World world) {
    this.server = server;
    this.rooms = rooms;
    this.world = world;
  }

  @BeforeEach
  void populate(MovableClock clock) {
    clock.set(LocalDate.of(2026, 11, 23));
    grid = new GridWorld(rooms, world);
    heating = grid.lot(1, "HEATING", "720000");
    sewers = grid.lot(2, "SANITATION", "450000");
    api = server.api(grid.facilitator);
    path = "/operations/" + grid.operation.id() + "/calibrations";
  }

  @Test
  void sizesTheReferenceCaseTogether() {
    String body = body(amount(heating, "720000", "0.4", ""), amount(sewers, "450000", "0.32", ""));

    JsonNode preview = api.post(path + "/preview", body).json(200);
    assertThat(preview.get("hours").asInt()).isEqualTo(600);
    assertThat(preview.at("/items/0/lotId").asLong()).isEqualTo(heating.id());
    assertThat(preview.at("/items/0/hoursDue").asInt()).isEqualTo(400);
    assertThat(preview.at("/items/1/steps/0/label").asText()).contains("144");
    assertThat(grid.now(heating).hoursDue()).isNull();

    JsonNode kept = api.post(path, body).json(200);
    assertThat(kept.get("hours").asInt()).isEqualTo(600);
    assertThat(api.get("/calibrations/" + kept.at("/items/1/id").asLong()).json(200))
        .isEqualTo(kept.at("/items/1"));
    assertThat(grid.now(heating).hoursDue()).isEqualTo(Hours.of(400));
    assertThat(grid.now(sewers).status()).isEqualTo(LotStatus.CALIBRATED);
  }

  @Test
  void keepsAllOrNone() {
    String second = amount(sewers, "450000", "0.32", ", 'retainedHours': 100");
    Api.Answer refused = api.post(path, body(amount(heating, "720000", "0.4", ""), second));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("CALIBRATION_REASON_NEEDED");
    assertThat(refused.json().at("/errors/0/field").asText())
        .isEqualTo("calibrations[1].calibration.retainedReason");
    assertThat(grid.now(heating).status()).isEqualTo(LotStatus.DRAFT);
    assertThat(api.get("/lots/" + heating.id() + "/calibrations").json(200).get("items")).isEmpty();

    assertThat(api.post(path, "{'calibrations': []}").status()).isEqualTo(422);
    Api.Answer wrong = api.post(path, body(amount(heating, "720000", "1.4", "")));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().at("/errors/0/field").asText())
        .isEqualTo("calibrations[0].calibration.labourShare");
  }

  @Test
  void namesEveryFieldAtWhichARuleIsBroken() {
    Lot elsewhere = grid.lot(grid.operation(null), 1, "HEATING", "1000");
    String parts =
        "{'lotId': %d, 'calibration': {'method': 'AMOUNT_BASED', 'effortRate': 0.05,"
                .formatted(grid.lot(3, "PAINTING", "1").id())
            + " 'hourlyLabourCost': 36, 'parts': [{'trade': 'MAGIC', 'amountExclTax': 1,"
            + " 'labourShare': 0.4}, {'trade': 'PAINTING', 'amountExclTax': 1, 'labourShare': 0.4},"
            + " {'trade': 'ALCHEMY', 'amountExclTax': 1, 'labourShare': 0.4}]}}";
    String body =
        body(
            amount(heating, "720000", "0.4", ", 'retainedHours': 100"),
            amount(elsewhere, "720000", "0.4", ""),
            amount(sewers, "100000", "0.4", ""),
            amount(heating, "720000", "0.4", ""),
            parts);

    Api.Answer refused = api.post(path, body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).as("of the first").isEqualTo("CALIBRATION_REASON_NEEDED");
    assertThat(fields(refused))
        .containsExactly(
            "calibrations[0].calibration.retainedReason",
            "calibrations[1].lotId",
            "calibrations[2].calibration.retainedReason",
            "calibrations[3].lotId",
            "calibrations[4].calibration.parts[0].trade",
            "calibrations[4].calibration.parts[2].trade");
    assertThat(refused.json().at("/errors/0/message").asText()).contains("400", "100");
    assertThat(refused.json().at("/errors/2/message").asText()).contains("70");
    assertThat(refused.json().get("detail")).isEqualTo(refused.json().at("/errors/0/message"));
    assertThat(grid.now(heating).status()).isEqualTo(LotStatus.DRAFT);
    assertThat(grid.now(sewers).hoursDue()).isNull();

    assertThat(fields(api.post(path + "/preview", body)))
        .as("reasons are asked for when it is kept")
        .containsExactly(
            "calibrations[1].lotId",
            "calibrations[3].lotId",
            "calibrations[4].calibration.parts[0].trade",
            "calibrations[4].calibration.parts[2].trade");
  }

  @Test
  void refusesWhatHasChangedMeanwhile() {
    long read = heating.version();
    api.post(path, body(amount(heating, "720000", "0.4", ""))).json(200);

    Api.Answer stale =
        api.post(
            path,
            body(
                amount(sewers, "450000", "0.32", ""),
                amount(heating, "720000", "0.4", "")
                    .replace("'calib", "'version': " + read + ", 'calib")));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.code()).isEqualTo("STALE_VERSION");
    assertThat(grid.now(sewers).status()).isEqualTo(LotStatus.DRAFT);

    grid.move(heating, LotStatus.IN_TENDER);
    Api.Answer tender =
        api.post(
            path, body(amount(sewers, "450000", "0.32", ""), amount(heating, "720000", "0.4", "")));
    assertThat(tender.status()).isEqualTo(409);
    assertThat(tender.code()).isEqualTo("ILLEGAL_MOVE");
    assertThat(grid.now(sewers).status()).isEqualTo(LotStatus.DRAFT);
  }

  @Test
  void keepsToTheLotsOfTheOperation() {
    Lot elsewhere = grid.lot(grid.operation(null), 1, "HEATING", "1000");

    Api.Answer other = api.post(path, body(amount(elsewhere, "720000", "0.4", "")));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("LOT_NOT_IN_OPERATION");
    String once = amount(heating, "720000", "0.4", "");
    assertThat(api.post(path, body(once, once)).code()).isEqualTo("LOT_SIZED_TWICE");
    assertThat(server.api(world.facilitator()).post(path, body(once)).status()).isEqualTo(404);
    assertThat(server.api(world.reader(grid.authority)).post(path, body(once)).status())
        .isEqualTo(403);
  }

  @Test
  void asksWhyTheRateIsNotTheAgreedOne() {
    grid.agree("0.07", "38");
    String other = amount(heating, "720000", "0.4", "");
    String lot = "/lots/" + heating.id() + "/calibrations";
    String single = other.substring(other.indexOf("{'method"), other.length() - 1);

    assertThat(api.post(path, body(other)).code()).isEqualTo("CALIBRATION_RATE_REASON_NEEDED");
    assertThat(api.post(lot, single).code()).isEqualTo("CALIBRATION_RATE_REASON_NEEDED");
    JsonNode kept =
        api.post(path, body(amount(heating, "720000", "0.4", ", 'retainedReason': 'petit lot'")))
            .json(200);
    assertThat(kept.at("/items/0/retainedReason").asText()).isEqualTo("petit lot");
    assertThat(api.post(lot, single.replace("0.05", "0.07")).status()).isEqualTo(201);
  }

  @Test
  void asksWhyBelowTheFloor() {
    Api.Answer refused = api.post(path, body(amount(heating, "100000", "0.4", "")));
    assertThat(refused.code()).isEqualTo("CALIBRATION_FLOOR_REASON_NEEDED");
    assertThat(refused.text()).contains("70");
    assertThat(grid.now(heating).hoursDue()).isNull();

    api.post(path, body(amount(heating, "100000", "0.4", ", 'retainedReason': 'tradition'")))
        .json(200);
    assertThat(grid.now(heating).hoursDue()).isEqualTo(Hours.of(56));
  }

  @Test
  void countsTheSupplyOfTheDay() {
    grid.enterprise(EnterpriseKind.EI, "27229", "HEATING", "PAINTING");
    grid.enterprise(EnterpriseKind.ETTI, "27681", "HEATING");
    grid.enterprise(EnterpriseKind.COMPANY, "27229", "HEATING");
    grid.enterprise(EnterpriseKind.EI, "76540", "HEATING");
    grid.enterprise(EnterpriseKind.EI, null, "HEATING");

    JsonNode kept =
        api.post(path, body(amount(heating, "720000", "0.4", ""))).json(200).at("/items/0");
    grid.enterprise(EnterpriseKind.ACI, "27229", "HEATING");

    assertThat(kept.at("/localSupply/count").asInt()).isEqualTo(2);
    assertThat(kept.at("/localSupply/department").asText()).isEqualTo("27");
    assertThat(kept.at("/localSupply/trade").asText()).isEqualTo("HEATING");
    assertThat(kept.at("/localSupply/advice").asText()).isEqualTo("CLAUSE");
    String address = "/calibrations/" + kept.get("id").asLong();
    assertThat(api.get(address).json(200)).isEqualTo(kept);
    assertThat(server.api(world.reader(grid.authority)).get(address).json(200).get("localSupply"))
        .isEqualTo(NullNode.getInstance());
    assertThat(
            api.get("/enterprises?insertion=true&trade=HEATING&department=27")
                .json(200)
                .get("items"))
        .hasSize(3);
    assertThat(
            api.post(path + "/preview", body(amount(heating, "720000", "0.4", "")))
                .json(200)
                .at("/items/0/localSupply/count")
                .asInt())
        .isEqualTo(3);
  }

  @Test
  void goesByTheAuthorityWhereTheOperationHasNoCommune() {
    LocalSupplyService supply = rooms.calibration().supply();
    grid.enterprise(EnterpriseKind.EI, "2A004", "HEATING");
    grid.enterprise(EnterpriseKind.EI, "2B033", "HEATING");
    grid.enterprise(EnterpriseKind.EI, "97411", "HEATING");
    grid.enterprise(EnterpriseKind.EI, "97411", "HEATING");

    assertThat(supply.around(grid.operation(null)).supply("HEATING")).isNull();
    grid.settle("2A004");
    assertThat(supply.around(grid.operation(null)).ofAuthority()).isTrue();
    assertThat(supply.around(grid.operation(null)).supply("HEATING"))
        .isEqualTo(new LocalSupply("HEATING", "2A", 1, SupplyAdvice.LOOK_FURTHER));
    assertThat(supply.around(grid.operation("97411")).supply("HEATING"))
        .isEqualTo(new LocalSupply("HEATING", "974", 2, SupplyAdvice.CLAUSE));
    assertThat(supply.around(grid.operation("27375")).supply("HEATING").count()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0, LOOK_FURTHER",
    "1, LOOK_FURTHER",
    "2, CLAUSE",
    "10, CLAUSE",
    "11, RESERVED_LOT",
    "30, RESERVED_LOT",
    "31, RESERVED_CONTRACT"
  })
  void advisesByTheCount(long count, SupplyAdvice advice) {
    assertThat(LocalSupply.of("HEATING", "27", count).advice()).isEqualTo(advice);
  }

  @Test
  void tellsHowClosedLotsHaveEnded() {
    Operation past = grid.operation(null);
    String similar = "/lots/" + heating.id() + "/similar-lots";
    for (int i = 1; i <= 4; i++) {
      grid.ended(grid.facilitator, past, i, "HEATING", "600000", 100, 100 + i);
    }
    grid.ended(grid.facilitator, past, 5, "PAINTING", "600000", 100, 500);
    Actor other = world.facilitator();
    grid.ended(other, world.operation(other, grid.authority), 1, "HEATING", "600000", 100, 900);

    JsonNode few = api.get(similar).json(200);
    assertThat(few.fieldNames())
        .toIterable()
        .containsExactly("lots", "median", "lowest", "highest", "amountFrom", "amountTo");
    assertThat(few).allMatch(JsonNode::isNull);

    grid.ended(grid.facilitator, past, 6, "HEATING", "1", 300, 100);
    JsonNode any = api.get(similar).json(200);
    assertThat(any.get("lots").asInt()).isEqualTo(5);
    assertThat(any.get("median").decimalValue()).isEqualByComparingTo("1.02");
    assertThat(any.get("lowest").decimalValue()).isEqualByComparingTo("0.3333");
    assertThat(any.get("highest").decimalValue()).isEqualByComparingTo("1.04");
    assertThat(any.get("amountFrom").isNull()).isTrue();

    grid.ended(grid.facilitator, past, 7, "HEATING", "360000", 100, 50);
    JsonNode near = api.get(similar).json(200);
    assertThat(near.get("lots").asInt()).isEqualTo(5);
    assertThat(near.get("lowest").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(near.get("amountFrom").decimalValue()).isEqualByComparingTo("360000");
    assertThat(server.api(world.reader(grid.authority)).get(similar).status()).isEqualTo(403);
    assertThat(server.api(other).get(similar).status()).isEqualTo(404);
  }

  private static List<String> fields(Api.Answer refused) {
    return refused.json().get("errors").findValuesAsText("field");
  }

  private static String body(String... lots) {
    return "{'calibrations': [" + String.join(", ", lots) + "]}";
  }

  private static String amount(Lot lot, String amount, String share, String more) {
    return "{'lotId': "
        + lot.id()
        + ", 'calibration': {'method': 'AMOUNT_BASED', 'amountExclTax': "
        + amount
        + ", 'labourShare': "
        + share
        + ", 'effortRate': 0.05, 'hourlyLabourCost': 36"
        + more
        + "}}";
  }
}
