package insertionhours.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationDraft;
import insertionhours.identity.Actor;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of operations as a desk: one's own, columns, saved views. */
@ExtendWith(ApplicationExtension.class)
class DeskPagesIT {
  private final Server server;
  private final World world;
  private final MovableClock clock;
  private final Rooms rooms;
  private Actor facilitator;
  private Actor colleague;
  private ContractingAuthority authority;
  private Operation own;
  private Operation other;

  DeskPagesIT(Server server, World world, Rooms rooms, MovableClock clock) {
    this.clock = clock;
    this.server = server;
    this.world = world;
    this.rooms = rooms;
  }

  @BeforeEach
  void populate() {
    facilitator = world.facilitator();
    colleague = world.colleague(facilitator);
    authority = world.authority();
    own = followed(facilitator, List.of("NPNRU", "urgent"));
    other = followed(colleague, List.of());
  }

  @Test
  void showsOnesOwnOperationsAndAll() {
    Visitor visitor = server.visitor(facilitator).open("/operations");
    assertThat(references(visitor)).containsExactly(own.reference(), other.reference());
    assertThat(visitor.page().select(".nav-tabs [aria-current]").text()).isEqualTo("Toutes");

    String mine = visitor.page().select(".nav-tabs a").last().attr("href");
    assertThat(mine).isEqualTo("/operations?referent=" + facilitator.accountId());
    visitor.open(mine);
    assertThat(references(visitor)).containsExactly(own.reference());
    assertThat(visitor.page().select(".nav-tabs [aria-current]").text())
        .isEqualTo("Mes opérations");
    assertThat(visitor.page().select("#referent option[selected]").text())
        .isEqualTo(facilitator.displayName());
    assertThat(visitor.page().select(".filters .muted").text()).isEqualTo("1 filtre actif");

    assertThat(references(server.visitor(colleague).open(mine)))
        .as("the same address shows the same rows to a colleague")
        .containsExactly(own.reference());
  }

  @Test
  void showsAndExportsTheColumnsChosen() {
    Visitor visitor = server.visitor(facilitator).open("/operations");
    assertThat(visitor.page().select("thead th").eachText())
        .containsExactly(
            "Référence",
            "Nom",
            "Donneur d'ordre",
            "Lots",
            "À réaliser",
            "Validées",
            "Taux",
            "À qui le tour");

    visitor.open(
        "/operations?columns=tags&columns=referent&columns=nonsense&q=OP-&sort=-reference");
    assertThat(visitor.page().select("thead th").eachText())
        .containsExactly("Référence", "Référent", "Étiquettes");
    assertThat(visitor.page().select("tbody tr").last().select("td").eachText())
        .containsExactly(facilitator.displayName(), "NPNRU, urgent");
    assertThat(visitor.page().select("input[name=columns][checked]").eachAttr("value"))
        .containsExactly("referent", "tags");

    String export = visitor.page().select(".table-foot a").first().attr("href");
    visitor.open(export);
    assertThat(visitor.text().replace("\ufeff", "").lines())
        .containsExactly(
            "Référence;Référent;Étiquettes",
            other.reference() + ";" + colleague.displayName() + ";",
            own.reference() + ";" + facilitator.displayName() + ";NPNRU, urgent");
  }

  @Test
  void ordersByHowLongSomebodyIsAwaited() {
    clock.set(LocalDate.of(2026, 11, 1));
    world.lot(facilitator, other, 1, "HEATING");
    clock.set(LocalDate.of(2026, 11, 20));
    world.lot(facilitator, own, 1, "HEATING");
    clock.set(LocalDate.of(2026, 11, 23));

    Visitor visitor = server.visitor(facilitator).open("/operations?sort=-waiting");
    assertThat(references(visitor)).containsExactly(other.reference(), own.reference());
    assertThat(visitor.page().select("tbody tr").first().text())
        .contains("Vous : Calibrer les heures")
        .contains("22 jours");
    assertThat(references(visitor.open("/operations?sort=waiting")))
        .containsExactly(own.reference(), other.reference());
    assertThat(visitor.open("/operations.csv?sort=-waiting&columns=turn").text())
        .contains(other.reference() + ";Vous\u00a0: Calibrer les heures;22");
  }

  @Test
  void readsHoursInDays() {
    Lot lot = world.awarded(facilitator, own, 1, 700, world.company());

    Visitor visitor = server.visitor(facilitator).open("/operations?unit=DAYS");

    assertThat(visitor.page().select("tbody").text()).contains("100 j");
    assertThat(
            visitor
                .open("/operations/" + lot.operationId() + "?unit=MONTHS")
                .page()
                .select("tbody")
                .text())
        .contains("4,6 mois");
  }

  @Test
  void keepsTheColumnsWhenFilteringAndTheFiltersWhenChoosingColumns() {
    Visitor visitor = server.visitor(facilitator).open("/operations?columns=tags&tag=urgent");
    assertThat(visitor.page().select(".filters input[type=hidden][name=columns]").val())
        .isEqualTo("tags");
    assertThat(visitor.page().select(".view-tools input[type=hidden][name=tag]").val())
        .isEqualTo("urgent");
    assertThat(visitor.page().select("#tags option").eachAttr("value"))
        .containsExactly("NPNRU", "urgent");
    visitor.open(visitor.page().select("thead th a").attr("href"));
    assertThat(visitor.page().select("thead th").eachText())
        .containsExactly("Référence", "Étiquettes");
  }

  @Test
  void savesOpensAndRemovesAView() {
    Visitor visitor = server.visitor(facilitator).open("/operations");
    assertThat(visitor.page().select(".saved-filters, form[method=post] #f-name")).isEmpty();

    String address = "/operations?tag=urgent&columns=tags";
    visitor.open(address).submit(address, Map.of("name", ""));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(references(visitor)).containsExactly(own.reference());
    visitor.submit(address, Map.of("name", "Les urgentes"));
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.page().select(".notice-success").text()).contains("enregistré");
    assertThat(visitor.location()).startsWith(address);
    assertThat(visitor.page().select(".saved-filters [aria-current]").text())
        .isEqualTo("Les urgentes");

    visitor.submit(address, Map.of("name", "les URGENTES"));
    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.page().select("#f-name-error").text()).contains("déjà un filtre");
    assertThat(visitor.page().selectFirst("#f-name").val()).isEqualTo("les URGENTES");

    assertThat(server.visitor(colleague).open("/operations").page().select(".saved-filters"))
        .isEmpty();
    visitor.open("/operations");
    assertThat(visitor.page().select(".saved-filters a").attr("href")).isEqualTo(address);
    visitor.submit(visitor.page().select(".saved-filters form").attr("action"), Map.of());
    assertThat(visitor.page().select(".saved-filters")).isEmpty();
  }

  @Test
  void keepsViewsThroughTheApi() {
    Api api = server.api(facilitator);
    JsonNode saved =
        api.post(
                "/saved-filters",
                """
                {"name": " À Évreux ", "query": "?q=%C3%89vreux&status=RUNNING&after=MTA6&junk=1"}
                """)
            .json(201);
    assertThat(saved.get("name").asText()).isEqualTo("À Évreux");
    assertThat(saved.get("query").asText()).isEqualTo("q=%C3%89vreux&status=RUNNING");
    String one = "/saved-filters/" + saved.get("id").asLong();
    assertThat(api.get(one).json(200)).isEqualTo(saved);
    assertThat(api.get("/saved-filters").json(200).get("items")).containsExactly(saved);

    JsonNode again =
        api.post("/saved-filters", "{\"name\": \"a evreux\", \"query\": \"q=x\"}").json(409);
    assertThat(again.at("/existing/id").asLong()).isEqualTo(saved.get("id").asLong());
    for (String nothing : List.of("junk=1", "q=", "status=SLEEPING", "q=%zz")) {
      assertThat(
              api.post("/saved-filters", "{\"name\": \"Rien\", \"query\": \"" + nothing + "\"}")
                  .json(422)
                  .get("code")
                  .asText())
          .as(nothing)
          .isEqualTo("FILTER_UNREADABLE");
    }

    assertThat(server.api(colleague).get(one).status()).isEqualTo(404);
    assertThat(server.api(colleague).delete(one).status()).isEqualTo(404);
    assertThat(server.api(world.administrator()).get("/saved-filters").status()).isEqualTo(403);
    assertThat(api.delete(one).status()).isEqualTo(204);
    assertThat(api.get("/saved-filters").json(200).get("items")).isEmpty();
  }

  @Test
  void offersOthersNoReferentsAndNoDesk() {
    Enterprise holder = world.company();
    world.awarded(facilitator, own, 1, 400, holder);
    for (Actor reader : List.of(world.reader(authority), world.declarant(holder))) {
      Visitor visitor = server.visitor(reader).open("/operations");
      assertThat(visitor.page().select("#referent")).isEmpty();
      assertThat(visitor.page().select("main .nav-tabs")).isEmpty();
    }
  }

  private Operation followed(Actor referent, List<String> tags) {
    Operation before = world.operation(facilitator, authority);
    return rooms
        .contracts()
        .operations()
        .change(
            facilitator,
            before.id(),
            new OperationDraft(
                authority.id(),
                before.name(),
                before.reference(),
                null,
                before.startsOn(),
                before.endsOn(),
                tags,
                null,
                referent.accountId()),
            before.version());
  }

  private static List<String> references(Visitor visitor) {
    return visitor.page().select("tbody th").eachText();
  }
}
