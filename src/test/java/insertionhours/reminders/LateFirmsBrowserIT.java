package insertionhours.reminders;

import static insertionhours.hours.HoursWorld.line;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.hours.HoursWorld;
import insertionhours.identity.Grant;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Browser;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Person;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.HasCdp;

/** A facilitator finds the late firms, copies what to write to one of them, and notes it. */
@ExtendWith(ApplicationExtension.class)
class LateFirmsBrowserIT {
  private static final String PASSWORD = "un long mot de passe";

  @Test
  void findsTheLateFirmsAndCopiesTheText(
      Server server, World world, Rooms rooms, MovableClock clock) {
    clock.set(LocalDate.of(2026, 4, 20));
    HoursWorld mine = new HoursWorld(rooms, world);
    mine.accepted(YearMonth.of(2026, 2), line("HEATING", "20"));
    account(rooms, "nora@emploi.example", "Nora Petit", mine.facilitator.grants().get(0));
    account(rooms, "agence@interim.example", "Karim Haddad", mine.lenderDeclarant.grants().get(0));
    var browser = Browser.open(1280);
    Person person = new Person(browser, server.address());

    signIn(person, "nora@emploi.example");
    person.open("/").follow("en retard");
    assertThat(person.text()).contains(mine.lender.name()).contains("36 jours de retard");

    person.open("/late").type("q", mine.lender.name()).press("Filtrer");
    assertThat(browser.findElements(By.cssSelector("main h2"))).hasSize(1);
    ((HasCdp) browser)
        .executeCdpCommand(
            "Browser.grantPermissions",
            Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    WebElement copy = browser.findElement(By.cssSelector("main details [data-copy]"));
    copy.sendKeys(Keys.ENTER);
    person.awaits("Copié");
    Object copied =
        ((JavascriptExecutor) browser)
            .executeAsyncScript(
                "navigator.clipboard.readText().then(arguments[arguments.length - 1])");
    String text = copied.toString().replaceAll("[\u00a0\u202f]", " ");
    assertThat(text)
        .contains("- février 2026 : relevé à saisir")
        .contains("- mars 2026 : relevé à saisir")
        .contains("Nora Petit");
    assertThat(text)
        .isEqualToNormalizingNewlines(
            person.value("text-" + mine.lender.id()).replaceAll("[\u00a0\u202f]", " "));

    person.press("Noter la relance");
    assertThat(person.text())
        .contains("Relance notée au journal")
        .contains("Dernière relance le 20/04/2026");

    String form =
        text.lines()
            .filter(line -> line.contains("month=2026-02"))
            .findFirst()
            .orElseThrow()
            .replaceFirst(".*https?://[^/]+", "");
    signIn(person, "agence@interim.example");
    person.open(form);
    assertThat(person.text()).contains("février 2026").contains("Aucune heure à déclarer ?");
  }

  private static void account(Rooms rooms, String email, String name, Grant grant) {
    rooms
        .accounts()
        .provision()
        .provision(
            email, name, PASSWORD, List.of(new Grant(grant.role(), grant.organisationId(), "")));
  }

  private static void signIn(Person person, String email) {
    person.signOut();
    person.open("/sign-in").type("email", email).type("password", PASSWORD).press("Se connecter");
  }
}
