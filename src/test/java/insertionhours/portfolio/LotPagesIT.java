package insertionhours.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ApplicationExtension.class)
class LotPagesIT {
  private final Server server;
  private final World world;
  private Actor facilitator;
  private ContractingAuthority authority;
  private Operation operation;

  LotPagesIT(Server server, World world) {
    this.server = server;
    this.world = world;
  }

  @BeforeEach
  void settle() {
    facilitator = world.facilitator();
    authority = world.authority();
    operation = world.operation(facilitator, authority);
  }

  @Test
  void createsALotWithFrenchNumbersAndDates() {
    String form = "/operations/" + operation.id() + "/lots/new";
    Visitor visitor = server.visitor(facilitator).open(form);
    assertThat(visitor.page().selectFirst("#f-number").val()).isEqualTo("1");
    visitor.submit(
        form,
        Map.of(
            "title", "Réseaux de chauffage",
            "trade", "HEATING",
            "amountExclTax", "720 000,50",
            "startsOn", "01/02/2026"));
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.page().selectFirst("h1").text()).isEqualTo("Lot 1 · Réseaux de chauffage");
    assertThat(visitor.page().select(".facts").text()).contains("000,50", "€ HT", "Chauffage");
    assertThat(visitor.page().select(".turn-mine a").attr("href")).endsWith("/calibration");
  }

  @Test
  void linksToTheLotThatHasTheNumber() {
    Lot first = world.lot(facilitator, operation, 1, "HEATING");
    String form = "/operations/" + operation.id() + "/lots/new";
    Visitor visitor = server.visitor(facilitator).open(form);
    assertThat(visitor.page().selectFirst("#f-number").val()).isEqualTo("2");
    visitor.submit(form, Map.of("number", "1", "title", "Deux fois", "trade", "HEATING"));
    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.page().selectFirst("#f-number-error").text()).contains("déjà un lot 1");
    assertThat(visitor.page().select("a[href=/lots/" + first.id() + "]").text())
        .contains("déjà ce numéro");
    assertThat(visitor.page().selectFirst("#f-title").val()).isEqualTo("Deux fois");
  }

  @Test
  void showsMistakesOfALotAtItsFields() {
    String form = "/operations/" + operation.id() + "/lots/new";
    Visitor visitor = server.visitor(facilitator).open(form);
    visitor.submit(form, Map.of("amountExclTax", "beaucoup", "clauseKind", "NONE"));
    assertThat(visitor.page().select(".field-error").eachAttr("id"))
        .contains("f-title-error", "f-trade-error", "f-amountExclTax-error");
    assertThat(visitor.page().selectFirst("#f-amountExclTax").val()).isEqualTo("beaucoup");
    assertThat(visitor.page().select("#f-noClauseReason-error").text()).isNotBlank();
  }

  @Test
  void takesOverARunningContractInOneForm() {
    Enterprise holder = world.company();
    String form = "/operations/" + operation.id() + "/running-lots/new";
    Map<String, String> typed = new HashMap<>();
    typed.put("title", "Espaces verts");
    typed.put("trade", "GREEN_SPACES");
    typed.put("holderId", Long.toString(holder.id()));
    typed.put("hoursDue", "400,5");
    typed.put("openingHours.hours", "120");
    Visitor visitor = server.visitor(facilitator).open(form).submit(form, typed);
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select(".field-error").eachAttr("id"))
        .containsExactly("f-openingHours-until-error", "f-openingHours-source-error");
    visitor.submit(
        form, Map.of("openingHours.until", "02/2026", "openingHours.source", "Tableau 2025"));
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.page().select(".page-header .status").text())
        .isEqualTo("En cours d'exécution");
    assertThat(visitor.page().select(".figures").text())
        .contains("400,5 h", "120 h", "dont 120 h avant l'outil");
    assertThat(visitor.page().select("svg")).hasSize(2);
  }

  @Test
  void foldsWhatIsSeldomKnownUntilItIsWrong() {
    String form = "/operations/" + operation.id() + "/running-lots/new";
    Visitor visitor = server.visitor(facilitator).open(form);
    assertThat(visitor.page().select("form details:not([open]) #f-contractNumber")).hasSize(1);
    visitor.submit(form, Map.of("cpvCode", "45"));
    assertThat(visitor.page().select("form details[open] #f-cpvCode-error")).hasSize(1);
  }

  @Test
  void saysWhatChoosingNothingMeans() {
    Lot lot = world.calibrated(facilitator, operation, 1, 400);
    Visitor visitor = server.visitor(facilitator).open("/lots/" + lot.id() + "/awards/new");
    assertThat(visitor.page().selectFirst("#f-declares option[value='']").text())
        .isEqualTo("Selon le rôle et le type d'entreprise");
  }

  @Test
  void readsSharesAsPeopleTypeThem() {
    Lot lot = world.calibrated(facilitator, operation, 1, 400);
    String form = "/lots/" + lot.id() + "/awards/new";
    Map<String, String> typed =
        Map.of("enterpriseId", Long.toString(world.company().id()), "hoursShare", "0,4");
    Visitor visitor = server.visitor(facilitator).open(form).submit(form, typed);
    assertThat(visitor.page().select("#f-hoursShare-error").text()).contains("40 pour 40 %");
    visitor.submit(form, Map.of("hoursShare", "140"));
    assertThat(visitor.page().select("#f-hoursShare-error").text()).contains("entre 0 et 100");
    visitor.submit(form, Map.of("hoursShare", "40 %", "offeredHours", "12,345"));
    assertThat(visitor.page().select(".field-error").eachText())
        .containsExactly("Au plus deux décimales.");
    visitor.submit(form, Map.of("offeredHours", ""));
    assertThat(visitor.status()).isEqualTo(200);
  }

  @Test
  void listsWhatIsWrongInTheOrderOfTheFields() {
    String form = "/operations/" + operation.id() + "/running-lots/new";
    Visitor visitor = server.visitor(facilitator).open(form).submit(form, Map.of());
    assertThat(visitor.page().select(".error-summary a").eachAttr("href"))
        .containsExactly("#f-title", "#f-trade", "#f-holderId", "#f-hoursDue");
  }

  @Test
  void tellsTheHistoryOfALotInItsOwnWords() {
    Lot lot = world.awarded(facilitator, operation, 3, 400, world.company());
    Visitor visitor = server.visitor(facilitator).open("/lots/" + lot.id());
    String history = visitor.page().select(".nav-tabs a").last().attr("href");
    assertThat(visitor.page().select(".site-nav [aria-current]").text()).isEqualTo("Opérations");
    String revise = "/lots/" + lot.id() + "/revisions/new";
    visitor.open(revise).submit(revise, Map.of("hoursDue", "380", "reason", "Avenant 1"));
    visitor.open(history);
    assertThat(visitor.page().select(".lead-in a").attr("href")).isEqualTo("/lots/" + lot.id());
    assertThat(visitor.page().select(".lead-in a").text().replace('\u00a0', ' '))
        .isEqualTo(operation.reference() + ", lot 3");
    assertThat(visitor.page().select("tbody td").eachText()).contains("400 h → 380 h");
  }

  @Test
  void recordsTheHolderAndItsPartners() {
    Lot lot = world.calibrated(facilitator, operation, 1, 400);
    Enterprise holder = world.company();
    Enterprise lender = world.enterprise(EnterpriseKind.ETTI);
    String form = "/lots/" + lot.id() + "/awards/new";
    Visitor visitor = server.visitor(facilitator).open(form);
    assertThat(visitor.page().select("#f-role option[selected]").val()).isEqualTo("HOLDER");
    visitor.submit(
        form, Map.of("enterpriseId", Long.toString(holder.id()), "offeredHours", "450,25"));
    assertThat(visitor.page().select(".page-header .status").text()).isEqualTo("Attribué");
    assertThat(visitor.page().select(".figure").first().text()).contains("450,25 h");
    visitor
        .open(form)
        .submit(
            form,
            Map.of(
                "enterpriseId", Long.toString(lender.id()),
                "role", "LENDING_EMPLOYER",
                "engagedById", Long.toString(holder.id())));
    assertThat(visitor.page().select("#enterprises tbody tr")).hasSize(2);
    assertThat(visitor.page().select("#enterprises a[href*=invitation]").eachAttr("href"))
        .contains("/accounts/invitation?role=DECLARANT&organisationId=" + lender.id());
    visitor
        .open(form)
        .submit(
            form, Map.of("enterpriseId", Long.toString(holder.id()), "role", "LENDING_EMPLOYER"));
    assertThat(visitor.page().selectFirst("#f-role-error").text())
        .contains("ne met pas de personnel à disposition");
  }

  @Test
  void movesAnObligationByButtonsAndForms() {
    Lot lot = world.calibrated(facilitator, operation, 1, 400);
    String moves = "/lots/" + lot.id() + "/moves";
    Visitor visitor = server.visitor(facilitator).open("/lots/" + lot.id());
    visitor.submit(moves, Map.of());
    assertThat(visitor.page().select(".page-header .status").text()).isEqualTo("En consultation");
    visitor.open(moves + "?to=CLOSED").submit(moves, Map.of());
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().selectFirst("#f-reason-error").text()).isEqualTo("Donnez la raison.");
    visitor.submit(moves, Map.of("reason", "Procédure sans suite"));
    assertThat(visitor.page().select(".page-header .status").text()).isEqualTo("Annulé");
    assertThat(visitor.open(moves + "?to=AWARDED").status()).isEqualTo(404);
  }

  @Test
  void revisesByAScheduleWhoseEmptyRowsDoNotCount() {
    Lot lot = world.awarded(facilitator, operation, 1, 400, world.company());
    String form = "/lots/" + lot.id() + "/revisions/new";
    Map<String, String> typed = new HashMap<>();
    typed.put("reason", "Tranche affermie");
    typed.put("schedule[1].label", "Tranche ferme");
    typed.put("schedule[1].from", "01/02/2026");
    typed.put("schedule[1].to", "31/07/2026");
    typed.put("schedule[1].hours", "300");
    typed.put("schedule[4].label", "Tranche 2");
    typed.put("schedule[4].from", "01/08/2026");
    typed.put("schedule[4].hours", "cent");
    Visitor visitor = server.visitor(facilitator).open(form).submit(form, typed);
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select(".field-error").eachAttr("id"))
        .containsExactly("f-schedule-1--to-error", "f-schedule-1--hours-error");
    visitor.submit(form, Map.of("schedule[1].to", "31/01/2027", "schedule[1].hours", "51,67"));
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.page().select(".figure").first().text()).contains("351,67 h");
    assertThat(visitor.page().select("table").first().text())
        .contains("Tranche affermie", "Tranche 2 : 51,67 h");
  }

  @Test
  void wordsTheSameLotForItsReader() {
    Enterprise holder = world.company();
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);
    String page = "/lots/" + lot.id();
    Visitor reader = server.visitor(world.reader(authority)).open(page);
    assertThat(reader.page().select(".page-header .status").text()).isEqualTo("Attribué");
    assertThat(reader.page().select("form[method=post]").eachAttr("action"))
        .doesNotContain(page + "/moves");
    Visitor declarant = server.visitor(world.declarant(holder)).open(page);
    assertThat(declarant.page().select(".page-header .status").text())
        .isEqualTo("Attribué, à démarrer");
    assertThat(declarant.page().select(".turn-mine a").attr("href"))
        .isEqualTo(page + "/declarations/new");
    assertThat(declarant.open(page + "/edit").status()).isEqualTo(403);
    assertThat(server.visitor(world.declarant(world.company())).open(page).status()).isEqualTo(404);
  }

  @Test
  void removesALotThatNothingDependsOn() {
    Lot lot = world.lot(facilitator, operation, 1, "HEATING");
    String delete = "/lots/" + lot.id() + "/delete";
    Visitor visitor = server.visitor(facilitator).open(delete).submit(delete, Map.of());
    assertThat(visitor.location()).startsWith("/operations/" + operation.id());
    assertThat(visitor.page().select(".empty").text()).contains("Aucun lot");
  }
}
