package insertionhours.declaring;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentDecision;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.counting.ReasonCode;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.HoursWorld;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.Modality;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A month as its declarant lives it: with a browser, through forms alone. */
@ExtendWith(ApplicationExtension.class)
class DeclarationPagesIT {
  private static final YearMonth APRIL = MARCH.plusMonths(1);
  private static final int PEOPLE = 5;

  private final Server server;
  private final List<Assignment> people = new ArrayList<>();
  private HoursWorld hours;

  DeclarationPagesIT(Server server) {
    this.server = server;
  }

  @BeforeEach
  void aLot(Rooms rooms, World world) {
    hours = new HoursWorld(rooms, world);
    for (int i = 0; i < PEOPLE; i++) {
      people.add(
          hours.crew.admitted(hours.declarant, hours.lot, hours.holder.id(), Modality.DIRECT_HIRE));
    }
  }

  @Test
  void theListBeginsWithWhatIsToBeDeclared() {
    Visitor declarant = declarant().open("/declarations");
    assertThat(declarant.status()).isEqualTo(200);
    assertThat(declarant.page().select(".cards a.btn").eachText())
        .allMatch(words -> words.endsWith("lot 1 · Lot de test"))
        .extracting(words -> words.replaceAll(".: .*", ""))
        .startsWith("Saisir les heures d'octobre 2026", "Saisir les heures de septembre 2026")
        .endsWith("Saisir les heures de février 2026", "Saisir les heures de novembre 2026");
    declarant.open(declarant.page().selectFirst(".cards a.btn").attr("href"));
    assertThat(title(declarant)).isEqualTo("Saisir les heures d'octobre 2026");
    assertThat(declarant.page().select("tbody tr")).hasSize(5);
    assertThat(declarant.page().select("select[name='lines[0].trade'] option[selected]").val())
        .isEqualTo("HEATING");
  }

  @Test
  void aMonthIsWrittenHandedInAndReceived() {
    Visitor declarant = form(declarant(), MARCH);
    declarant.submit(
        newForm(),
        Map.of(
            "do", "SUBMIT",
            "lines[0].hoursWorked", "151,67",
            "lines[2].trade", "ELECTRICITY",
            "lines[2].hoursWorked", "7h30"));
    assertThat(declarant.status()).isEqualTo(200);
    assertThat(declarant.page().select(".notice[role=status]").text())
        .isEqualTo("Relevé transmis. Voici votre accusé de réception.");
    assertThat(declarant.page().select(".receipt").text())
        .contains("R-2026-")
        .contains("(heure de Paris)")
        .contains("159,17 h déclarées sur 2 lignes");
    assertThat(declarant.page().select(".page-header .status").text()).isEqualTo("Transmis");
    assertThat(only().status()).isEqualTo(DeclarationStatus.SUBMITTED);
  }

  @Test
  void whatIsWrongIsSaidAtTheCellAndNothingIsLost() {
    Visitor declarant = form(declarant(), MARCH);
    declarant.submit(
        newForm(),
        Map.of(
            "do", "SUBMIT",
            "lines[1].trade", "ELECTRICITY",
            "lines[1].hoursWorked", "sept",
            "lines[3].trade", "",
            "lines[3].hoursWorked", "12",
            "lines[3].note", "sans métier"));
    assertThat(declarant.status()).isEqualTo(422);
    assertThat(declarant.page().select("#f-lines-0--hoursWorked-error").text())
        .isEqualTo("Écrivez les heures en nombre décimal, par exemple 7,5 pour 7 h 30.");
    assertThat(declarant.page().select("#f-lines-1--trade-error").text())
        .isEqualTo("À renseigner.");
    assertThat(declarant.page().select(".error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder("#f-lines-0--hoursWorked", "#f-lines-1--trade");
    assertThat(declarant.page().select(".error-summary a").first().text())
        .contains("Heures travaillées, " + name(people.get(1)));
    assertThat(declarant.page().select("[name='lines[0].hoursWorked']").val()).isEqualTo("sept");
    assertThat(declarant.page().select("[name='lines[1].note']").val()).isEqualTo("sans métier");
    declarant.submit(
        newForm(),
        Map.of("do", "SUBMIT", "lines[0].hoursWorked", "7", "lines[1].trade", "SANITATION"));
    assertThat(only().lines()).hasSize(2);
  }

  @Test
  void aRefusedSubmissionKeepsNothing() {
    Visitor declarant = form(declarant(), MARCH);
    declarant.submit(
        newForm(),
        Map.of(
            "do", "SUBMIT",
            "lines[0].hoursWorked", "7",
            "lines[1].assignmentId", "" + people.get(0).id(),
            "lines[1].hoursWorked", "8"));
    assertThat(declarant.status()).isEqualTo(422);
    assertThat(declarant.page().select("#f-lines-1--trade-error").text()).contains("ligne 1");
    assertThat(all()).isEmpty();
    declarant.submit(newForm(), Map.of("do", "DRAFT", "lines[1].trade", "ELECTRICITY"));
    assertThat(only().status()).isEqualTo(DeclarationStatus.DRAFT);
  }

  @Test
  void rowsAreAddedWithoutScript() {
    Visitor declarant = form(declarant(), MARCH);
    declarant.submit(newForm(), Map.of("do", "ADD_ROW", "lines[0].hoursWorked", "7"));
    assertThat(declarant.page().select("tbody tr")).hasSize(PEOPLE + 1);
    assertThat(
            declarant
                .page()
                .select("tbody tr")
                .last()
                .select("select[name='lines[5].assignmentId'] option")
                .eachText())
        .startsWith("Choisir un salarié")
        .contains(name(people.get(0)))
        .hasSize(PEOPLE + 1);
    declarant.submit(newForm(), Map.of("do", "ADD_ROW"));
    assertThat(declarant.page().select("tbody tr")).hasSize(PEOPLE + 2);
    assertThat(declarant.page().select("[name='lines[0].hoursWorked']").val()).isEqualTo("7");
    assertThat(all()).isEmpty();
  }

  @Test
  void everybodysRowHasTheTradeOfLastMonth() {
    Assignment first = people.get(0);
    hours.submit(
        hours.declarant,
        hours
            .declarations()
            .create(
                hours.declarant,
                hours.lot.id(),
                HoursWorld.month(
                    hours.holder, MARCH, line("ELECTRICITY", "40").of(first.id(), null))));

    Visitor declarant = form(declarant(), APRIL);

    assertThat(declarant.page().select("tbody th").eachText())
        .isEqualTo(people.stream().map(DeclarationPagesIT::name).toList());
    assertThat(declarant.page().select("select[name$=trade] option[selected]").eachAttr("value"))
        .startsWith("ELECTRICITY", "HEATING");
    assertThat(declarant.page().select("input.hours").eachAttr("value")).containsOnly("");
    assertThat(declarant.page().select("[name$=modality]")).isEmpty();
  }

  @Test
  void onlyPeopleWithAContractInTheMonthHaveARow() {
    Assignment waiting =
        hours.crew.proposed(hours.declarant, hours.lot, hours.holder.id(), Modality.DIRECT_HIRE);
    Assignment refused =
        hours.crew.proposed(hours.declarant, hours.lot, hours.holder.id(), Modality.DIRECT_HIRE);
    hours
        .rooms
        .assignments()
        .assignments()
        .decide(
            hours.facilitator,
            refused.id(),
            new AssignmentDecision(AssignmentStatus.REFUSED, null, ReasonCode.INVALID_PROOF, null));

    Visitor declarant = form(declarant(), MARCH);

    assertThat(declarant.page().select("tbody th").eachText())
        .hasSize(PEOPLE + 1)
        .contains(name(waiting) + " Éligibilité à valider")
        .noneMatch(row -> row.contains(refused.lastName()));
    declarant.submit(newForm(), Map.of("do", "SUBMIT", "lines[5].hoursWorked", "12"));
    assertThat(only().lines().get(0).assignmentId()).isEqualTo(waiting.id());
  }

  @Test
  void aFirmWithoutPeopleIsToldToProposeThem() {
    Visitor lender = server.visitor(hours.lenderDeclarant);
    lender.open(newForm() + "?month=" + MARCH);
    assertThat(lender.page().select(".empty-title").text())
        .isEqualTo("Aucun salarié à déclarer ce mois-ci");
    assertThat(lender.page().select(".empty a").attr("href"))
        .isEqualTo("/lots/" + hours.lot.id() + "/assignments/new");
    assertThat(lender.page().select("button[value=SUBMIT]")).isEmpty();
    lender.submit("/lots/" + hours.lot.id() + "/declarations/none", Map.of("zeroReason", "LEAVE"));
    assertThat(lender.page().select(".headline").text()).startsWith("Aucune heure");
  }

  /** Each refused line says why, and leads to a supplement that begins with it. */
  @Test
  void aRefusedLineIsDeclaredAgainUntilSomethingStandsInItsPlace() {
    Declaration refused =
        hours.acceptHours(
            hours.submit(
                hours.declarant,
                hours
                    .declarations()
                    .create(
                        hours.declarant,
                        hours.lot.id(),
                        HoursWorld.month(
                            hours.holder,
                            MARCH,
                            line("HEATING", "40").of(people.get(0).id(), null),
                            line("HEATING", "30").of(people.get(1).id(), null)))),
            "0",
            "0");
    String here = "/declarations/" + refused.id();
    Visitor declarant = declarant().open(here);
    assertThat(declarant.page().select("tbody tr").eachText())
        .allMatch(row -> row.contains("Refusée") && row.contains("Déclarer à nouveau"));

    declarant.open(declarant.page().select("a[href*=again=]").get(1).attr("href"));
    assertThat(declarant.page().select("input[name$=hoursWorked][value]").eachAttr("value"))
        .filteredOn(hours -> !hours.isBlank())
        .containsExactly("30");
    declarant.submit(
        newForm(), Map.of("do", "SUBMIT", "lines[0].hoursWorked", "28", "lines[0].note", "signé"));

    declarant.open(here);
    assertThat(declarant.page().select("a[href*=again=]").eachAttr("href"))
        .singleElement()
        .satisfies(href -> assertThat(href).endsWith("again=" + refused.lines().get(0).id()));
  }

  @Test
  void hoursThatStandAlreadyAreToldAtTheCellAndNothingIsLost() {
    Assignment first = people.get(0);
    Declaration accepted =
        hours.accept(
            hours.submit(
                hours.declarant,
                hours
                    .declarations()
                    .create(
                        hours.declarant,
                        hours.lot.id(),
                        HoursWorld.month(
                            hours.holder, MARCH, line("HEATING", "40").of(first.id(), null)))));
    Visitor declarant = declarant().open("/declarations/" + accepted.id());
    declarant.open(newForm() + "?month=" + MARCH + "&supplement=true");
    assertThat(declarant.page().select("tbody th").eachText())
        .as("whose hours are not declared yet")
        .hasSize(PEOPLE - 1)
        .doesNotContain(name(first));
    declarant.submit(newForm(), Map.of("do", "ADD_ROW"));
    declarant.submit(
        newForm(),
        Map.of(
            "do", "SUBMIT",
            "lines[4].assignmentId", "" + first.id(),
            "lines[4].trade", "HEATING",
            "lines[4].hoursWorked", "7"));

    assertThat(declarant.status()).isEqualTo(409);
    assertThat(declarant.page().select("#f-lines-0--hoursWorked-error").text())
        .contains("déjà déclarées pour ce mois et ce métier");
    assertThat(declarant.page().select("[name='lines[0].hoursWorked']").val()).isEqualTo("7");
    declarant.submit(newForm(), Map.of("do", "SUBMIT", "lines[0].trade", "ELECTRICITY"));
    assertThat(all()).hasSize(2);
  }

  @Test
  void manyHoursOfOnePersonAreMarkedAtTheCell() {
    Visitor declarant = form(declarant(), MARCH);
    declarant.submit(newForm(), Map.of("do", "ADD_ROW", "lines[0].hoursWorked", "180"));
    assertThat(declarant.page().select(".cell-warning")).isEmpty();
    declarant.submit(newForm(), Map.of("do", "ADD_ROW", "lines[0].trainingHours", "0,25"));
    assertThat(declarant.page().select(".cell-warning").text())
        .isEqualTo("Plus de 180 h pour une personne dans le mois : vérifiez.");
  }

  @Test
  void theAdaptedSectorDeclaresATotalWithAHeadcount() {
    Enterprise esat = hours.world.enterprise(EnterpriseKind.ESAT);
    hours.world.engage(hours.facilitator, hours.lot, esat, AwardRole.SUBCONTRACTOR);
    Visitor declarant = server.visitor(hours.world.declarant(esat));
    declarant.open(newForm() + "?month=" + MARCH);
    declarant.submit(newForm(), Map.of("do", "SUBMIT", "lines[0].hoursWorked", "120"));
    assertThat(declarant.status()).isEqualTo(422);
    assertThat(declarant.page().select("#f-lines-0--headcount-error").text())
        .contains("combien de personnes");
    declarant.submit(newForm(), Map.of("do", "SUBMIT", "lines[0].headcount", "6"));
    assertThat(declarant.page().select("tbody th").text()).isEqualTo("6 personnes");
  }

  @Test
  void improbableHoursAreReceivedWithAWarning() {
    hours.submitted(MARCH, line("HEATING", "15.25"));
    Visitor declarant = form(declarant(), APRIL);
    declarant.submit(newForm(), Map.of("do", "DRAFT", "lines[0].hoursWorked", "152,5"));
    assertThat(declarant.page().select(".notice-warning").text()).contains("vérifiez la virgule");
    declarant.open("/declarations/" + ofApril().id() + "/edit");
    assertThat(declarant.page().select(".notice-warning").text()).contains("vérifiez la virgule");
    declarant.submit(
        "/declarations/" + ofApril().id() + "/edit",
        Map.of("do", "SUBMIT", "lines[0].hoursWorked", "152"));
    assertThat(declarant.page().select(".notice-warning").text()).doesNotContain("virgule");
  }

  @Test
  void lastMonthsRowsComeWithoutTheirHours() {
    hours.submitted(MARCH, line("ELECTRICITY", "40"), line("SANITATION", "30", "2"));
    Visitor declarant = form(declarant(), APRIL);
    assertThat(declarant.page().select("button[value=COPY_ROWS]").text())
        .isEqualTo("Reprendre les lignes de mars 2026");
    declarant.submit(newForm(), Map.of("do", "COPY_ROWS"));
    assertThat(declarant.page().select("select[name$=trade] option[selected]").eachAttr("value"))
        .startsWith("ELECTRICITY", "SANITATION");
    assertThat(declarant.page().select("input.hours").eachAttr("value")).containsOnly("");
  }

  @Test
  void aMonthWithoutHoursIsSaidInOneStep() {
    Visitor declarant = form(declarant(), MARCH);
    String action = "/lots/" + hours.lot.id() + "/declarations/none";
    declarant.submit(action, Map.of());
    assertThat(declarant.status()).isEqualTo(422);
    assertThat(declarant.page().select("#f-zeroReason .field-error").text()).isNotEmpty();
    declarant.submit(action, Map.of("zeroReason", "LEAVE"));
    assertThat(declarant.page().select(".notice[role=status]").text())
        .isEqualTo("C'est noté : aucune heure ce mois-ci.");
    assertThat(declarant.page().select(".headline").text())
        .isEqualTo("Aucune heure en mars 2026 : Congés.");
    assertThat(only().status()).isEqualTo(DeclarationStatus.ACCEPTED);
  }

  @Test
  void aMonthThatIsThereAlreadyIsOpened() {
    Visitor first = form(declarant(), MARCH);
    Visitor second = form(declarant(), MARCH);
    first.submit(newForm(), Map.of("do", "SUBMIT", "lines[0].hoursWorked", "7"));
    second.submit(newForm(), Map.of("do", "SUBMIT", "lines[0].hoursWorked", "7"));
    assertThat(second.page().select(".notice[role=status]").text())
        .isEqualTo("Il y a déjà un relevé pour ce mois : le voici.");
    assertThat(all()).hasSize(1);
    form(second, MARCH);
    assertThat(title(second)).isEqualTo("Relevé de mars 2026");
  }

  @Test
  void aDraftIsChangedHandedInTakenBackAndRemoved() {
    Declaration draft = hours.drafted(MARCH, line("ELECTRICITY", "40"));
    String here = "/declarations/" + draft.id();
    Visitor declarant = declarant().open(here);
    assertThat(declarant.page().select(".turn").text()).startsWith("À vous :");
    declarant.open(here + "/edit");
    declarant.submit(here + "/edit", Map.of("do", "SUBMIT", "lines[0].hoursWorked", "41"));
    assertThat(only().hoursDeclared()).hasToString("41");
    declarant.submit(here + "/withdraw", Map.of());
    assertThat(declarant.page().select(".page-header .status").text()).isEqualTo("À compléter");
    assertThat(declarant.page().select(".receipt")).isEmpty();
    declarant.open(here + "/delete").submit(here + "/delete", Map.of());
    assertThat(declarant.page().select(".notice[role=status]").text())
        .isEqualTo("Brouillon supprimé.");
    assertThat(all()).isEmpty();
  }

  @Test
  void aDoubleClickHandsInOnce() {
    Declaration draft = hours.drafted(MARCH, line("ELECTRICITY", "40"));
    String edit = "/declarations/" + draft.id() + "/edit";
    Visitor one = declarant().open(edit);
    Visitor two = declarant().open(edit);
    one.submit(edit, Map.of("do", "SUBMIT"));
    two.submit(edit, Map.of("do", "SUBMIT"));
    assertThat(two.status()).isEqualTo(200);
    assertThat(two.page().select(".notice[role=status]").text()).contains("déjà transmis");
    assertThat(only().submissions()).isEqualTo(1);
  }

  @Test
  void aColleaguesChangeIsNotOverwritten() {
    Declaration draft = hours.drafted(MARCH, line("ELECTRICITY", "40"));
    String edit = "/declarations/" + draft.id() + "/edit";
    Visitor one = declarant().open(edit);
    Visitor two = declarant().open(edit);
    one.submit(edit, Map.of("do", "DRAFT", "lines[0].hoursWorked", "50"));
    two.submit(edit, Map.of("do", "DRAFT", "lines[0].hoursWorked", "60"));
    assertThat(two.status()).isEqualTo(409);
    assertThat(two.page().select(".error-summary").text()).contains("entre-temps, avec 50 h");
    assertThat(two.page().select("[name='lines[0].hoursWorked']").val()).isEqualTo("60");
    assertThat(only().hoursDeclared()).hasToString("50");
    two.submit(edit, Map.of("do", "DRAFT"));
    assertThat(only().hoursDeclared()).hasToString("60");
  }

  @Test
  void whatASecondWindowTypedIsNotLost() {
    Visitor one = form(declarant(), MARCH);
    Visitor two = form(declarant(), MARCH);
    Visitor three = form(declarant(), MARCH);
    one.submit(newForm(), Map.of("do", "DRAFT", "lines[0].hoursWorked", "50"));
    three.submit(newForm(), Map.of("do", "DRAFT", "lines[0].hoursWorked", "50,0"));
    assertThat(three.status()).isEqualTo(200);
    assertThat(three.location()).contains("alreadyThere");
    two.submit(newForm(), Map.of("do", "DRAFT", "lines[0].hoursWorked", "60"));
    assertThat(two.status()).isEqualTo(409);
    assertThat(two.page().select("[name='lines[0].hoursWorked']").val()).isEqualTo("60");
    assertThat(only().hoursDeclared()).hasToString("50");
    two.submit("/declarations/" + only().id() + "/edit", Map.of("do", "SUBMIT"));
    assertThat(only().status()).isEqualTo(DeclarationStatus.SUBMITTED);
    assertThat(only().hoursDeclared()).hasToString("60");
  }

  @Test
  void handingInAnOldViewShowsTheDraftAsItIsNow() {
    Declaration draft = hours.drafted(MARCH, line("ELECTRICITY", "40"));
    String here = "/declarations/" + draft.id();
    Visitor one = declarant().open(here + "/edit");
    Visitor two = declarant().open(here);
    one.submit(here + "/edit", Map.of("do", "DRAFT", "lines[0].hoursWorked", "50"));
    two.submit(here + "/submit", Map.of());
    assertThat(two.status()).isEqualTo(409);
    assertThat(two.page().select(".error-summary").text()).contains("le voici à jour");
    assertThat(two.page().select("tfoot").text()).contains("50 h");
    two.submit(here + "/submit", Map.of());
    assertThat(only().status()).isEqualTo(DeclarationStatus.SUBMITTED);
  }

  @Test
  void threeDecimalsAreNotTakenForThousandths() {
    for (String typed : List.of("1.200", "151,670")) {
      Visitor declarant = form(declarant(), MARCH);
      declarant.submit(newForm(), Map.of("do", "SUBMIT", "lines[0].hoursWorked", typed));
      assertThat(declarant.page().select("#f-lines-0--hoursWorked-error").text())
          .isEqualTo("Au plus deux décimales.");
    }
    assertThat(all()).isEmpty();
  }

  @Test
  void theReceiptLeadsToTheNextMonthThatIsOver() {
    Visitor declarant = form(declarant(), MARCH);
    declarant.submit(newForm(), Map.of("do", "SUBMIT", "lines[0].hoursWorked", "7"));
    assertThat(declarant.page().select(".turn-mine").text()).contains("relevés à transmettre");
    declarant.open(declarant.page().selectFirst(".turn-mine a").attr("href"));
    assertThat(title(declarant)).startsWith("Saisir les heures");
    assertThat(declarant.page().select(".facts").text()).contains("à transmettre avant la fin du");
  }

  @Test
  void aMonthThatCannotBeDeclaredIsSaid() {
    Visitor declarant = form(declarant(), YearMonth.of(2030, 1));
    assertThat(declarant.page().select(".notice-warning").text()).contains("janvier 2030");
    assertThat(declarant.page().select(".cards .btn-primary").text()).contains("mars 2026");
    form(declarant(), MARCH);
    assertThat(declarant().open(newForm()).page().select(".notice-warning")).isEmpty();
  }

  @Test
  void tradesAreOfferedInTheOrderOfTheAlphabet() {
    List<String> trades =
        form(declarant(), MARCH)
            .page()
            .select("[name='lines[0].trade'] option:not([value=''])")
            .eachText();
    assertThat(trades)
        .startsWith("Assainissement")
        .endsWith("Autre métier")
        .doesNotHaveDuplicates();
    assertThat(trades.indexOf("Électricité")).isLessThan(trades.indexOf("Gardiennage"));
  }

  @Test
  void whatWasRefusedComesBackAsASupplement() {
    Declaration decided =
        hours.acceptHours(
            hours.submitted(MARCH, line("ELECTRICITY", "40"), line("SANITATION", "30")), "40", "0");
    Visitor declarant = declarant().open("/declarations/" + decided.id());
    assertThat(declarant.page().select("tbody tr").get(1).text())
        .contains("Refusée", "Justificatif absent", "Envoyez le justificatif");
    declarant.open(declarant.page().selectFirst("a:contains(lignes refusées)").attr("href"));
    assertThat(title(declarant)).isEqualTo("Compléter les heures de mars 2026");
    assertThat(declarant.page().select("[name='lines[0].hoursWorked']").val()).isEqualTo("30");
    assertThat(declarant.page().select("section:contains(Aucune heure)")).isEmpty();
    declarant.submit(newForm(), Map.of("do", "SUBMIT"));
    assertThat(title(declarant)).isEqualTo("Relevé complémentaire n° 1 de mars 2026");
    assertThat(declarant.page().select("h2:contains(Autres relevés) + ul a").text())
        .isEqualTo("Relevé de mars 2026");
  }

  @Test
  void anAcceptedLineIsCorrected() {
    Declaration accepted = hours.accepted(MARCH, line("ELECTRICITY", "40"));
    Visitor declarant = declarant().open("/declarations/" + accepted.id());
    declarant.open(declarant.page().selectFirst("a:contains(Corriger cette ligne)").attr("href"));
    assertThat(declarant.page().select("tbody").text()).contains("Remplace la ligne validée");
    declarant.submit(newForm(), Map.of("do", "SUBMIT", "lines[0].hoursWorked", "35"));
    Declaration supplement = all().get(1);
    assertThat(supplement.lines().get(0).correctsLineId()).isEqualTo(accepted.lines().get(0).id());
    hours.accept(supplement);
    declarant.open("/declarations/" + accepted.id());
    assertThat(declarant.page().select("tbody tr").text()).contains("Remplacée par une correction");
  }

  @Test
  void aTotalThatNamesNobodyIsLoweredAsItIs() {
    Declaration total =
        hours.accept(
            hours.submit(
                hours.facilitator,
                hours
                    .declarations()
                    .create(
                        hours.facilitator,
                        hours.lot.id(),
                        HoursWorld.month(
                            hours.holder, MARCH, HoursWorld.lent(hours.lender, "HEATING", "40")))));
    Visitor declarant = declarant().open("/declarations/" + total.id());
    assertThat(declarant.page().select("tbody th").text()).isEqualTo("Total sans nom");
    declarant.open(declarant.page().selectFirst("a:contains(Corriger cette ligne)").attr("href"));
    declarant.submit(newForm(), Map.of("do", "SUBMIT", "lines[0].hoursWorked", "41"));
    assertThat(declarant.page().select("#f-lines-0--assignmentId-error").text())
        .contains("de quel salarié");
    declarant.submit(newForm(), Map.of("do", "SUBMIT", "lines[0].hoursWorked", "35"));
    assertThat(all().get(1).lines().get(0))
        .satisfies(
            line -> {
              assertThat(line.assignmentId()).isNull();
              assertThat(line.employerId()).isEqualTo(hours.lender.id());
            });
  }

  @Test
  void theFacilitatorDeclaresInTheFirmsStead() {
    Visitor facilitator = server.visitor(hours.facilitator);
    facilitator.open("/lots/" + hours.lot.id() + "/declarations/new");
    assertThat(facilitator.page().select("h2").text()).isEqualTo("Pour quelle entreprise ?");
    facilitator.open(
        facilitator.page().selectFirst("a:contains(" + hours.lender.name() + ")").attr("href"));
    assertThat(facilitator.page().select("h2").text()).isEqualTo("Pour quel mois ?");
    facilitator.open(facilitator.page().selectFirst("a:contains(de mars 2026)").attr("href"));
    assertThat(facilitator.page().select(".notice").text())
        .contains("Saisi pour le compte de " + hours.lender.name());
    facilitator.submit(newForm(), Map.of("do", "SUBMIT", "lines[0].hoursWorked", "12"));
    assertThat(facilitator.page().select(".receipt").text())
        .contains("pour le compte de " + hours.lender.name());
    assertThat(facilitator.page().select(".turn a").attr("href")).startsWith("/validation/");
  }

  @Test
  void somebodyLentIsShownWithTheEmployer() {
    Assignment lent =
        hours.crew.admitted(hours.declarant, hours.lot, hours.lender.id(), Modality.SECONDMENT);
    Visitor declarant = form(declarant(), MARCH);
    assertThat(declarant.page().select("tbody th").last().text())
        .isEqualTo(name(lent) + " " + hours.lender.name());
    declarant.submit(
        newForm(),
        Map.of("do", "SUBMIT", "lines[0].hoursWorked", "10", "lines[5].hoursWorked", "20"));
    assertThat(only().lines())
        .extracting(DeclarationLine::employerId)
        .containsExactly(null, hours.lender.id());
  }

  @Test
  void theListIsNarrowedDownAndTakenAway() {
    hours.submitted(MARCH, line("ELECTRICITY", "40"));
    hours.drafted(APRIL, line("ELECTRICITY", "12"));
    Visitor facilitator = server.visitor(hours.facilitator);
    facilitator.open("/declarations?status=SUBMITTED");
    assertThat(facilitator.page().select("caption").text()).isEqualTo("1 relevé");
    assertThat(facilitator.page().select("tbody .status").text()).isEqualTo("À valider");
    facilitator.open("/declarations.csv?status=SUBMITTED");
    assertThat(facilitator.text()).contains("03/2026;0;").doesNotContain("04/2026");
    facilitator.open("/declarations?q=rien&month=2026-03");
    assertThat(facilitator.page().select(".empty").text()).contains("Rien ne correspond");
  }

  @Test
  void firmsAndMonthsAreSeenByHolderAndFacilitator() {
    hours.accepted(MARCH, line("ELECTRICITY", "40"));
    String firms = "/lots/" + hours.lot.id() + "/firms";
    for (Visitor reader : List.of(declarant(), server.visitor(hours.facilitator))) {
      reader.open(firms);
      assertThat(reader.page().select("tr.subtotal th").eachText()).contains(hours.holder.name());
      assertThat(reader.page().select("tfoot").text()).contains("40 h");
      assertThat(reader.open(firms + ".csv").text()).contains("03/2026");
    }
  }

  @Test
  void theSamePagesSpeakEnglish() {
    Declaration march = hours.submitted(MARCH, line("ELECTRICITY", "151.67"));
    Visitor declarant = declarant().open("/language?to=en&next=/declarations");
    assertThat(declarant.page().select(".cards a.btn").first().text())
        .startsWith("Enter the hours for October 2026");
    declarant.open("/declarations/" + march.id());
    assertThat(title(declarant)).isEqualTo("Declaration for March 2026");
    assertThat(declarant.page().select(".receipt").text()).contains("151.67 h declared in 1 line");
    form(declarant, APRIL);
    assertThat(declarant.page().select("button[value=COPY_ROWS]").text())
        .isEqualTo("Take the lines for March 2026");
  }

  @Test
  void othersAreRefused() {
    Declaration draft = hours.drafted(MARCH, line("ELECTRICITY", "40"));
    Visitor stranger =
        server.visitor(hours.world.declarant(hours.world.enterprise(EnterpriseKind.COMPANY)));
    String start = "/lots/" + hours.lot.id() + "/declarations/new";
    assertThat(stranger.open("/declarations/" + draft.id()).status()).isEqualTo(404);
    assertThat(stranger.open("/declarations/" + draft.id() + "/edit").status()).isEqualTo(404);
    assertThat(stranger.open(start).status()).isEqualTo(404);
    Visitor authority = server.visitor(hours.world.reader(hours.authority));
    assertThat(authority.open("/declarations").status()).isEqualTo(403);
    assertThat(authority.open(start).status()).isEqualTo(403);
  }

  private Visitor declarant() {
    return server.visitor(hours.declarant);
  }

  private Visitor form(Visitor visitor, YearMonth month) {
    return visitor.open(newForm() + "?enterpriseId=" + hours.holder.id() + "&month=" + month);
  }

  private String newForm() {
    return "/lots/" + hours.lot.id() + "/declarations/new";
  }

  private List<Declaration> all() {
    return hours
        .declarations()
        .ofMonth(hours.facilitator, hours.lot.id(), hours.holder.id(), MARCH);
  }

  private Declaration ofApril() {
    return hours
        .declarations()
        .ofMonth(hours.facilitator, hours.lot.id(), hours.holder.id(), APRIL)
        .get(0);
  }

  private Declaration only() {
    assertThat(all()).hasSize(1);
    return all().get(0);
  }

  private static String name(Assignment person) {
    return person.lastName() + " " + person.firstName();
  }

  private static String title(Visitor visitor) {
    return visitor.page().select("h1").text();
  }
}
