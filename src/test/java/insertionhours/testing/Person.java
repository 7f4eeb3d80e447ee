package insertionhours.testing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody at the browser: reads pages, fills in fields by their names, presses buttons. */
public final class Person {
  private final WebDriver browser;
  private final URI address;

  public Person(WebDriver browser, URI address) {
    this.browser = browser;
    this.address = address;
  }

  public Person open(String path) {
    browser.get(address.resolve(path).toString());
    return this;
  }

  public Person type(String field, String value) {
    WebElement input = find(By.cssSelector("main [name='" + field + "']"));
    if (input.getAttribute("type").matches("date|month")) {
      // What a date field shows depends on the machine; what it holds does not.
      ((JavascriptExecutor) browser)
          .executeScript("arguments[0].value = arguments[1]", input, value);
    } else {
      input.clear();
      input.sendKeys(value);
    }
    return this;
  }

  /** The option with these words. */
  public Person choose(String field, String words) {
    new Select(find(By.cssSelector("main [name='" + field + "']"))).selectByVisibleText(words);
    return this;
  }

  /** Presses the button with these words and waits for the page that follows. */
  public Person press(String words) {
    return leave(
        By.xpath(
            "//main//button[contains(translate(normalize-space(.), '\u00a0\u202f', '  '), \""
                + words
                + "\")]"));
  }

  public Person follow(String words) {
    return leave(
        By.xpath(
            "//main//a[contains(translate(normalize-space(.), '\u00a0\u202f', '  '), \""
                + words
                + "\")]"));
  }

  /** Until the page, which changes by itself as one types, says so. */
  public Person awaits(String words) {
    new WebDriverWait(browser, Duration.ofSeconds(60))
        .ignoring(StaleElementReferenceException.class)
        .until(now -> text().contains(words));
    return this;
  }

  public String text() {
    return browser.findElement(By.tagName("main")).getText().replaceAll("[\u00a0\u202f]", " ");
  }

  /** Path and query of the page. */
  public String path() {
    URI now = URI.create(browser.getCurrentUrl());
    return now.getRawQuery() == null ? now.getPath() : now.getPath() + "?" + now.getRawQuery();
  }

  /** The last number of the page's path: the id of the thing it shows. */
  public long id() {
    return Long.parseLong(
        URI.create(browser.getCurrentUrl())
            .getPath()
            .replaceAll("\\D+$", "")
            .replaceAll(".*/", ""));
  }

  public String value(String id) {
    return browser.findElement(By.id(id)).getAttribute("value");
  }

  public String href(String words) {
    return browser
        .findElement(
            By.xpath(
                "//main//a[contains(translate(normalize-space(.), '\u00a0\u202f', '  '), \""
                    + words
                    + "\")]"))
        .getAttribute("href");
  }

  public void signOut() {
    browser.manage().deleteAllCookies();
  }

  private WebElement find(By place) {
    List<WebElement> found = browser.findElements(place);
    if (found.isEmpty()) {
      throw new AssertionError("no " + place + " on " + path() + ":\n" + text());
    }
    return found.get(0);
  }

  /** Looked for again where the page, which changes by itself as one types, took it away. */
  private Person leave(By place) {
    WebElement before = browser.findElement(By.tagName("html"));
    new WebDriverWait(browser, Duration.ofSeconds(60))
        .ignoring(StaleElementReferenceException.class)
        .until(
            now -> {
              WebElement element = find(place);
              ((JavascriptExecutor) browser)
                  .executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
              // By keyboard: no list of suggestions that is still open stands in the way.
              element.sendKeys(Keys.ENTER);
              return true;
            });
    new WebDriverWait(browser, Duration.ofSeconds(60))
        .until(now -> !now.findElement(By.tagName("html")).equals(before));
    return this;
  }
}
