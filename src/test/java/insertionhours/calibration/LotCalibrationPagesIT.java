package insertionhours.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.obligations.ObligationMove;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ApplicationExtension.class)
class LotCalibrationPagesIT {
  private final Server server;
  private final Rooms rooms;
  private final World world;
  private final Jdbi jdbi;
  private Actor facilitator;
  private ContractingAuthority authority;
  private Operation operation;
  private Lot lot;
  private String path;
  private Visitor visitor;

  LotCalibrationPagesIT(Server server, Rooms rooms, World world, Jdbi jdbi) {
    this.server = server;
    this.rooms = rooms;
    this.world = world;
    this.jdbi = jdbi;
  }

  @BeforeEach
  void populate() {
    facilitator = world.facilitator();
    authority = world.authority();
    operation = world.operation(facilitator, authority);
    lot = world.lot(facilitator, operation, 1, "HEATING");
    jdbi.useHandle(
        handle -> handle.execute("UPDATE lot SET amount_excl_tax = 720000 WHERE id = ?", lot.id()));
    path = "/lots/" + lot.id() + "/calibration";
    visitor = server.visitor(facilitator).open(path);
  }

  @Test
  void proposesWhatIsKnownOfTheLot() {
    assertThat(visitor.location()).isEqualTo(path);
    assertThat(visitor.page().selectFirst("#f-trade option[selected]").val()).isEqualTo("HEATING");
    assertThat(visitor.page().selectFirst("#f-amountExclTax").val()).isEqualTo("720000");
    assertThat(visitor.page().selectFirst("#f-labourShare").val()).isEqualTo("40");
    assertThat(visitor.page().select("#f-effortRate-hint").text()).startsWith("À adapter");
    assertThat(spaced("#result .figure-value")).isEqualTo("400 h");
    assertThat(visitor.page().select(".empty").text()).contains("Aucun calibrage");
  }

  @Test
  void retainsWhatIsShown() {
    keep(Map.of());

    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.location()).isEqualTo(path + "?notice=calibration.notice.kept");
    assertThat(now().hoursDue()).isEqualTo(Hours.of(400));
    assertThat(spaced(".timeline"))
        .contains("400 h · Selon le montant Fanny Facilitator")
        .contains("720 000 € × 40 % de main-d'œuvre = 288 000 €");
  }

  @Test
  void retainsOtherHoursWithAReason() {
    keep(Map.of("retainedHours", "450,5"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select("#f-retainedReason-error").text())
        .contains("indiquez pourquoi");
    assertThat(visitor.page().selectFirst("#f-retainedHours").val()).isEqualTo("450,5");
    assertThat(now().hoursDue()).isNull();

    keep(Map.of("retainedReason", "accord du bailleur"));

    assertThat(now().hoursDue()).isEqualTo(Hours.of("450.5"));
    assertThat(spaced(".timeline"))
        .contains("450,5 h", "Le calcul donnait 400 h", "accord du bailleur");
  }

  @Test
  void recalculatesWithoutScriptAndKeepsThat() {
    visitor.page().select("form[method=post]").remove();
    visitor.submit(path, Map.of("effortRate", "6"));
    assertThat(spaced("#result .figure-value")).isEqualTo("480 h");
    assertThat(now().hoursDue()).isNull();

    keep(Map.of());

    assertThat(now().hoursDue()).isEqualTo(Hours.of(480));
    visitor.open(path);
    assertThat(visitor.page().selectFirst("#f-effortRate").val()).isEqualTo("6");
    assertThat(visitor.page().select(".timeline a").attr("href")).contains("effortRate=6");
  }

  @Test
  void saysAtTheFieldsWhatIsWrong() {
    keep(Map.of("effortRate", "0", "amountExclTax", "", "retainedHours", "-1"));

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select(".error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder("#f-effortRate", "#f-amountExclTax", "#f-retainedHours");
    assertThat(visitor.page().select("#f-amountExclTax-error").text()).isNotEmpty();
    assertThat(visitor.page().select("#f-effortRate-error").text()).contains("pourcentage");
    assertThat(visitor.page().select("#f-retainedHours-error").text()).isNotEmpty();
  }

  @Test
  void saysPlainlyThatItIsTooLate() {
    keep(Map.of());
    move(LotStatus.IN_TENDER);

    keep(Map.of());
    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.page().select(".notice-warning").text()).contains("en consultation");
    assertThat(visitor.page().select("#inputs")).isEmpty();
    assertThat(visitor.page().select(".timeline > li")).hasSize(1);

    Lot awarded = world.awarded(facilitator, operation, 2, 200, world.company());
    visitor.open("/lots/" + awarded.id() + "/calibration");
    assertThat(visitor.page().select(".notice-warning").text()).contains("Attribué", "avenant");
    assertThat(visitor.page().select(".notice-warning a").attr("href"))
        .isEqualTo("/lots/" + awarded.id() + "/revisions/new");
    Visitor reader =
        server.visitor(world.reader(authority)).open("/lots/" + awarded.id() + "/calibration");
    assertThat(reader.status()).isEqualTo(200);
    assertThat(reader.page().select(".notice-warning a")).isEmpty();
  }

  @Test
  void showsReadersWhatWasRetained() {
    keep(Map.of());
    Visitor reader = server.visitor(world.reader(authority)).open(path);

    assertThat(reader.status()).isEqualTo(200);
    assertThat(reader.page().select("form[action=" + path + "]")).isEmpty();
    assertThat(reader.page().select(".timeline > li")).hasSize(1);
    assertThat(reader.page().select(".notice-warning")).isEmpty();
  }

  @Test
  void isNotThereForOthers() {
    for (Actor stranger : List.of(world.facilitator(), world.reader(world.authority()))) {
      assertThat(server.visitor(stranger).open(path).status()).isEqualTo(404);
    }
    assertThat(server.visitor(world.administrator()).open(path).status()).isEqualTo(403);
    assertThat(server.visitor(world.declarant(world.company())).open(path).status()).isEqualTo(403);
    assertThat(server.visitor(facilitator).open("/lots/999999/calibration").status())
        .isEqualTo(404);
  }

  private void keep(Map<String, String> values) {
    visitor.page().select("form[method=get]").remove();
    visitor.submit(path, values);
  }

  private void move(LotStatus to) {
    rooms
        .obligations()
        .obligations()
        .move(facilitator, lot.id(), new ObligationMove(to, null, null));
  }

  private Lot now() {
    return rooms.contracts().lots().find(facilitator, lot.id());
  }

  private String spaced(String selector) {
    return visitor.page().select(selector).text().replaceAll("[\u00a0\u202f]", " ");
  }
}
