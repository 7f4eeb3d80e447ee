package insertionhours.sizinggrid;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.measure.Hours;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Browser;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Person;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Twelve lots sized at the browser, at a desk and on a phone. */
@ExtendWith(ApplicationExtension.class)
class SizingGridBrowserIT {
  private static final String EMAIL = "claire@emploi.example";
  private static final String PASSWORD = "un long mot de passe";
  private static final List<String> TRADES =
      List.of(
          "EARTHWORKS_AND_NETWORKS",
          "STRUCTURAL_WORKS",
          "METAL_FRAME",
          "ROOFING",
          "JOINERY",
          "INSULATION_AND_FACADES",
          "ELECTRICITY",
          "PLUMBING",
          "HEATING",
          "TILING",
          "PAINTING",
          "GREEN_SPACES");

  private final Server server;
  private final Rooms rooms;
  private final World world;
  private final List<Lot> lots = new ArrayList<>();
  private GridWorld grid;
  private WebDriver browser;
  private Person person;

  SizingGridBrowserIT(Server server, Rooms rooms, World world) {
    this.server = server;
    this.rooms = rooms;
    this.world = world;
  }

  @BeforeEach
  void populate(MovableClock clock) {
    clock.set(LocalDate.of(2026, 11, 23));
    grid = new GridWorld(rooms, world);
    for (String trade : TRADES) {
      lots.add(grid.lot(lots.size() + 1, trade, "500000"));
    }
    Grant grant = grid.facilitator.grants().get(0);
    rooms
        .accounts()
        .provision()
        .provision(
            EMAIL,
            "Claire Martin",
            PASSWORD,
            List.of(new Grant(Role.FACILITATOR, grant.organisationId(), "")));
  }

  @Test
  void sizesTwelveLotsInOneGo() {
    open(1280);
    person.follow("Calibrer les lots");
    assertThat(browser.findElements(By.cssSelector(".sizing-row"))).hasSize(12);
    assertThat(new AxeBuilder().analyze(browser).getViolations()).isEmpty();

    type(lots.get(8), "labourShare", "36");
    awaitHours(lots.get(8), "250 h");
    type(lots.get(11), "amountExclTax", "20 000");
    person.awaits("Clause déconseillée");
    String before = totals();
    person.choose(name(lots.get(0), "method"), "Volume fixé");
    person.awaits("Volume fixé (h)");
    type(lots.get(0), "hours", "140");
    type(lots.get(0), "retainedReason", "Accord du bailleur");
    awaitHours(lots.get(0), "140 h");
    assertThat(totals()).isNotEqualTo(before);

    browser.findElement(By.cssSelector(".sizing-second summary")).click();
    person.type("b.effortRate", "10" + Keys.TAB);
    person.awaits("Enregistrer la variante B");
    awaitHours(lots.get(8), "500 h");
    awaitHours(lots.get(0), "140 h");

    person.press("Enregistrer la variante B");
    assertThat(person.text()).contains("Lot 12", "Clause déconseillée", "Confirmez avec un motif");
    assertThat(grid.now(lots.get(8)).status()).isEqualTo(LotStatus.DRAFT);
    person.type("reason", "Engagement du conseil communautaire");
    person.press("Enregistrer la variante B");

    assertThat(person.text()).contains("Les lots cochés sont calibrés");
    assertThat(lots).allMatch(lot -> grid.now(lot).status() == LotStatus.CALIBRATED);
    assertThat(grid.now(lots.get(8)).hoursDue()).isEqualTo(Hours.of(500));
    assertThat(grid.now(lots.get(0)).hoursDue()).isEqualTo(Hours.of(140));
    assertThat(grid.now(lots.get(11)).hoursDue()).isEqualTo(Hours.of(42));
  }

  @Test
  void fitsOnAPhone() {
    open(360);
    person.open("/operations/" + grid.operation.id() + "/calibration");
    assertThat(browser.findElement(By.tagName("html")).getAttribute("scrollWidth"))
        .isEqualTo("360");
    assertThat(new AxeBuilder().analyze(browser).getViolations()).isEmpty();
    type(lots.get(0), "effortRate", "6");
    person.awaits("12 lots cochés sur 12");
    person.type("reason", "Programme").press("Enregistrer les lots cochés");
    assertThat(lots).allMatch(lot -> grid.now(lot).status() == LotStatus.CALIBRATED);
  }

  private void open(int width) {
    browser = Browser.open(width);
    person = new Person(browser, server.address());
    person.signOut();
    person.open("/sign-in").type("email", EMAIL).type("password", PASSWORD).press("Se connecter");
    person.open("/operations/" + grid.operation.id());
  }

  private void type(Lot lot, String field, String value) {
    person.type(name(lot, field), value + Keys.TAB);
  }

  private void awaitHours(Lot lot, String hours) {
    new WebDriverWait(browser, Duration.ofSeconds(60))
        .ignoring(StaleElementReferenceException.class)
        .until(
            now ->
                now.findElement(By.id("row-" + lot.id() + "-hours"))
                    .getText()
                    .replaceAll("[\u00a0\u202f]", " ")
                    .contains(hours));
  }

  private String totals() {
    return browser.findElement(By.id("totals")).getText();
  }

  private static String name(Lot lot, String field) {
    return lot.id() + "." + field;
  }
}
