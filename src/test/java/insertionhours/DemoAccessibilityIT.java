package insertionhours;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import insertionhours.testing.Browser;
import insertionhours.testing.DemoExtension;
import insertionhours.testing.Server;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

/** Every page as each role that gets its own view of it, on a desk's screen and on a phone's. */
@ExtendWith(DemoExtension.class)
class DemoAccessibilityIT {
  private static final int DESK = 1280;
  private static final int PHONE = 360;

  private final Server server;
  private final Walkers walkers;

  DemoAccessibilityIT(Server server, Jdbi jdbi) {
    this.server = server;
    this.walkers = new Walkers(server, jdbi);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "administratrice",
        "facilitatrice",
        "bailleur",
        "entreprise",
        "insertion"
      })
  void everybodyCanUseEveryPage(String account) {
    WebDriver browser = Browser.open(DESK);
    if (!Walkers.isNobody(account)) {
      browser.get(server.address().resolve("/sign-in").toString());
      browser.manage().addCookie(new Cookie("session", walkers.session(account)));
    }
    List<String> hindrances = new ArrayList<>();
    for (WalkTable.Row row : views(account)) {
      browser.get(server.address().resolve(walkers.address(row.path(), account)).toString());
      scan(browser, row, DESK, hindrances);
      Browser.resize(PHONE);
      scan(browser, row, PHONE, hindrances);
      Browser.resize(DESK);
    }
    assertThat(hindrances).isEmpty();
  }

  /** Of pages that are open to everybody nobody's view, and of those of lots or operations one. */
  private static Collection<WalkTable.Row> views(String account) {
    Map<String, WalkTable.Row> views = new LinkedHashMap<>();
    WalkTable.rows().stream()
        .filter(row -> row.isPage() && row.isReadBy(account))
        .filter(row -> Walkers.isNobody(account) || !row.isReadBy("nobody"))
        .forEach(
            row ->
                views.putIfAbsent(row.path().replaceAll("\\{\\w*(Lot\\d?|Operation)}", ""), row));
    return views.values();
  }

  private static void scan(WebDriver browser, WalkTable.Row row, int width, List<String> found) {
    for (Rule rule : new AxeBuilder().analyze(browser).getViolations()) {
      rule.getNodes()
          .forEach(
              node -> found.add(row + " at " + width + ": " + rule.getId() + " " + node.getHtml()));
    }
    Object wide =
        ((JavascriptExecutor) browser).executeScript("return document.documentElement.scrollWidth");
    if (((Number) wide).intValue() > width) {
      found.add(row + " at " + width + ": " + wide + " wide");
    }
  }
}
