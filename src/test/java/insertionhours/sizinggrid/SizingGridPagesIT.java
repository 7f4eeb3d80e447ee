package insertionhours.sizinggrid;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.calibration.CalibrationDraft;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.measure.Hours;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.sizing.CalibrationInput;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ApplicationExtension.class)
class SizingGridPagesIT {
  private final Server server;
  private final World world;
  private final Rooms rooms;
  private GridWorld grid;
  private Lot heating;
  private Lot sewers;
  private String path;
  private Visitor visitor;

  SizingGridPagesIT(Server server, Rooms rooms, World world) {
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
    path = "/operations/" + grid.operation.id() + "/calibration";
    visitor = server.visitor(grid.facilitator).open(path);
  }

  @Test
  void proposesWhatIsKnown() {
    assertThat(value(heating, "amountExclTax")).isEqualTo("720000");
    assertThat(value(heating, "labourShare")).isEqualTo("40");
    assertThat(value(heating, "effortRate")).isEqualTo("5");
    assertThat(value(sewers, "hourlyLabourCost")).isEqualTo("36");
    assertThat(total()).isEqualTo("600 h");
    assertThat(row(heating).text()).contains("aucun n'est indiqué pour ce donneur d'ordre");

    grid.agree("0.07", "38.5");
    visitor.open(path);
    assertThat(value(heating, "effortRate")).isEqualTo("7");
    assertThat(value(heating, "hourlyLabourCost")).isEqualTo("38,5");
    assertThat(spaced(row(heating)))
        .contains("7 % et 38,5 €/h depuis le 01/01/2026 (source : Délibération du 12 décembre)");

    calculate(Map.of());
    assertThat(visitor.page().select("#row-" + heating.id() + "-steps li")).hasSizeGreaterThan(2);
    visitor.open("/operations/" + grid.operation.id());
    assertThat(visitor.page().select("main a[href=" + path + "]")).hasSize(1);
  }

  @Test
  void keepsTheTickedLots() {
    keep("A", Map.of(name(heating, "labourShare"), "30"));

    assertThat(visitor.location()).startsWith(path + "?notice");
    assertThat(grid.now(heating).hoursDue()).isEqualTo(Hours.of(300));
    assertThat(grid.now(sewers).hoursDue()).isEqualTo(Hours.of(200));
    assertThat(value(heating, "labourShare")).isEqualTo("30");
    assertThat(visitor.page().select("input[type=checkbox][checked]")).isEmpty();
    assertThat(spaced(row(heating))).contains("Dernier calibrage retenu : 300 h");

    keep("A", Map.of(name(heating, "labourShare"), "40"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select(".error-summary").text()).contains("Cochez au moins un lot");
    assertThat(row(heating).select(".sizing-note").text()).contains("restera comme avant");
  }

  @Test
  void comparesTwoVariantsAndKeepsTheSecond() {
    calculate(Map.of("b.effortRate", "10"));
    assertThat(total()).isEqualTo("600 h");
    assertThat(spaced(visitor.page().selectFirst("#totals")))
        .contains("Variante B 1 200 h", "600 h de plus");
    assertThat(spaced(visitor.page().selectFirst("#row-" + sewers.id() + "-hours")))
        .isEqualTo("Variante A 200 h Variante B 400 h");

    String simulation = visitor.page().selectFirst("#keeping p a").attr("href");
    keep("B", Map.of());
    assertThat(grid.now(heating).hoursDue()).isEqualTo(Hours.of(800));
    assertThat(grid.now(sewers).hoursDue()).isEqualTo(Hours.of(400));

    visitor.open(simulation);
    assertThat(total()).isEqualTo("600 h");
    assertThat(value(heating, "effortRate")).isEqualTo("5");
    assertThat(spaced(visitor.page().selectFirst("#totals"))).contains("Variante B 1 200 h");
  }

  @Test
  void comparesByFamily() {
    Lot cleaning = grid.lot(3, "PREMISES_CLEANING", "100000");
    visitor.open(path);
    calculate(Map.of("b.effortRate", "10", "b.SERVICES.hourlyLabourCost", "20"));

    assertThat(spaced(visitor.page().selectFirst("#row-" + cleaning.id() + "-hours")))
        .contains("Variante B 400 h");
    assertThat(spaced(visitor.page().selectFirst("#row-" + sewers.id() + "-hours")))
        .contains("Variante B 400 h");
    calculate(Map.of("b.effortRate", "1000"));
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.page().select(".sizing-second .field-error").text()).isNotEmpty();
  }

  @Test
  void changesTheMethodWithoutScript() {
    calculate(
        Map.of(
            name(heating, "method"), "HOURS_BASED",
            name(sewers, "method"), "FIXED_VOLUME"));
    assertThat(row(heating).select("[name=" + quoted(heating, "amountExclTax") + "]").attr("type"))
        .isEqualTo("hidden");
    assertThat(row(heating).select(".sizing-note").text()).contains("Heures travaillées");

    keep(
        "A",
        Map.of(
            name(heating, "totalHours"), "3 000",
            name(sewers, "hours"), "151,67",
            name(sewers, "retainedReason"), "Accord du maître d'ouvrage"));
    assertThat(grid.now(heating).hoursDue()).isEqualTo(Hours.of(150));
    assertThat(grid.now(sewers).hoursDue()).isEqualTo(Hours.of(152));
    visitor.open(path);
    assertThat(value(sewers, "retainedReason")).isEqualTo("Accord du maître d'ouvrage");

    calculate(Map.of(name(heating, "method"), "AMOUNT_BASED"));
    assertThat(value(heating, "amountExclTax")).isEqualTo("720000");
  }

  @Test
  void saysAtTheCellsWhatIsWrongAndKeepsNothing() {
    keep(
        "A",
        Map.of(
            name(heating, "labourShare"), "400",
            name(sewers, "amountExclTax"), "beaucoup"));

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select(".error-summary a").eachAttr("href"))
        .contains("#" + id(heating, "labourShare"), "#" + id(sewers, "amountExclTax"));
    assertThat(visitor.page().selectFirst("#" + id(heating, "labourShare") + "-error").text())
        .contains("pourcentage");
    assertThat(value(sewers, "amountExclTax")).isEqualTo("beaucoup");
    assertThat(grid.now(heating).status()).isEqualTo(LotStatus.DRAFT);
    assertThat(grid.now(sewers).status()).isEqualTo(LotStatus.DRAFT);
  }

  @Test
  void asksForReasonsAndTakesACommonOne() {
    grid.agree("0.07", "36");
    visitor.open(path);
    keep(
        "A",
        Map.of(
            name(heating, "effortRate"), "5",
            name(sewers, "amountExclTax"), "10000"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().selectFirst("#" + id(heating, "retainedReason") + "-error").text())
        .contains("taux");
    assertThat(visitor.page().selectFirst("#" + id(sewers, "retainedReason") + "-error").text())
        .contains("Clause déconseillée");

    keep("A", Map.of("reason", "x".repeat(1001)));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select("#f-reason-error").text()).isNotEmpty();

    keep("A", Map.of("reason", "Plan de charge du bailleur"));
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(grid.now(heating).hoursDue()).isEqualTo(Hours.of(400));
    assertThat(grid.now(sewers).hoursDue()).isEqualTo(Hours.of(6));
    visitor.open("/lots/" + sewers.id() + "/calibration");
    assertThat(visitor.page().select(".timeline").text()).contains("Plan de charge du bailleur");
  }

  @Test
  void showsTheGridAsTypedWhenALotHasChanged() {
    rooms
        .calibration()
        .service()
        .keep(
            grid.facilitator,
            heating.id(),
            new CalibrationDraft(
                new CalibrationInput.FixedVolume(BigDecimal.valueOf(90), "autre", null),
                null,
                null));

    keep("A", Map.of(name(heating, "labourShare"), "30"));
    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.page().select(".error-summary").text()).contains("Un lot a changé");
    assertThat(value(heating, "labourShare")).isEqualTo("30");
    assertThat(grid.now(heating).hoursDue()).isEqualTo(Hours.of(90));
    assertThat(grid.now(sewers).hoursDue()).isNull();

    keep("A", Map.of());
    assertThat(grid.now(heating).hoursDue()).isEqualTo(Hours.of(300));
    assertThat(grid.now(sewers).hoursDue()).isEqualTo(Hours.of(200));
  }

  @Test
  void leavesOutWhatIsNotToBeSized() {
    Lot none = grid.withoutClause(3, "Moins de trois mois");
    keep("A", Map.of());
    grid.move(heating, LotStatus.IN_TENDER);
    visitor.open(path);

    assertThat(visitor.page().select("#row-" + none.id())).isEmpty();
    assertThat(visitor.page().select("#row-" + heating.id())).isEmpty();
    assertThat(spaced(visitor.page().selectFirst("table")))
        .contains("400 h En consultation", "Sans clause : Moins de trois mois");
    assertThat(spaced(visitor.page().selectFirst("#keeping"))).contains("400 h : 600 h");
  }

  @Test
  void opensExactlyTheEnterprisesThatItCounts() {
    for (int i = 0; i < 2; i++) {
      grid.enterprise(EnterpriseKind.EI, "27229", "HEATING");
    }
    grid.enterprise(EnterpriseKind.COMPANY, "27229", "HEATING");
    grid.enterprise(EnterpriseKind.GEIQ, "76540", "HEATING", "PREMISES_CLEANING");
    visitor.open(path);
    Element link = row(heating).selectFirst(".hint a");

    assertThat(spaced(row(heating)))
        .contains("2 structures d'insertion", "dans le département 27", "Plus d'une");
    visitor.open(link.attr("href"));
    assertThat(visitor.page().select("tbody tr")).hasSize(2);
    assertThat(visitor.page().select("tbody").text())
        .doesNotContain("GEIQ")
        .contains("Évreux", "Entreprise d'insertion");

    visitor.open(path);
    assertThat(spaced(visitor.page().selectFirst("main")))
        .contains("Nettoyage de la base vie · Aucune structure d'insertion");
    String unknown = "/operations/" + grid.operation(null).id() + "/calibration";
    visitor.open(unknown);
    assertThat(visitor.page().select(".empty").text()).contains("Aucun lot à calibrer");
  }

  private void calculate(Map<String, String> typed) {
    visitor.submit(path, typed);
  }

  private void keep(String variant, Map<String, String> typed) {
    Map<String, String> all = new HashMap<>(typed);
    all.put("act", variant);
    visitor.submit(path, all);
  }

  private Element row(Lot lot) {
    return visitor.page().selectFirst("#row-" + lot.id());
  }

  private String value(Lot lot, String field) {
    Element input = visitor.page().selectFirst("#" + id(lot, field));
    return input.tagName().equals("textarea") ? input.text() : input.val();
  }

  private static String id(Lot lot, String field) {
    return "f-" + lot.id() + "-" + field;
  }

  private static String name(Lot lot, String field) {
    return lot.id() + "." + field;
  }

  private static String quoted(Lot lot, String field) {
    return "'" + name(lot, field) + "'";
  }

  private String total() {
    return spaced(visitor.page().selectFirst("#totals dd"));
  }

  private static String spaced(Element element) {
    return element.text().replaceAll("[\u00a0\u202f]", " ");
  }
}
