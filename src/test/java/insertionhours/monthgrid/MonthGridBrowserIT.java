package insertionhours.monthgrid;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.hours.Declaration;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Browser;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Person;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

/** An ETTI declares its month with one thumb. */
@ExtendWith(ApplicationExtension.class)
class MonthGridBrowserIT {
  private static final int LOTS = 8;
  private static final int PHONE = 360;
  private static final int LEAST_HEIGHT = 44;

  private WebDriver browser;

  @Test
  void declaresEightLotsOnAPhoneInOnePage(
      Server server, World world, Rooms rooms, MovableClock clock) {
    clock.set(LocalDate.of(2026, 5, 6));
    LenderWorld lender = new LenderWorld(rooms, world, LOTS);
    for (var lot : lender.lots) {
      lender.submitted(lot, YearMonth.of(2026, 3), "35");
    }
    browser = Browser.open(PHONE);
    Person person = new Person(browser, server.address());
    person.open("/sign-in");
    browser.manage().addCookie(new Cookie("session", server.session(lender.declarant.accountId())));

    person.open("/").follow("Tous mes relevés d'avril 2026 en une page (8 lots)");
    assertThat(person.text()).contains("Comme en mars 2026 : 35 h");
    fitsThePhone();
    person.press("Reprendre les heures de mars 2026");
    assertThat(bar()).contains("280 h");
    person.type("declarations[0].lines[0].hoursWorked", "40,5");
    person.type("declarations[7].lines[0].hoursWorked", "7h30");
    assertThat(bar()).contains("258 h");
    fitsThePhone();
    person.press("Transmettre tout");

    assertThat(person.path()).startsWith("/declarations/months/2026-04/receipts");
    assertThat(person.text())
        .contains("40,5 h déclarées")
        .contains("7,5 h déclarées")
        .contains("Total transmis")
        .contains("258 h")
        .doesNotContain("à déclarer");
    noSidewaysScroll();
    assertThat(lender.kept().stream().filter(kept -> kept.month().getMonthValue() == 4))
        .hasSize(LOTS)
        .extracting(Declaration::receiptNumber)
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  private String bar() {
    return browser
        .findElement(By.className("month-bar"))
        .getText()
        .replaceAll("[\u00a0\u202f]", " ");
  }

  private void fitsThePhone() {
    noSidewaysScroll();
    for (WebElement field : browser.findElements(By.cssSelector(".month-hours input"))) {
      assertThat(field.getAttribute("inputmode")).isEqualTo("decimal");
      assertThat(field.getSize().height).isGreaterThanOrEqualTo(LEAST_HEIGHT);
    }
    Number bottom =
        (Number)
            script(
                "return document.querySelector('.month-bar .btn').getBoundingClientRect().bottom");
    Number height = (Number) script("return window.innerHeight");
    assertThat(bottom.doubleValue()).isBetween(0.0, height.doubleValue());
  }

  private void noSidewaysScroll() {
    assertThat(((Number) script("return document.documentElement.scrollWidth")).intValue())
        .isLessThanOrEqualTo(PHONE);
  }

  private Object script(String text) {
    return ((JavascriptExecutor) browser).executeScript(text);
  }
}
