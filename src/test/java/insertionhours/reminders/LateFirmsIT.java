package insertionhours.reminders;

import static insertionhours.hours.HoursWorld.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.awaited.WaiverDraft;
import insertionhours.hours.Declaration;
import insertionhours.hours.HoursWorld;
import insertionhours.identity.Actor;
import insertionhours.journal.JournalFilter;
import insertionhours.journal.JournalNote;
import insertionhours.journal.JournalPlace;
import insertionhours.journal.NoteKind;
import insertionhours.listing.Slice;
import insertionhours.obligations.Award;
import insertionhours.obligations.AwardDraft;
import insertionhours.obligations.AwardRole;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The late list: who is on it, what it says to write, and that a reminder is noted once a day. */
@ExtendWith(ApplicationExtension.class)
class LateFirmsIT {
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);

  private final Server server;
  private final Rooms rooms;
  private final World world;
  private final MovableClock clock;
  private HoursWorld mine;

  LateFirmsIT(Server server, Rooms rooms, World world, MovableClock clock) {
    this.server = server;
    this.rooms = rooms;
    this.world = world;
    this.clock = clock;
  }

  /** The holder is late with March, which it began; the lender with February and March. */
  @BeforeEach
  void twoFirmsAreLate() {
    clock.set(TODAY);
    mine = new HoursWorld(rooms, world);
    mine.accepted(FEBRUARY, line("HEATING", "20"));
    mine.drafted(MARCH, line("HEATING", "5"));
    contact(mine.lender.id(), "Mme Nadia Roux", "nadia@interim.example");
  }

  @Test
  void theWorstComesFirstWithItsMonthsAndItsContact() {
    Visitor visitor = server.visitor(mine.facilitator).open("/late");

    assertThat(visitor.page().select("main h2").eachText())
        .containsExactly(mine.lender.name(), mine.holder.name());
    Element lender = visitor.page().select("main section").get(0);
    assertThat(lender.select("tbody th").eachText()).containsExactly("février 2026", "mars 2026");
    assertThat(lender.select(".facts").text())
        .contains("36 jours de retard")
        .contains("2 mois")
        .contains("Mme Nadia Roux")
        .contains("Suppléant")
        .contains("M. Paul Remy 06 00 00 00 00")
        .contains("Pas encore relancée");
    assertThat(lender.select(".facts a").attr("href")).isEqualTo("mailto:nadia@interim.example");
    Element holder = visitor.page().select("main section").get(1);
    assertThat(holder.text()).contains("Commencé, pas transmis");
  }

  @Test
  void whoHasNoContactIsListedAllTheSame() {
    Enterprise silent = world.enterprise(EnterpriseKind.EI);
    world.engage(mine.facilitator, mine.lot, silent, AwardRole.SUBCONTRACTOR);

    Visitor visitor = server.visitor(mine.facilitator).open("/late");

    assertThat(section(visitor, silent.name()).text()).contains("Aucun référent enregistré");
    assertThat(section(visitor, silent.name()).select("a[href^=mailto]")).isEmpty();
    assertThat(textOf(silent.name())).startsWith("Bonjour,\n");
  }

  @Test
  void theTextNamesExactlyWhatIsMissing() {
    String text = textOf(mine.lender.name());

    assertThat(text)
        .startsWith("Bonjour Mme Nadia Roux,")
        .contains(mine.lender.name())
        .contains("Opération « Réhabilitation » (" + mine.operation.reference() + "), lot 1")
        .contains("- février 2026 : relevé à saisir, attendu pour le 15/03/2026")
        .contains("soit depuis 36 jours")
        .contains("- mars 2026 : relevé à saisir, attendu pour le 15/04/2026")
        .contains("soit depuis 5 jours")
        .doesNotContain("avril 2026")
        .contains("Vous recevez ce message parce que")
        .endsWith(
            "Cordialement,\nFanny Facilitator\n"
                + mine.facilitator.grants().get(0).organisationName())
        .doesNotContain("pénalité");
    assertThat(text.lines().filter(line -> line.contains("http")))
        .hasSize(2)
        .allMatch(line -> line.matches(".*https?://[^/]+/lots/.*"))
        .anyMatch(
            line ->
                line.endsWith(
                    "/lots/%d/declarations/new?enterpriseId=%d&month=2026-02"
                        .formatted(mine.lot.id(), mine.lender.id())));
  }

  @Test
  void theLinksOfTheTextOpenTheForm() {
    String link =
        textOf(mine.lender.name())
            .lines()
            .filter(line -> line.contains("month=2026-03"))
            .findFirst()
            .orElseThrow()
            .replaceFirst(".*https?://[^/]+", "");

    Visitor firm = server.visitor(mine.lenderDeclarant).open(link);

    assertThat(firm.status()).isEqualTo(200);
    assertThat(firm.page().select("h1").text()).contains("mars 2026");
  }

  @Test
  void whatWasReturnedIsAskedForAsACorrection() {
    mine.giveBack(mine.submit(mine.declarant, march()));

    String text = textOf(mine.holder.name());

    assertThat(text)
        .contains("- mars 2026 : vous avez bien transmis ce relevé, merci.")
        .contains("à le corriger")
        .contains("/declarations/" + march().id() + "/edit")
        .doesNotContain("à saisir")
        .doesNotContain("Aucune heure ce mois-ci");
    assertThat(server.visitor(mine.facilitator).open("/late?state=RETURNED").page().select("h2"))
        .hasSize(1);
  }

  @Test
  void whoHasNothingMissingIsNotListed() {
    mine.submit(mine.declarant, march());
    for (YearMonth month : List.of(FEBRUARY, MARCH)) {
      rooms
          .awaited()
          .waivers()
          .waive(
              mine.facilitator,
              mine.lot.id(),
              new WaiverDraft(mine.lender.id(), month, "pas encore de mise à disposition"));
    }

    Visitor visitor = server.visitor(mine.facilitator).open("/late");

    assertThat(visitor.page().select("h2")).isEmpty();
    assertThat(visitor.page().select(".empty-title").text())
        .isEqualTo("Aucune entreprise en retard");
    assertThat(remind(mine.facilitator, mine.lender.id()).status()).isEqualTo(404);
  }

  @Test
  void aReminderIsNotedOnceADayInTheJournalOfEachLot() {
    var second = world.awarded(mine.facilitator, mine.operation, 2, 100, mine.holder);
    var declared =
        mine.create(
            mine.declarant, second, HoursWorld.month(mine.holder, FEBRUARY, line("HEATING", "8")));
    mine.submit(mine.declarant, declared);
    Visitor visitor = server.visitor(mine.facilitator).open("/late");

    visitor.submit("/late/" + mine.holder.id() + "/reminders", Map.of());
    assertThat(visitor.page().text()).contains("Relance notée au journal");
    assertThat(section(visitor, mine.holder.name()).text())
        .contains("Dernière relance le 20/04/2026, 1 relance")
        .contains("Relance notée aujourd'hui");
    assertThat(section(visitor, mine.holder.name()).select("form")).isEmpty();

    assertThat(remind(mine.facilitator, mine.holder.id()).json(200).get("reminders").asInt())
        .isEqualTo(1);
    assertThat(notes(mine.lot.id())).hasSize(1);
    assertThat(notes(second.id()))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.kind()).isEqualTo(NoteKind.REMINDER);
              assertThat(note.shared()).isTrue();
              assertThat(note.enterpriseId()).isEqualTo(mine.holder.id());
              assertThat(plain(note.text())).isEqualTo("Relance pour : mars 2026 (à saisir).");
            });
    assertThat(visitor.open("/late?unreminded=true").page().select("h2").eachText())
        .containsExactly(mine.lender.name());

    clock.set(TODAY.plusDays(3));
    visitor.open("/late").submit("/late/" + mine.holder.id() + "/reminders", Map.of());
    assertThat(section(visitor, mine.holder.name()).text())
        .contains("Dernière relance le 23/04/2026, 2 relances");
  }

  @Test
  void aSecondClickSaysThatItIsNotedAlready() {
    Visitor visitor = server.visitor(mine.facilitator).open("/late");
    Visitor colleague = server.visitor(world.colleague(mine.facilitator)).open("/late");
    String action = "/late/" + mine.lender.id() + "/reminders";

    visitor.submit(action, Map.of());
    colleague.submit(action, Map.of());

    assertThat(colleague.page().text()).contains("déjà notée aujourd'hui");
    assertThat(notes(mine.lot.id())).hasSize(1);
  }

  @Test
  void programsReadTheSame() {
    JsonNode list = server.api(mine.facilitator).get("/late").json(200);
    JsonNode lender = list.get("items").get(0);

    assertThat(list.get("items")).hasSize(2);
    assertThat(list.get("next").isNull()).isTrue();
    assertThat(lender.at("/enterprise/name").asText()).isEqualTo(mine.lender.name());
    assertThat(lender.at("/contact/email").asText()).isEqualTo("nadia@interim.example");
    assertThat(lender.at("/deputy/name").asText()).isEqualTo("M. Paul Remy");
    assertThat(lender.get("daysLate").asInt()).isEqualTo(36);
    assertThat(lender.at("/months/1/month").asText()).isEqualTo("2026-03");
    assertThat(lender.at("/months/1/lotId").asLong()).isEqualTo(mine.lot.id());
    assertThat(lender.at("/months/1/dueOn").asText()).isEqualTo("2026-04-15");
    assertThat(lender.at("/months/1/state").asText()).isEqualTo("MISSING");
    assertThat(plain(lender.get("text").asText())).isEqualTo(textOf(mine.lender.name()));
    assertThat(lender.get("lastReminderOn").isNull()).isTrue();
    assertThat(remind(mine.facilitator, mine.lender.id()).json(200).get("lastReminderOn").asText())
        .isEqualTo("2026-04-20");

    JsonNode first = server.api(mine.facilitator).get("/late?limit=1&sort=enterprise").json(200);
    assertThat(
            server
                .api(mine.facilitator)
                .get("/late?limit=1&sort=enterprise&after=" + first.get("next").asText())
                .json(200)
                .at("/items/0/enterprise/id"))
        .isNotEqualTo(first.at("/items/0/enterprise/id"));
    assertThat(server.api(mine.facilitator).get("/late?sort=colour").status()).isEqualTo(400);
  }

  @Test
  void nobodyElseSeesOrRemindsThem() {
    for (Actor other :
        List.of(mine.declarant, world.reader(mine.authority), world.administrator())) {
      assertThat(server.visitor(other).open("/late").status()).isEqualTo(403);
      assertThat(server.api(other).get("/late").status()).isEqualTo(403);
      assertThat(remind(other, mine.lender.id()).status()).isEqualTo(403);
    }
    Actor stranger = world.facilitator();
    assertThat(server.api(stranger).get("/late").json(200).get("items")).isEmpty();
    assertThat(remind(stranger, mine.lender.id()).status()).isEqualTo(404);
  }

  private Api.Answer remind(Actor actor, long enterpriseId) {
    return server.api(actor).post("/late/" + enterpriseId + "/reminders", "");
  }

  private Declaration march() {
    return mine.declarations()
        .ofMonth(mine.declarant, mine.lot.id(), mine.holder.id(), MARCH)
        .get(0);
  }

  private String textOf(String firm) {
    String text =
        section(server.visitor(mine.facilitator).open("/late"), firm)
            .select("textarea")
            .first()
            .wholeText();
    return plain(text);
  }

  private static String plain(String text) {
    return text.replaceAll("[\u00a0\u202f]", " ");
  }

  private static Element section(Visitor visitor, String firm) {
    return visitor.page().select("main section").stream()
        .filter(section -> section.select("h2").text().equals(firm))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not listed: " + firm));
  }

  private List<JournalNote> notes(long lotId) {
    return rooms
        .journal()
        .journal()
        .list(
            world.colleague(mine.facilitator),
            JournalPlace.lot(lotId),
            new JournalFilter(null, null, null),
            Slice.page(null))
        .items();
  }

  private void contact(long enterpriseId, String name, String email) {
    Award award = rooms.obligations().awards().ofEnterprise(mine.lot.id(), enterpriseId).get(0);
    rooms
        .obligations()
        .awards()
        .change(
            mine.facilitator,
            award.id(),
            new AwardDraft(
                enterpriseId,
                award.role(),
                null,
                null,
                null,
                null,
                null,
                true,
                name,
                email,
                null,
                "M. Paul Remy",
                null,
                "06 00 00 00 00"),
            award.version());
  }
}
