package insertionhours.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import insertionhours.identity.Actor;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lots without clause, and why. */
@ExtendWith(ApplicationExtension.class)
class NoClauseReasonIT {
  private static final String WITHOUT =
      "{'number':1,'title':'Lot','trade':'HEATING','clauseKind':'NONE','noClauseReason':'%s',"
          + "'publicationOn':'%s'}";

  private final Server server;
  private final World world;
  private Actor facilitator;
  private Api api;
  private Operation operation;
  private String lots;

  NoClauseReasonIT(Server server, World world) {
    this.server = server;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    facilitator = world.facilitator();
    api = server.api(facilitator);
    operation = world.operation(facilitator, world.authority());
    lots = "/operations/" + operation.id() + "/lots";
  }

  @Test
  void offersTheExceptionsOfTheLawSinceTheirFirstDay() {
    JsonNode before = api.get("/no-clause-reasons?on=2026-08-21").json(200).get("items");
    JsonNode since = api.get("/no-clause-reasons?on=2026-08-22").json(200).get("items");

    assertThat(before).isNotEmpty().noneMatch(NoClauseReasonIT::isException);
    assertThat(since).filteredOn(NoClauseReasonIT::isException).hasSize(4);
    assertThat(since).hasSize(before.size() + 4);
    assertThat(api.get("/no-clause-reasons?on=demain").status()).isEqualTo(400);
  }

  private static boolean isException(JsonNode reason) {
    return reason.get("source").asText().contains("L2112-2-1");
  }

  @Test
  void refusesAnExceptionForWhatWasPublishedBeforeIt() {
    String code = "EXCEPTION_SHORT_WORKS";
    JsonNode refusal = api.post(lots, WITHOUT.formatted(code, "2026-08-21")).json(422);
    assertThat(refusal.get("code").asText()).isEqualTo("NO_CLAUSE_REASON_NOT_YET");
    assertThat(refusal.at("/errors/0/field").asText()).isEqualTo("noClauseReason");

    JsonNode lot = api.post(lots, WITHOUT.formatted(code, "2026-08-22")).json(201);
    assertThat(lot.get("noClauseReason").asText()).isEqualTo(code);
    String path = "/lots/" + lot.get("id");
    ObjectNode body = (ObjectNode) api.get(path).json(200);
    body.put("publicationOn", "2026-08-01");
    assertThat(api.put(path, body.toString()).code()).isEqualTo("NO_CLAUSE_REASON_NOT_YET");
  }

  @Test
  void takesAnyOtherTextAsItIs() {
    JsonNode lot = api.post(lots, WITHOUT.formatted("Achat groupé", "2020-01-01")).json(201);

    assertThat(lot.get("noClauseReason").asText()).isEqualTo("Achat groupé");
    assertThat(lot.get("status").isNull()).isTrue();
  }

  @Test
  void isToBeCalibratedOnlyWhileItHasAClause() {
    JsonNode lot = api.post(lots, WITHOUT.formatted("URGENT", "2026-09-01")).json(201);
    String path = "/lots/" + lot.get("id");
    assertThat(toCalibrate()).isZero();

    ObjectNode body = (ObjectNode) api.get(path).json(200);
    body.put("clauseKind", "CONDITION").putNull("noClauseReason");
    assertThat(api.put(path, body.toString()).json(200).get("status").asText()).isEqualTo("DRAFT");
    assertThat(toCalibrate()).isEqualTo(1);

    body = (ObjectNode) api.get(path).json(200);
    body.put("clauseKind", "NONE").put("noClauseReason", "URGENT");
    assertThat(api.put(path, body.toString()).json(200).get("status").isNull()).isTrue();
    assertThat(toCalibrate()).isZero();
  }

  /** In the list that the counter of the home page opens, and by the API alike. */
  private int toCalibrate() {
    int listed = api.get("/lots?status=DRAFT").json(200).get("items").size();
    Visitor visitor = server.visitor(facilitator).open("/lots?status=DRAFT");
    assertThat(visitor.page().select("tbody tr")).hasSize(listed);
    return listed;
  }

  @Test
  void isChosenOrTypedInTheFormOfALotAndShownByItsLabel() {
    String form = "/operations/" + operation.id() + "/lots/new";
    Visitor visitor = server.visitor(facilitator).open(form);
    visitor.submit(
        form,
        Map.of(
            "title", "Fournitures",
            "trade", "OTHER",
            "clauseKind", "NONE",
            "noClauseReason", "SUPPLIES_WITHOUT_SERVICE"));
    assertThat(visitor.page().select(".notice").text())
        .contains("Fournitures sans prestation de service");
    String edit = visitor.location().replaceFirst("\\?.*", "") + "/edit";
    visitor.open(edit);
    assertThat(visitor.page().select("#f-noClauseReason option[selected]").val())
        .isEqualTo("SUPPLIES_WITHOUT_SERVICE");
    visitor.submit(
        edit, Map.of("noClauseReason", "OTHER_REASON", "noClauseReasonText", "Achat groupé"));
    assertThat(visitor.page().select(".notice").text()).contains("Achat groupé");
    visitor.open(edit);
    assertThat(visitor.page().select("#f-noClauseReasonText").val()).isEqualTo("Achat groupé");
  }
}
