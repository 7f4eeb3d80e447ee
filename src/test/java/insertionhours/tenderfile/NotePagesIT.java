package insertionhours.tenderfile;

import static insertionhours.sizing.ACalibrationInput.amount;
import static insertionhours.sizing.ACalibrationInput.fixed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Browser;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.PrintsPage;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chromium.ChromiumDriver;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/** The note as a page, as plain text, in the API and on paper. */
@ExtendWith(ApplicationExtension.class)
class NotePagesIT {
  private static final Pattern PAGE_OF_PDF = Pattern.compile("/Type\\s*/Page\\b(?!s)");

  private final Rooms rooms;
  private final Server server;
  private final World parties;
  private NoteWorld world;
  private String page;

  NotePagesIT(Rooms rooms, Server server, World world) {
    this.rooms = rooms;
    this.server = server;
    this.parties = world;
  }

  @BeforeEach
  void settle() {
    world = new NoteWorld(rooms, parties);
    page = "/operations/" + world.operation.id() + "/note";
    world.keep(
        world.lot(1, "Chauffage <b>gras</b>"), amount("720000", "0.4", "0.05", "36"), null, null);
  }

  @Test
  void isLinkedFromTheOperationAndFrenchForEveryReader() {
    Visitor visitor = server.visitor(world.facilitator);
    visitor.open("/operations/" + world.operation.id());
    assertThat(visitor.page().select("a[href=" + page + "]")).hasSize(1);
    visitor.open("/language?to=en&next=" + page).open(page);

    assertThat(visitor.page().selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(visitor.page().selectFirst("article.note").attr("lang")).isEqualTo("fr");
    assertThat(visitor.page().select("article h2").eachText())
        .contains("Heures d'insertion par lot", "Détail du calcul", "Références");
    assertThat(visitor.page().select("article h3").eachText())
        .contains("Publics éligibles", "Pénalités", "Globalisation");
    assertThat(visitor.page().select("article b")).isEmpty();
    assertThat(NoteWorld.plain(visitor.page().select("article table").text()))
        .contains("Lot 1 · Chauffage <b>gras</b>", "400 h");
  }

  @Test
  void isPlainTextToPaste() {
    Visitor visitor = server.visitor(parties.reader(world.authority)).open(page + ".txt");
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(NoteWorld.plain(visitor.text()))
        .startsWith("Note de calibrage et clause sociale d'insertion\n")
        .contains("Lot 1 · Chauffage <b>gras</b>\tcondition d'exécution\t400 h");
  }

  @Test
  void isGivenByTheApiWithItsSections() {
    JsonNode note = server.api(world.facilitator).get(page).json(200);
    assertThat(note.at("/lots/0/hours").asLong()).isEqualTo(400);
    assertThat(note.at("/lots/0/method").asText()).isEqualTo("AMOUNT_BASED");
    assertThat(note.at("/sections").findValuesAsText("title")).contains("Publics éligibles");
    assertThat(server.api(parties.reader(world.authority)).get(page).json(200)).isEqualTo(note);
    assertThat(server.api(parties.facilitator()).get(page).status()).isEqualTo(404);
    assertThat(server.api(parties.declarant(parties.company())).get(page).status()).isEqualTo(403);
    assertThat(server.visitor(parties.facilitator()).open(page + ".txt").status()).isEqualTo(404);
    assertThat(server.visitor(parties.declarant(parties.company())).open(page).status())
        .isEqualTo(403);
  }

  /** A 12-lot operation, on paper. */
  @Test
  void printsOnAFewPagesWithTheHoursOfEachLot() {
    for (int number = 2; number <= 12; number++) {
      world.keep(
          world.lot(number, "Corps d'état " + number),
          fixed("" + (1000 + number), null),
          null,
          null);
    }
    WebDriver browser = Browser.open(1280);
    browser.get(server.address().resolve("/sign-in").toString());
    browser
        .manage()
        .addCookie(new Cookie("session", server.session(world.facilitator.accountId())));
    browser.get(server.address().resolve(page).toString());
    ChromiumDriver chromium = (ChromiumDriver) browser;
    chromium.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      String shown = NoteWorld.plain(browser.findElement(By.tagName("body")).getText());
      assertThat(shown).contains("400 h").doesNotContain("Texte seul", "Opérations");
      for (int number = 2; number <= 12; number++) {
        assertThat(shown)
            .contains("Lot %d · Corps d'état %d".formatted(number, number))
            .contains("1 %03d h".formatted(number));
      }
      PrintOptions a4 = new PrintOptions();
      a4.setPageSize(new PageSize(29.7, 21));
      byte[] pdf = Base64.getDecoder().decode(((PrintsPage) browser).print(a4).getContent());
      String raw = new String(pdf, StandardCharsets.ISO_8859_1);
      assertThat(raw).startsWith("%PDF");
      assertThat(PAGE_OF_PDF.matcher(raw).results().count()).isBetween(1L, 7L);
    } finally {
      chromium.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }
}
