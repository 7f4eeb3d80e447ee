package insertionhours.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotDraft;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The programme as a facilitator reads and keeps it; today is 23 November 2026. */
@ExtendWith(ApplicationExtension.class)
class ProgrammePagesIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate ENDED = TODAY.minusDays(1);
  private static final String ROWS = "main tbody tr";

  private final Rooms rooms;
  private final Server server;
  private final World world;
  private Actor facilitator;
  private Actor colleague;
  private ContractingAuthority authority;
  private Visitor visitor;

  ProgrammePagesIT(Rooms rooms, Server server, World world) {
    this.rooms = rooms;
    this.server = server;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    facilitator = world.facilitator();
    colleague = world.colleague(facilitator);
    authority = world.authority();
    visitor = server.visitor(facilitator);
  }

  @Test
  void saysWhatWouldFillIt() {
    visitor.open("/programme");

    assertThat(visitor.page().select(ROWS)).isEmpty();
    assertThat(visitor.page().select(".empty").text())
        .contains("Rien au programme", "annoncent")
        .doesNotContain("Tout effacer");
    assertThat(visitor.page().select("nav a[href='/programme']").text()).contains("Programme");
    assertThat(visitor.open("/programme?due=true").page().select(".empty a").attr("href"))
        .isEqualTo("/programme");
  }

  @Test
  void showsWhatIsToBeDoneByWhomAndByWhen() {
    entry("Ecole", TODAY.minusDays(3), null, ProgrammeDecision.TO_STUDY);
    entry("Gymnase", TODAY.plusDays(40), colleague, ProgrammeDecision.RETAINED);
    Operation operation = world.operation(facilitator, authority);
    lot(operation, 1, null, TODAY.plusDays(10), TODAY.plusDays(60), null);
    Lot sized = lot(operation, 2, null, TODAY.minusDays(1), TODAY.plusDays(61), null);
    rooms.obligations().obligations().require(facilitator, sized, Hours.of(100));
    Lot tendered = lot(operation, 3, null, TODAY.minusDays(70), TODAY.plusDays(2), null);
    rooms.obligations().obligations().require(facilitator, tendered, Hours.of(100));
    rooms
        .obligations()
        .obligations()
        .move(facilitator, tendered.id(), new ObligationMove(LotStatus.IN_TENDER, null, null));
    lot(operation, 4, "URGENT", null, null, null);
    lot(operation, 5, "URGENT", null, null, ENDED);
    world.awarded(facilitator, operation, 6, 100, world.company());

    visitor.open("/programme");

    assertThat(cells(0)).first().asString().startsWith("Ecole");
    assertThat(cells(0).subList(1, 4))
        .containsExactly("À étudier", "Personne en particulier", "20/11/2026 3 jours de retard");
    assertThat(cells(1).subList(1, 4))
        .containsExactly("Lancer la consultation", authority.name(), "22/11/2026 1 jour de retard");
    assertThat(cells(2).subList(1, 4))
        .containsExactly("Enregistrer le titulaire", "Personne en particulier", "25/11/2026");
    assertThat(cells(3).subList(1, 4))
        .containsExactly("Calibrer", "Personne en particulier", "03/12/2026");
    assertThat(cells(4).subList(1, 4))
        .containsExactly("Ouvrir l'opération", colleague.displayName(), "02/01/2027");
    assertThat(cells(5).get(1)).startsWith("Sans clause").contains("Urgence");
    assertThat(cells(5).get(3)).isEqualTo("–");
    assertThat(visitor.page().select(ROWS)).hasSize(6);
  }

  @Test
  void neverAsksToCalibrateWhatHasNoClause() {
    Operation operation = world.operation(facilitator, authority);
    lot(operation, 1, "URGENT", TODAY.minusDays(5), TODAY.minusDays(1), null);
    long kept = entry("Marché urgent", TODAY.minusDays(9), null, ProgrammeDecision.WITHOUT_CLAUSE);
    long opened = entry("Autre urgence", TODAY, null, ProgrammeDecision.WITHOUT_CLAUSE);
    rooms.programme().programme().open(facilitator, opened, opening());

    visitor.open("/programme");

    assertThat(visitor.page().select(ROWS)).hasSize(3);
    assertThat(visitor.page().select(ROWS + " td:nth-child(2)").eachText())
        .allMatch(text -> text.startsWith("Sans clause") && text.contains("Urgence"));
    assertThat(visitor.page().select(".status-LATE, main a[href$=calibration]")).isEmpty();
    assertThat(visitor.page().select("a[href='/programme/" + kept + "']")).isNotEmpty();
    for (ProgrammeStep step : ProgrammeStep.values()) {
      assertThat(visitor.open("/programme?step=" + step).page().select(ROWS))
          .hasSize(step == ProgrammeStep.WITHOUT_CLAUSE ? 3 : 0);
    }
    assertThat(visitor.open("/programme?due=true").page().select(ROWS)).isEmpty();
    assertThat(visitor.open("/lots?status=DRAFT").page().select(ROWS)).isEmpty();
  }

  @Test
  void opensExactlyWhatIsToBeStudiedSoon() {
    entry("Personne", TODAY.plusDays(14), null, ProgrammeDecision.TO_STUDY);
    entry("Moi", TODAY.minusDays(1), facilitator, ProgrammeDecision.RETAINED);
    entry("Plus tard", TODAY.plusDays(15), facilitator, ProgrammeDecision.TO_STUDY);
    entry("Elle", TODAY, colleague, ProgrammeDecision.TO_STUDY);
    entry("Sans", TODAY, null, ProgrammeDecision.WITHOUT_CLAUSE);
    long open = entry("Ouvert", TODAY, null, ProgrammeDecision.TO_STUDY);
    rooms.programme().programme().open(facilitator, open, opening());

    for (Actor reader : List.of(facilitator, colleague, world.facilitator())) {
      List<String> due =
          server.visitor(reader).open("/programme?due=true").page().select(ROWS + " th a").stream()
              .map(link -> link.attr("href"))
              .toList();
      assertThat(due)
          .containsExactlyElementsOf(
              rooms.programme().programme().toSize(reader).stream()
                  .map(entry -> "/programme/" + entry.id())
                  .toList());
    }
    assertThat(visitor.open("/programme?due=true").page().select(ROWS)).hasSize(2);
  }

  @Test
  void filtersSortsAndPagesByTheAddress() {
    for (int i = 0; i < 30; i++) {
      entry("Marché %02d".formatted(i), TODAY.plusDays(i), null, ProgrammeDecision.TO_STUDY);
    }
    entry("École", TODAY, colleague, ProgrammeDecision.RETAINED);

    visitor.open("/programme?sort=-title");
    assertThat(cells(0).get(0)).startsWith("Marché 29");
    assertThat(visitor.page().select("th[aria-sort=descending]")).hasSize(1);
    String next = visitor.page().select("a[rel=next]").attr("href");
    assertThat(visitor.page().select(ROWS)).hasSize(25);
    assertThat(visitor.open(next).page().select(ROWS)).hasSize(6);
    assertThat(cells(5).get(0)).startsWith("École");

    visitor.open("/programme?q=ecole&by=" + colleague.accountId() + "&authority=" + authority.id());
    assertThat(visitor.page().select(ROWS)).hasSize(1);
    assertThat(visitor.page().select(".filters").text()).contains("3 filtres actifs");
    assertThat(visitor.page().select(".filters a").attr("href")).isEqualTo("/programme");
    assertThat(visitor.open("/programme?step=TO_OPEN").page().select(ROWS)).hasSize(1);
    assertThat(visitor.open("/programme?authority=999999").page().select(ROWS)).isEmpty();
    assertThat(visitor.open("/programme?sort=x&by=y&after=z").page().select(ROWS)).hasSize(25);
  }

  @Test
  void exportsTheRowsShown() {
    entry("Toitures", TODAY.minusDays(2), facilitator, ProgrammeDecision.TO_STUDY);
    entry("Voirie", TODAY, colleague, ProgrammeDecision.TO_STUDY);
    Operation operation = world.operation(facilitator, authority);
    lot(operation, 4, "URGENT", null, null, null);
    String asked = "?sort=-deadline&authority=" + authority.id();

    visitor.open("/programme" + asked);
    String export = visitor.page().select(".table-foot a").first().attr("href");
    List<List<String>> shown =
        visitor.page().select(ROWS).stream()
            .map(
                row ->
                    row
                        .select(
                            "th a, th small, td:nth-child(2) a, td:nth-child(2) small, td:nth-child(3)")
                        .eachText()
                        .stream()
                        .distinct()
                        .toList())
            .toList();
    visitor.open(export);

    List<String> lines = visitor.text().lines().skip(1).toList();
    assertThat(export).startsWith("/programme.csv?").contains("sort=-deadline");
    assertThat(lines).hasSize(3).hasSameSizeAs(shown);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(plain(lines.get(i))).contains(shown.get(i).stream().map(this::plain).toList());
    }
    assertThat(lines.get(0)).contains("Voirie", "23/11/2026").doesNotContain("retard");
    assertThat(lines.get(1)).contains("Toitures", "21/11/2026", "2 jours de retard");
    assertThat(lines.get(2)).contains("Sans clause");
  }

  @Test
  void keepsAContractAndProposesTheDay() {
    visitor.open("/programme/new");
    assertThat(visitor.page().select("#f-sizerId option[selected]").text())
        .isEqualTo(facilitator.displayName());
    assertThat(visitor.page().select("#f-sizeBy-hint").text()).contains("quatre semaines");

    visitor.submit("/programme/new", Map.of("title", "Toitures", "estimatedAmount", "beaucoup"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select("#f-title").attr("value")).isEqualTo("Toitures");
    assertThat(visitor.page().select("#f-estimatedAmount").attr("value")).isEqualTo("beaucoup");
    assertThat(visitor.page().select("#f-trade-error, #f-estimatedAmount-error")).hasSize(2);

    visitor.submit("/programme/new", typed(Map.of("estimatedAmount", "1 250 000,50")));
    assertThat(visitor.page().select("h1").text()).isEqualTo("Toitures");
    assertThat(visitor.page().select("#f-sizeBy").attr("value")).isEqualTo("2026-12-21");
    assertThat(visitor.page().select("#f-estimatedAmount").attr("value")).isEqualTo("1250000,5");
  }

  @Test
  void asksWhyThereIsNoClauseAndShowsWhoWasFaster() {
    long id = entry("Toitures", TODAY, null, ProgrammeDecision.TO_STUDY);
    String path = "/programme/" + id;
    Visitor slower = server.visitor(colleague).open(path);

    visitor.open(path).submit(path, Map.of("decision", "WITHOUT_CLAUSE"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select("#f-noClauseReason-error").text()).contains("raison");
    visitor.submit(
        path, Map.of("noClauseReason", "OTHER_REASON", "noClauseReasonText", "Trop court"));
    assertThat(visitor.page().select("#f-noClauseReasonText").attr("value"))
        .isEqualTo("Trop court");
    assertThat(visitor.open("/programme").page().select(ROWS).text())
        .contains("Sans clause", "Trop court");

    slower.submit(path, Map.of("title", "Toitures et façades"));
    assertThat(slower.status()).isEqualTo(409);
    assertThat(slower.page().select("#f-title").attr("value")).isEqualTo("Toitures et façades");
    slower.submit(path, Map.of());
    assertThat(slower.page().select("h1").text()).isEqualTo("Toitures et façades");
  }

  @Test
  void opensTheOperationOnce() {
    long id = entry("Toitures", TODAY, facilitator, ProgrammeDecision.RETAINED);
    String path = "/programme/" + id;
    String open = path + "/operation";
    Visitor slower = server.visitor(colleague).open(open);
    Visitor editing = server.visitor(colleague).open(path);
    visitor.open(open);
    assertThat(visitor.page().select("#f-name").attr("value")).isEqualTo("Toitures");
    assertThat(visitor.page().select("#f-startsOn").attr("value")).isEqualTo("2026-12-01");
    assertThat(visitor.page().select("#f-endsOn").attr("value")).isEqualTo("2027-11-30");
    visitor.submit(open, Map.of("reference", "", "communeCode", "Nulle-Part"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select("#f-communeCode").attr("value")).isEqualTo("Nulle-Part");

    visitor.submit(open, Map.of("reference", "T-27", "communeCode", ""));

    String operation = visitor.location().replaceFirst("\\?.*", "");
    assertThat(operation).startsWith("/operations/");
    assertThat(visitor.page().text()).contains("T-27", "L'opération est ouverte");
    assertThat(slower.submit(open, Map.of("reference", "T-28")).status()).isEqualTo(409);
    assertThat(slower.page().select("#f-reference").attr("value")).isEqualTo("T-28");
    assertThat(editing.submit(path, Map.of("title", "Encore")).status()).isEqualTo(409);
    assertThat(editing.page().select("#f-title").attr("value")).isEqualTo("Encore");
    assertThat(visitor.open(open).location()).isEqualTo(path);
    assertThat(visitor.page().select("main form")).isEmpty();
    assertThat(visitor.page().select("main a[href='" + operation + "']")).isNotEmpty();
    assertThat(visitor.open("/programme").page().select(ROWS)).hasSize(1);
    assertThat(cells(0).get(1)).isEqualTo("Calibrer");
  }

  @Test
  void opensALotWithoutClauseWithItsReason() {
    long id = entry("Urgence", TODAY, null, ProgrammeDecision.WITHOUT_CLAUSE);
    visitor.open("/programme/" + id + "/operation");
    assertThat(visitor.page().select(".lead-in").text()).contains("L'opération", "Urgence");

    visitor.submit("/programme/" + id + "/operation", Map.of());

    Lot lot = rooms.contracts().lots().find(facilitator, lotOf(id));
    assertThat(lot.status()).isNull();
    assertThat(lot.noClauseReason()).isEqualTo("URGENT");
  }

  @Test
  void removesAfterAQuestion() {
    long id = entry("Toitures", TODAY, null, ProgrammeDecision.TO_STUDY);
    String remove = "/programme/" + id + "/delete";

    visitor.open(remove);
    assertThat(visitor.page().select(".lead-in").text()).contains("Toitures");
    visitor.submit(remove, Map.of());

    assertThat(visitor.page().select("main").text()).contains("Rien au programme");
    assertThat(visitor.open("/programme/" + id).status()).isEqualTo(404);
  }

  @Test
  void isForFacilitatorsOfTheOrganisationAlone() {
    long id = entry("Toitures", TODAY, null, ProgrammeDecision.TO_STUDY);
    lot(world.operation(facilitator, authority), 1, null, null, null, null);
    Visitor other = server.visitor(world.facilitator());
    Visitor reader = server.visitor(world.reader(authority));

    Stream.of("", "/delete", "/operation")
        .map(way -> "/programme/" + id + way)
        .forEach(
            path -> {
              assertThat(other.open(path).status()).as(path).isEqualTo(404);
              assertThat(reader.open(path).status()).as(path).isEqualTo(403);
            });
    assertThat(other.open("/programme").page().select(ROWS)).isEmpty();
    assertThat(other.page().select("#authority option")).hasSize(1);
    assertThat(reader.open("/programme").status()).isEqualTo(403);
    assertThat(reader.open("/").page().select("a[href='/programme']")).isEmpty();
  }

  private long entry(String title, LocalDate sizeBy, Actor sizer, ProgrammeDecision decision) {
    return rooms
        .programme()
        .programme()
        .create(
            facilitator,
            new ComingContractDraft(
                null,
                authority.id(),
                title,
                "ROOFING",
                null,
                null,
                null,
                null,
                TODAY.minusDays(60),
                sizer == null ? null : sizer.accountId(),
                sizeBy,
                decision,
                decision == ProgrammeDecision.WITHOUT_CLAUSE ? "URGENT" : null,
                null))
        .id();
  }

  private Lot lot(
      Operation operation,
      int number,
      String reason,
      LocalDate publication,
      LocalDate offers,
      LocalDate end) {
    return rooms
        .contracts()
        .lots()
        .create(
            facilitator,
            operation.id(),
            new LotDraft(
                number,
                "Lot de test",
                "ROOFING",
                reason == null ? ClauseKind.CONDITION : ClauseKind.NONE,
                reason,
                null,
                null,
                null,
                null,
                null,
                end,
                publication,
                offers,
                null,
                null));
  }

  private static OpeningDraft opening() {
    return new OpeningDraft("P-1", null, null, TODAY, TODAY.plusYears(1));
  }

  private Map<String, String> typed(Map<String, String> more) {
    Map<String, String> values =
        new HashMap<>(Map.of("contractingAuthorityId", authority.id() + "", "trade", "ROOFING"));
    values.putAll(more);
    return values;
  }

  private long lotOf(long id) {
    JsonNode entry = server.api(facilitator).get("/programme/" + id).json(200);
    return entry.get("lotId").asLong();
  }

  private List<String> cells(int row) {
    Element found = visitor.page().select(ROWS).get(row);
    return found.select("th, td").eachText();
  }

  /** Without quotes of the file and no-break spaces of the page. */
  private String plain(String text) {
    return text.replace("\"", "").replaceAll("[\u00a0\u202f]", " ");
  }
}
