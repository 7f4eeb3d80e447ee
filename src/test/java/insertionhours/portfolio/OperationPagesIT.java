package insertionhours.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ApplicationExtension.class)
class OperationPagesIT {
  private final Server server;
  private final World world;
  private final Rooms rooms;

  OperationPagesIT(Server server, World world, Rooms rooms) {
    this.server = server;
    this.world = world;
    this.rooms = rooms;
  }

  @Test
  void createsAnOperationThroughTheForm() {
    Actor facilitator = world.facilitator();
    ContractingAuthority authority = world.authority();
    Visitor visitor = server.visitor(facilitator).open("/operations");
    assertThat(visitor.page().select(".empty a.btn").attr("href")).isEqualTo("/operations/new");
    visitor
        .open("/operations/new")
        .submit(
            "/operations/new",
            Map.of(
                "contractingAuthorityId", Long.toString(authority.id()),
                "name", "Réseaux de 178 logements",
                "reference", "SEINE-EURE-178",
                "communeCode", "Louviers",
                "startsOn", "01/02/2026",
                "endsOn", "31/01/2027",
                "tags", "NPNRU, réhabilitation"));
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.page().selectFirst("h1").text()).isEqualTo("Réseaux de 178 logements");
    assertThat(visitor.page().select(".facts").text())
        .contains("SEINE-EURE-178", authority.name(), "Louviers", "01/02/2026", "NPNRU");
    assertThat(visitor.page().select(".notice-success").text()).contains("L'opération est créée");
  }

  @Test
  void showsMistakesAtTheFieldsAsTyped() {
    Visitor visitor = server.visitor(world.facilitator()).open("/operations/new");
    visitor.submit(
        "/operations/new",
        Map.of(
            "name", "",
            "reference", "R-1",
            "communeCode", "Nullepart-sur-Rien",
            "startsOn", "31/02/2026x",
            "endsOn", "2027-01-31"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select(".error-summary a").eachAttr("href"))
        .contains("#f-name", "#f-communeCode", "#f-startsOn", "#f-contractingAuthorityId");
    assertThat(visitor.page().selectFirst("#f-reference").val()).isEqualTo("R-1");
    assertThat(visitor.page().selectFirst("#f-communeCode").val()).isEqualTo("Nullepart-sur-Rien");
    assertThat(visitor.page().selectFirst("#f-startsOn-error").text()).isNotBlank();
  }

  @Test
  void letsOneOfSeveralCommunesBeChosen() {
    Visitor visitor = server.visitor(world.facilitator()).open("/operations/new");
    visitor.submit("/operations/new", Map.of("communeCode", "Saint-Denis"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select("#f-communeChoice option").size()).isGreaterThan(1);
  }

  @Test
  void refusesTheSecondOfTwoWhoChangeTheSame() {
    Actor facilitator = world.facilitator();
    Operation operation = world.operation(facilitator, world.authority());
    String edit = "/operations/" + operation.id() + "/edit";
    Visitor first = server.visitor(facilitator).open(edit);
    Visitor second = server.visitor(world.colleague(facilitator)).open(edit);
    first.submit(edit, Map.of("name", "Un"));
    assertThat(first.page().selectFirst("h1").text()).isEqualTo("Un");
    second.submit(edit, Map.of("name", "Deux"));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.page().select(".error-summary").text())
        .contains("a modifié cette fiche", "enregistrez de nouveau");
    assertThat(second.page().selectFirst("#f-name").val()).isEqualTo("Deux");
    assertThat(first.open("/operations/" + operation.id()).page().selectFirst("h1").text())
        .isEqualTo("Un");
    second.submit(edit, Map.of());
    assertThat(second.page().selectFirst("h1").text()).isEqualTo("Deux");
  }

  @Test
  void aMistakeInAnOutdatedFormDoesNotMakeItNew() {
    Actor facilitator = world.facilitator();
    Operation operation = world.operation(facilitator, world.authority());
    String edit = "/operations/" + operation.id() + "/edit";
    Visitor first = server.visitor(facilitator).open(edit);
    Visitor second = server.visitor(world.colleague(facilitator)).open(edit);
    first.submit(edit, Map.of("name", "Un"));
    second.submit(edit, Map.of("name", "Deux", "reference", ""));
    assertThat(second.status()).isEqualTo(422);
    second.submit(edit, Map.of("reference", "REF-2"));
    assertThat(second.status()).isEqualTo(409);
  }

  @Test
  void removesOnlyAnOperationWithoutLots() {
    Actor facilitator = world.facilitator();
    Operation operation = world.operation(facilitator, world.authority());
    world.lot(facilitator, operation, 1, "HEATING");
    String delete = "/operations/" + operation.id() + "/delete";
    Visitor visitor = server.visitor(facilitator).open(delete).submit(delete, Map.of());
    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.page().select(".error-summary").text()).contains("a des lots");
  }

  @Test
  void listsWhatOneMaySeeWithItsTotals() {
    Actor facilitator = world.facilitator();
    ContractingAuthority authority = world.authority();
    Enterprise holder = world.company();
    Operation operation = world.operation(facilitator, authority);
    world.awarded(facilitator, operation, 1, 400, holder);
    world.calibrated(facilitator, operation, 2, 200);
    Actor stranger = world.facilitator();
    world.operation(stranger, world.authority());

    Visitor visitor = server.visitor(facilitator).open("/operations");
    assertThat(visitor.page().select("tbody tr")).hasSize(1);
    assertThat(visitor.page().select("tbody tr").text())
        .contains(operation.reference(), authority.name(), "400 h", "+ 200 h en préparation");
    assertThat(server.visitor(world.reader(authority)).open("/operations").page().text())
        .contains(operation.reference())
        .doesNotContain("Nouvelle opération");
    Visitor declarant = server.visitor(world.declarant(holder)).open("/operations");
    assertThat(declarant.page().select("tbody tr").text())
        .contains("400 h")
        .doesNotContain("200 h");
    assertThat(server.visitor(world.administrator()).open("/operations").status()).isEqualTo(403);
  }

  @Test
  void keepsFiltersAndOrderInTheAddressAndTheExport() {
    Actor facilitator = world.facilitator();
    ContractingAuthority authority = world.authority();
    Operation one = world.operation(facilitator, authority);
    Operation other = world.operation(facilitator, world.authority());
    Visitor visitor =
        server
            .visitor(facilitator)
            .open("/operations?authority=" + authority.id() + "&status=&q=&sort=-name");
    assertThat(visitor.page().select("tbody tr")).hasSize(1);
    assertThat(visitor.page().select(".filters .muted").text()).isEqualTo("1 filtre actif");
    assertThat(visitor.page().select("th[aria-sort=descending]").text()).isEqualTo("Nom");
    String export = visitor.page().select(".table-foot a").first().attr("href");
    assertThat(export).isEqualTo("/operations.csv?authority=" + authority.id() + "&sort=-name");
    visitor.open(export);
    assertThat(visitor.text()).contains("Référence;Nom;", one.reference());
    assertThat(visitor.text()).doesNotContain(other.reference());
    assertThat(visitor.open("/operations?q=nothing+like+this").page().select(".empty").text())
        .contains("Rien ne correspond");
  }

  @Test
  void hidesOperationsOfOthers() {
    Actor facilitator = world.facilitator();
    Operation operation = world.operation(facilitator, world.authority());
    String page = "/operations/" + operation.id();
    assertThat(server.visitor(world.facilitator()).open(page).status()).isEqualTo(404);
    assertThat(server.visitor(world.facilitator()).open(page + "/edit").status()).isEqualTo(404);
    Actor declarant = world.declarant(world.company());
    assertThat(server.visitor(declarant).open(page).status()).isEqualTo(404);
    assertThat(server.visitor(declarant).open("/operations/new").status()).isEqualTo(403);
    assertThat(rooms.contracts().operations().find(facilitator, operation.id())).isNotNull();
  }
}
