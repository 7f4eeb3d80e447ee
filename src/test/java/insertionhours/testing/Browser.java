package insertionhours.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * One Chromium for the whole run. Without one the tests that ask for it are skipped and say so,
 * unless REQUIRE_BROWSER is true: then they fail.
 */
public final class Browser {
  private static final List<Path> BROWSERS =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
  private static final List<Path> DRIVERS =
      List.of(Path.of("/usr/bin/chromedriver"), Path.of("/usr/lib/chromium-browser/chromedriver"));
  private static final int NARROWEST_WINDOW = 600;
  private static ChromeDriver driver;

  private Browser() {}

  /** A browser without cookies, wide as a desk's or narrow as a phone's. */
  public static synchronized WebDriver open(int width) {
    if (driver == null) {
      driver = start();
    }
    driver.manage().deleteAllCookies();
    resize(width);
    return driver;
  }

  /** The window of a headless browser has a least width; the page's does not. */
  public static void resize(int width) {
    driver.manage().window().setSize(new Dimension(Math.max(width, NARROWEST_WINDOW), 1000));
    if (width < NARROWEST_WINDOW) {
      driver.executeCdpCommand(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", true));
    } else {
      driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  private static ChromeDriver start() {
    Path browser = found(BROWSERS);
    Path chromedriver = found(DRIVERS);
    if (browser == null || chromedriver == null) {
      String missing = "no chromium and chromium-driver here: browser test not run";
      if (Boolean.parseBoolean(System.getenv("REQUIRE_BROWSER"))) {
        throw new IllegalStateException(missing);
      }
      System.out.println(missing);
      abort(missing);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--no-first-run",
        "--lang=fr");
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "fr"));
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.toFile()).build();
    ChromeDriver started = new ChromeDriver(service, options);
    started.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    Runtime.getRuntime().addShutdownHook(new Thread(started::quit));
    return started;
  }

  private static Path found(List<Path> places) {
    return places.stream().filter(Files::isExecutable).findFirst().orElse(null);
  }
}
